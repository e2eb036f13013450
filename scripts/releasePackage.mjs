// `npm run release:package`: checks that the package can be handed on, packs it into `dist.release/`, and says how it is
// published. It publishes nothing itself.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureKit } from './kit.mjs';
import { packageProgram } from './programs.mjs';
import { changelogProblems, packageProblems, treeProblems } from './release/checks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'dist.release';
/** What is built is checked as it is handed on: alone in an empty folder, by compilers, with its licences. */
const TESTS = ['tests/built/package.test.ts', 'tests/built/licences.test.ts'];

/** @param {readonly string[]} problems */
function stopAt(problems) {
  if (problems.length === 0) return;
  for (const problem of problems) console.error(problem);
  console.error('\nNothing is packed.');
  process.exit(1);
}

/**
 * What a program prints; ends this one when it fails.
 * @param {string} program @param {readonly string[]} args
 */
function outputOf(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stopAt([`${program} ${args.join(' ')}: ${error?.message ?? stderr}`]);
  return stdout;
}

/** @type {{ name: string, version: string }} */
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
stopAt([
  ...treeProblems(outputOf('git', ['status', '--porcelain'])),
  ...changelogProblems(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
]);
// fails where a part is above its budget, or a package says no licence
await ensureKit();
const tests = spawnSync(
  process.execPath,
  [packageProgram('vitest'), 'run', '--project=built', '--maxWorkers=1', ...TESTS],
  { cwd: root, stdio: 'inherit' },
);
if (tests.status !== 0) stopAt(['the tests of the package fail']);

rmSync(join(root, FOLDER), { recursive: true, force: true });
mkdirSync(join(root, FOLDER));
// the kit is that of these sources already
const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', FOLDER];
/** @type {[{ filename: string, size: number, integrity: string, files: { path: string }[] }]} */
const [packed] = JSON.parse(outputOf('npm', pack));
const problems = packageProblems(
  packed.files.map(({ path }) => path),
  packed.size,
);
if (problems.length > 0) rmSync(join(root, FOLDER), { recursive: true });
stopAt(problems);
console.log(`
${FOLDER}/${packed.filename}: ${packed.size} bytes, ${packed.files.length} files, ${packed.integrity}

What is left to do:
  git tag v${version}                             and push it
  npm publish ${FOLDER}/${packed.filename}    if ${name} is to be on npm; the file can be installed as it is
  scripts/kit/budget.ts                     take over the sizes above as those of the last release`);
