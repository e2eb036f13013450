// What has to be true before the package is handed on. Each check gives lines that say what is not; none: all is well.

/** The largest package, in bytes, compressed by npm. */
export const LARGEST = 6_500_000;

/** What a package of ours is for; paths from its root. */
const REQUIRED = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'package.json',
  'dist.kit/kit.json',
  'dist.kit/cli.js',
  'dist.kit/publisher.js',
  'dist.kit/publisher.d.ts',
  'dist.kit/preview/reload.js',
  'dist.kit/template/story.json',
  'dist.kit/template/_gitignore',
  'dist.kit/template/_github/workflows/publish.yml',
  'dist.kit/site/licences.txt',
  'dist.kit/site/embed.js',
  'dist.kit/site/policy-timeline.js',
  'dist.kit/site/policy-timeline.d.ts',
  'dist.kit/site/policy-timeline.react.d.ts',
  'dist.kit/site/timeline.v1.schema.json',
  'dist.kit/site/template.csv',
  'dist.kit/site/template.xlsx',
];

/** What belongs to the repository. */
const FOREIGN = /^(?:src|scripts|tests|data|node_modules)\/|\.map$|\.test\./u;

/**
 * The change log has a dated section of the version, as _Keep a Changelog_ has it, and it is the newest one.
 *
 * @param {string} text of CHANGELOG.md
 * @param {string} version `0.2.0`
 * @returns {readonly string[]}
 */
export function changelogProblems(text, version) {
  const sections = text
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n');
      return { head: head.trim(), entries: lines.filter((line) => line.startsWith('- ')).length };
    });
  const unreleased = sections.find(({ head }) => head === 'Unreleased');
  const [newest] = sections.filter((it) => it !== unreleased);
  const own = sections.find(({ head }) => head.split(' ')[0] === version);
  if (!own)
    return [
      `CHANGELOG.md has no section of ${version}: name "## Unreleased" "## ${version} – YYYY-MM-DD", or set the next version with "npm version --no-git-tag-version"`,
    ];
  return [
    ...(/^\S+ – \d{4}-\d{2}-\d{2}$/u.test(own.head)
      ? []
      : [`CHANGELOG.md: "## ${own.head}" has no date: "## ${version} – YYYY-MM-DD"`]),
    ...(own.entries > 0 ? [] : [`CHANGELOG.md says nothing of ${version}`]),
    ...(own === newest
      ? []
      : [`CHANGELOG.md: ${version} is not its newest version, ${newest?.head ?? ''} is`]),
    ...(unreleased && unreleased.entries > 0
      ? [
          `CHANGELOG.md: ${String(unreleased.entries)} changes stand under "Unreleased", and would be released too`,
        ]
      : []),
  ];
}

/**
 * Everything is committed.
 *
 * @param {string} porcelain what `git status --porcelain` prints
 * @returns {readonly string[]}
 */
export const treeProblems = (porcelain) =>
  porcelain
    .split('\n')
    .filter(Boolean)
    .map((line) => `${line.slice(3)} is not committed`);

/**
 * Everything is in the package that it is for, and nothing else.
 *
 * @param {readonly string[]} paths of its files
 * @param {number} size in bytes, compressed
 * @returns {readonly string[]}
 */
export const packageProblems = (paths, size) => [
  ...REQUIRED.filter((path) => !paths.includes(path)).map((path) => `${path} is not in the package`),
  ...paths.filter((path) => FOREIGN.test(path)).map((path) => `${path} does not belong in the package`),
  ...(size <= LARGEST
    ? []
    : [
        `the package has ${String(size)} bytes, ${String(size - LARGEST)} more than it may (scripts/release/checks.mjs)`,
      ]),
];
