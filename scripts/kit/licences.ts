import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the npm package that a bundled module belongs to; undefined for a module of our own. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u;

/** Code that a bundler adds has ids of its own; it belongs to the bundler's package. */
const GENERATED = /^\0(vite|rolldown)\//u;

/** The first line of a published script. @param list the address of the licences, from that of the script */
export const licenceBanner = (list: string): string => `/*! Licences of its parts: ${list} */\n`;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
}

/**
 * The licences of all bundled packages, as one text.
 *
 * @param modules the ids of the bundled modules, which are paths of files
 * @param others folders of packages whose files are copied
 * @throws Error for a package without a licence
 */
export function licencesOf(modules: Iterable<string>, others: readonly string[] = []): string {
  const folders = new Set(others);
  for (const id of modules) {
    const generator = GENERATED.exec(id)?.[1];
    const folder =
      generator === undefined
        ? PACKAGE.exec(id.replace(/^\0+/u, ''))?.[1]
        : join(import.meta.dirname, '../../node_modules', generator);
    if (folder !== undefined) folders.add(folder);
  }
  const texts = [...folders].map((folder) => {
    const { name, version, license, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as PackageJson;
    const files = readdirSync(folder).filter((it) => /^(?:licen[cs]e|ofl)(?:[-._].*)?$/iu.test(it));
    const texts = files
      .sort()
      .map((it) => readFileSync(join(folder, it), 'utf8').replaceAll('\r\n', '\n'))
      // a bundler's file goes on with what is in the bundler itself
      .map((it) => (it.split('\n# Licenses of bundled dependencies')[0] ?? '').trim());
    if (texts.length === 0) {
      if (license === undefined) throw new Error(`${name}@${version} does not say its licence`);
      texts.push(
        `${license}. Its source: ${typeof repository === 'string' ? repository : (repository?.url ?? name)}`,
      );
    }
    return [`${name} ${version}`, ...texts, ''].join('\n\n');
  });
  return ['Policy Timeline contains parts of these packages.\n', ...texts.sort()].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}
