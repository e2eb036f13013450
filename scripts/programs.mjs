// Finds installed programs.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whether a file exists and is executable. @param {string} path */
export function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the names that is found on the PATH. @param {readonly string[]} names */
export function onPath(names) {
  for (const name of names) {
    for (const dir of (process.env['PATH'] ?? '').split(delimiter)) {
      const path = join(dir, name);
      if (dir && runnable(path)) return path;
    }
  }
  return undefined;
}

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/**
 * The script behind a program of an installed package. Started with Node it needs neither a shell nor npx.
 *
 * @param {string} name of the package
 * @param {string} [program] its name, where it is another than the package's
 */
export function packageProgram(name, program = name) {
  /** @type {{ readonly bin: string | Readonly<Record<string, string>> }} */
  const { bin } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[program];
  if (script === undefined) throw new Error(`The package ${name} has no program ${program}.`);
  return join(packages, name, script);
}
