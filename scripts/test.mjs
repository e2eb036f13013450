// `npm test`: every check of the project, in the order in which a mistake shows soonest; stops at the first that fails.
// Ends with what was found of the second browser and of nginx, and a line that counts the tests of both runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox, firefoxLine } from './browser.mjs';
import { findNginx, nginxLine } from './hosting/nginx.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');

/** @type {readonly (readonly [string, readonly string[]])[]} */
const stages = [
  ['types: components', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['types: core', ['tsc', '-p', 'src/core/tsconfig.json']],
  ['import rules', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['format', ['prettier', '--check', '.', '--log-level', 'warn']],
  ['unused', ['knip', '--no-progress']],
  [
    'unit and component tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  ],
  ['build', ['node', 'scripts/build.mjs']],
  ['browser tests', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']],
];

/**
 * What a runner wrote of itself; nothing when it did not come to run.
 * @param {string} file
 * @returns {Record<string, number>}
 */
function report(file) {
  try {
    const { stats, ...numbers } = JSON.parse(readFileSync(file, 'utf8'));
    return { ...numbers, ...stats };
  } catch {
    return {};
  }
}

/** @param {readonly (number | undefined)[]} numbers */
const sum = (...numbers) => numbers.reduce((/** @type {number} */ all, it = 0) => all + it, 0);

function closingLine() {
  const unit = report(vitestReport);
  const browser = report(playwrightReport);
  const passed = sum(unit['numPassedTests'], browser['expected']);
  const failed = sum(unit['numFailedTests'], browser['unexpected'], browser['flaky']);
  const skipped = sum(unit['numPendingTests'], unit['numTodoTests'], browser['skipped']);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

// said first and last: whoever expects one to be used should not have to search for why it is not
const found = `${firefoxLine(findFirefox())}\n${nginxLine(findNginx())}`;
console.log(found);

let failed = '';
for (const [name, [tool = '', ...args]] of stages) {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  const ours = tool === 'node';
  const run = spawnSync(ours ? process.execPath : 'npx', ours ? args : ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !ours && process.platform === 'win32',
  });
  if (run.status !== 0) {
    failed = name;
    break;
  }
  console.log(`  ${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
if (failed) console.error(`\nStopped at: ${failed}`);
console.log(`\n${found}`);
console.log(closingLine());
process.exit(failed ? 1 : 0);
