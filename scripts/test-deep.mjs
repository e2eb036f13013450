// `npm run test:deep`: the unit tests with each property tried many times, with other values every time (tests/runs.ts).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SEED = process.env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
const said = `The values follow from SEED=${SEED}`;
console.log(said);
const run = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--project', 'unit', ...process.argv.slice(2)],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, DEEP: '1', SEED },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
console.log(said);
process.exit(run.status ?? 1);
