import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from './document.ts';

/** The paths of the `.json` files in a folder, in alphabetical order; none where there is no folder. */
export const jsonIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** The files that names on the command line stand for, each once; a folder stands for every `.json` file in it. */
export function documentFiles(names: readonly string[]): {
  readonly files: readonly string[];
  /** A line for each name that stands for nothing. */
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const files = names.flatMap((name) => {
    try {
      if (!statSync(name).isDirectory()) return [name];
      const within = jsonIn(name);
      if (within.length === 0) problems.push(`${name}: there is no document in it`);
      return within;
    } catch (thrown) {
      problems.push(`${name}: ${messageOf(thrown)}`);
      return [];
    }
  });
  return { files: [...new Set(files)], problems };
}
