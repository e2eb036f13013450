// Runs a command of src/cli: `node scripts/cli.mjs quotes …`. Node 20 does not read TypeScript; Vite, which is here anyway, does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** @type {{ module: typeof import('../src/cli/main.ts') }} */
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });

process.exitCode = module.main(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  today: new Date().toISOString().slice(0, 10),
});
