// The checks that read the code and run none of it.
import { packageProgram } from '../programs.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 *
 * @typedef {object} Scope
 * @property {readonly string[]} linted the files that eslint reads
 * @property {readonly string[]} formatted the files that prettier reads
 * @property {boolean} incremental whether what the last run found is kept and used. What a rule says of a file may depend on
 *   the types in others, which a kept answer does not show: `npm test` starts anew
 */

/**
 * Those that take longest come first: so the last of them leaves no core idle for long.
 *
 * @param {Scope} scope
 * @returns {readonly Stage[]}
 */
export const checks = ({ linted, formatted, incremental }) => [
  {
    name: 'lint',
    command: [
      packageProgram('eslint'),
      ...linted,
      '--max-warnings=0',
      '--no-warn-ignored',
      ...(incremental
        ? ['--cache', '--cache-strategy=content', '--cache-location=node_modules/.cache/eslint/']
        : []),
    ],
  },
  {
    name: 'types: components',
    command: [
      packageProgram('svelte-check'),
      '--tsconfig=./tsconfig.json',
      '--fail-on-warnings',
      ...(incremental ? ['--incremental'] : []),
    ],
  },
  {
    name: 'format',
    // what prettier says of a file depends on nothing else; the cache goes with the installed packages
    command: [
      packageProgram('prettier'),
      '--check',
      ...formatted,
      '--ignore-unknown',
      '--cache',
      '--cache-strategy=content',
      '--log-level=warn',
    ],
  },
  {
    name: 'types: core',
    command: [
      packageProgram('typescript', 'tsc'),
      '--project',
      'src/core/tsconfig.json',
      ...(incremental ? ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/core.tsbuildinfo'] : []),
    ],
  },
  {
    name: 'import rules',
    command: [
      packageProgram('dependency-cruiser', 'depcruise'),
      ...['src', 'scripts', 'tests'],
      '--config=.dependency-cruiser.cjs',
    ],
  },
  { name: 'unused', command: [packageProgram('knip'), '--no-progress'] },
];
