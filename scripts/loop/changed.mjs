// What has changed since main, by git.
import { spawnSync } from 'node:child_process';

/**
 * The files that differ from the commit at which this branch left main, committed or not, and those git does not know yet.
 * On main itself: from the last commit. Deleted files are not among them.
 *
 * @param {string} root a folder under git
 * @returns {{ readonly base: string, readonly files: readonly string[] } | undefined} paths from `root`; undefined without git
 */
export function changedFiles(root) {
  const base =
    git(root, 'merge-base', 'HEAD', 'main') ?? git(root, 'merge-base', 'HEAD', 'origin/main') ?? 'HEAD';
  const differing = git(root, 'diff', '--name-only', '--relative', '--diff-filter=d', '-z', base);
  const unknown = git(root, 'ls-files', '--others', '--exclude-standard', '-z');
  if (differing === undefined || unknown === undefined) return undefined;
  return { base, files: [...new Set(`${differing}\0${unknown}`.split('\0').filter(Boolean))].sort() };
}

/**
 * What a git command prints; undefined when it fails.
 *
 * @param {string} cwd @param {readonly string[]} args
 */
function git(cwd, ...args) {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trim() : undefined;
}
