// `npm test`: every check of the project, in the order in which a mistake shows soonest; stops at the first that fails.
// Ends with one line that counts the tests of both runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');

/** @type {readonly (readonly [string, readonly string[]])[]} */
const stages = [
  ['types: components', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['types: pure folders', ['tsc', '-p', 'src/tsconfig.pure.json']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['format', ['prettier', '--check', '.', '--log-level', 'warn']],
  ['unused', ['knip', '--no-progress']],
  [
    'unit and component tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  ],
  ['build', ['vite', 'build', '--logLevel', 'warn']],
  ['browser tests', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']],
];

const count = { passed: 0, failed: 0, skipped: 0 };

function countTests() {
  const unit = read(vitestReport);
  if (unit) {
    count.passed += unit.numPassedTests;
    count.failed += unit.numFailedTests;
    count.skipped += unit.numPendingTests + unit.numTodoTests;
  }
  const browser = read(playwrightReport);
  if (browser) {
    count.passed += browser.stats.expected;
    count.failed += browser.stats.unexpected + browser.stats.flaky;
    count.skipped += browser.stats.skipped;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

let failed = '';
for (const [name, [tool = '', ...args]] of stages) {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  const run = spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    failed = name;
    break;
  }
  console.log(`  ${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
countTests();
if (failed) console.error(`\nStopped at: ${failed}`);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(failed ? 1 : 0);
