import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { isDeviceName } from '../core/model/schema.ts';
import { command, type CommandContext, type ExitCode } from './command.ts';
import { messageOf } from './document.ts';

/** The document in the template. */
const STORY = 'story.json';

/** A name that is proposed for a text that is none: `Le pont (2024)` → `le-pont-2024`; empty where nothing is left. */
const proposedFor = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);

/** Reads the name of a story, which names its folder, its file and its id. @throws InvalidArgumentError for another text */
function nameValue(value: string): string {
  const letters = /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9_-])?$/iu.test(value);
  if (letters && !isDeviceName(value)) return value;
  const proposed = proposedFor(value);
  throw new InvalidArgumentError(
    letters
      ? 'Windows keeps this name for a device.'
      : `Expected letters, digits, ".", "_" or "-", the first one a letter or a digit, the last one no "."${proposed === '' || isDeviceName(proposed) ? '' : `: such as ${proposed}`}.`,
  );
}

/** Why nothing can be made at a path; undefined: nothing is there, or an empty folder. */
function occupied(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return `there is a file named ${path}`;
  return readdirSync(path).length === 0 ? undefined : `there is a folder ${path} with files in it`;
}

/** The files of a new folder by path: those of the template, and the schema, by which editors check what is typed. */
function filesOf(name: string, kit: string): ReadonlyMap<string, Uint8Array | string> {
  const { version } = JSON.parse(readFileSync(join(kit, 'kit.json'), 'utf8')) as { version: string };
  const template = join(kit, 'template');
  const files = readdirSync(template, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const schema = 'timeline.v1.schema.json';
  return new Map<string, Uint8Array | string>([
    ...files.map((entry): [string, string] => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(template.length + 1).split(sep);
      const text = readFileSync(file, 'utf8').replaceAll('{{name}}', name).replaceAll('{{version}}', version);
      // npm leaves out of packages what is named .gitignore
      const named = path.map((part) => (part === STORY ? `${name}.json` : part.replace(/^_/u, '.')));
      return [join(...named), text];
    }),
    [join('schema', schema), readFileSync(join(kit, 'site', schema))],
  ]);
}

function run({ kit, print, printError }: CommandContext, _options: object, name: string): ExitCode {
  let making: string | undefined;
  try {
    const problem = occupied(name);
    if (problem !== undefined) {
      printError(`new: ${problem}; choose another name`);
      return 2;
    }
    // whole or not at all: made beside it, then renamed
    making = mkdtempSync(`.${name}.making-`);
    const folder = join(making, name);
    for (const [path, content] of filesOf(name, kit)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    if (existsSync(name)) rmdirSync(name);
    renameSync(folder, name);
  } catch (thrown) {
    printError(`new: ${messageOf(thrown)}`);
    return 2;
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
  }
  const file = join(name, `${name}.json`);
  print(`${name}${sep}: a made-up story to replace by yours. What to do next:`);
  print(`  policy-timeline preview ${file}    shows it in a browser; change the file, and look again`);
  print(
    `  policy-timeline quotes ${file} --texts ${join(name, 'texts')}    compares its quotations with their texts`,
  );
  print(
    `  policy-timeline publish ${file} --out site    makes the site; ${join(name, 'README.md')} says how a push does`,
  );
  return 0;
}

/** `policy-timeline new`: begins a story. */
export const beginning = command({
  name: 'new',
  summary: 'begins a story: a folder with a small example, and what publishes it',
  about:
    'Makes a folder with a small made-up story, the text of one of its sources, a picture, and files that publish it on GitHub Pages or Netlify whenever it is pushed.',
  declare: (it) =>
    it.argument('<name>', 'the name of the folder, of the file in it, and the id of the story', nameValue),
  examples: ['policy-timeline new harbour-road'],
  run,
});
