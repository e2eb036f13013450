// `npm run check`: what shows most mistakes in little time. Types and import rules of everything; lint, format and tests of
// the files that differ from main (on main: from the last commit). The tests are those that lie in the folder of
// a changed file and reach one. What lies further off, such as a page that shows a date otherwise, is left to `npm test`.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedFiles } from './loop/changed.mjs';
import { checks } from './loop/checks.mjs';
import { runStages, timesTable } from './loop/stages.mjs';
import { packageProgram } from './programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const changed = changedFiles(root);
if (!changed) {
  console.error(
    'Only git can tell what has changed, and it does not know this folder. `npm test` checks everything.',
  );
  process.exit(1);
}
const { base, files } = changed;
console.log(`${files.length} files differ from ${base.slice(0, 12)}.`);

const linted = files.filter((file) => /\.(?:[cm]?js|tsx?|svelte)$/.test(file));
const tests = [...new Set(files.map((file) => dirname(file)))].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

/** @type {readonly import('./loop/stages.mjs').Stage[]} */
const stages = [
  // what is not used yet is no mistake while somebody is at work
  ...checks({ linted, formatted: files, incremental: true }).filter(({ name }) => name !== 'unused'),
  {
    name: 'tests',
    command: [
      packageProgram('vitest'),
      'run',
      `--changed=${base}`,
      '--passWithNoTests',
      '--reporter=dot',
      ...tests,
    ],
  },
];
/** Those that have nothing to read; given no files, their programs would read everything. */
const idle = new Set([
  ...(linted.length === 0 ? ['lint'] : []),
  ...(files.length === 0 ? ['format'] : []),
  ...(tests.length === 0 ? ['tests'] : []),
]);

const begun = performance.now();
const { failed, times } = await runStages(stages.filter(({ name }) => !idle.has(name)));
console.log(`\n${timesTable(times, (performance.now() - begun) / 1000)}`);
console.log(failed ? `\nStopped at: ${failed}` : '\nNothing found.');
process.exit(failed ? 1 : 0);
