import { expect, test } from 'vitest';
import { changelogProblems, LARGEST, packageProblems, treeProblems } from './checks.mjs';

const log = (...sections: readonly string[]) =>
  ['# Changelog\n', ...sections.map((it) => `## ${it}\n`)].join('\n');
const OLD = '0.1.0 – 2026-11-22\n\n### Added\n\n- The picture.';

test.each([
  ['a dated section', log('0.2.0 – 2026-12-01\n\n### Fixed\n\n- Dates.', OLD), []],
  ['an empty "Unreleased" above it', log('Unreleased', '0.2.0 – 2026-12-01\n\n- Dates.', OLD), []],
  ['no section', log('Unreleased\n\n- Dates.', OLD), ['has no section of 0.2.0']],
  ['a section without a date', log('0.2.0\n\n- Dates.', OLD), ['has no date']],
  ['an empty section', log('0.2.0 – 2026-12-01\n\n### Fixed', OLD), ['says nothing of 0.2.0']],
  [
    'an older section',
    log('0.3.0 – 2027-01-01\n\n- More.', '0.2.0 – 2026-12-01\n\n- Dates.'),
    ['is not its newest'],
  ],
  [
    'changes that are not of it',
    log('Unreleased\n\n- One.\n- Two.', '0.2.0 – 2026-12-01\n\n- Dates.'),
    ['2 changes stand under "Unreleased"'],
  ],
  ['a version that begins like it', log('0.2.01 – 2026-12-01\n\n- Dates.'), ['has no section of 0.2.0']],
])('of a change log with %s', (_, text, problems) => {
  expect(changelogProblems(text, '0.2.0')).toEqual(
    problems.map((it) => expect.stringContaining(it) as string),
  );
});

test('what is not committed is named', () => {
  expect(treeProblems('')).toEqual([]);
  expect(treeProblems(' M src/main.ts\n?? notes.txt\n')).toEqual([
    'src/main.ts is not committed',
    'notes.txt is not committed',
  ]);
});

test('a package needs what it is for, and has nothing of the repository', () => {
  const missing = packageProblems([], 1);
  expect(missing).toContain('dist.kit/cli.js is not in the package');
  const all = missing.map((line) => line.replace(' is not in the package', ''));
  expect(packageProblems(all, LARGEST)).toEqual([]);
  expect(packageProblems([...all, 'src/main.ts', 'dist.kit/cli.js.map'], LARGEST + 1)).toEqual([
    'src/main.ts does not belong in the package',
    'dist.kit/cli.js.map does not belong in the package',
    expect.stringContaining(', 1 more than it may'),
  ]);
});
