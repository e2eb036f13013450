// `npm test`: every check of the project. `npm run test:deep`: the tests again, with all that takes too long for every day.
//   npm test -- --only lint                     the stages with this in their name, and what they need
//   npm test -- --only browser -- find.spec.ts  what follows is passed on to them
// Ends with what was found of further browsers and of web servers, and a line that counts the tests of both runners.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findFirefox, firefoxLine } from './browser.mjs';
import { serverLines } from './hosting/servers.mjs';
import { checks } from './loop/checks.mjs';
import { runStages, selectStages, timesTable } from './loop/stages.mjs';
import { packageProgram } from './programs.mjs';
import { findWebKit, webkitLine } from './webkit.mjs';

const { values, positionals } = parseArgs({
  options: {
    deep: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const vitest = packageProgram('vitest');

/** The reports of the test runners. */
const unitReport = join(results, 'vitest.json');
const builtReport = join(results, 'vitest-built.json');
const browserReport = join(results, 'playwright.json'); // as tests/e2e/playwright.config.ts has it

/** @typedef {import('./loop/stages.mjs').Stage} Stage */

/** In the order in which they are started; see `runStages`. @type {readonly Stage[]} */
const checksAndTests = [
  { name: 'build', command: ['scripts/build.mjs'] },
  {
    name: 'tests of what is built',
    command: [vitest, 'run', '--project=built', '--maxWorkers=1', ...reportTo(builtReport)],
    after: ['build'],
  },
  ...(values.deep ? [] : checks({ linted: ['.'], formatted: ['.'], incremental: false })),
  {
    name: 'unit and component tests',
    command: [vitest, 'run', '--project=!built', ...reportTo(unitReport)],
    wide: true,
  },
  {
    name: 'browser tests',
    command: [
      packageProgram('@playwright/test', 'playwright'),
      'test',
      '--config=tests/e2e/playwright.config.ts',
    ],
    after: ['build'],
    wide: true,
  },
];

/** @param {string} file of a report for the closing line */
function reportTo(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

/**
 * The counts in a test runner's report; empty when there is none.
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
  const unit = report(unitReport);
  const built = report(builtReport);
  const browser = report(browserReport);
  const passed = sum(unit['numPassedTests'], built['numPassedTests'], browser['expected']);
  const failed = sum(
    unit['numFailedTests'],
    built['numFailedTests'],
    browser['unexpected'],
    browser['flaky'],
  );
  const skipped = sum(
    ...[unit, built].flatMap((it) => [it['numPendingTests'], it['numTodoTests']]),
    browser['skipped'],
  );
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Printed first and last, so that it is easy to see why a program is not used. */
const found = [firefoxLine(findFirefox()), webkitLine(findWebKit()), ...serverLines()];
if (values.deep) {
  // read by tests/runs.ts and by the runners' configurations
  process.env['DEEP'] = '1';
  process.env['SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));
  found.push(`Values for the properties: SEED=${process.env['SEED']} brings them back`);
}
console.log(found.join('\n'));

const stages = selectStages(checksAndTests, values.only);
if (stages.length === 0) {
  console.error(`No stage has such a name. There are: ${checksAndTests.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const begun = performance.now();
const { failed, times } = await runStages(
  stages.map((stage) =>
    values.only.some((name) => stage.name.includes(name))
      ? { ...stage, command: [...stage.command, ...positionals] }
      : stage,
  ),
);
console.log(`\n${timesTable(times, (performance.now() - begun) / 1000)}`);
if (failed) console.error(`\nStopped at: ${failed}`);
console.log(`\n${found.join('\n')}`);
console.log(closingLine());
process.exit(failed ? 1 : 0);
