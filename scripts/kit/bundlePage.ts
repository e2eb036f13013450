import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Assets } from '../../src/publish/kit.ts';
import { asciiScript, asciiStyles } from '../../src/embed/ascii.ts';
import { licenceBanner } from './licences.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The script and the styles of all pages. */
export interface PageBundle {
  readonly assets: Assets;
  /** The size of all files that are loaded before the picture is interactive, each compressed by gzip, in bytes. */
  readonly first: number;
  /** The ids of the modules that are in it. */
  readonly modules: readonly string[];
}

/** Writes scripts and style sheets in ASCII, scripts with the line that names the licences. */
const ascii: Plugin = {
  name: 'ascii',
  enforce: 'post',
  generateBundle: {
    // after vite's own, which puts a line before a script
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = licenceBanner('../licences.txt') + asciiScript(file.code);
        else if (file.fileName.endsWith('.css')) file.source = asciiStyles(file.source.toString());
      }
    },
  },
};

/** Components of prerendered pages that the script loads later, if ever; `firstLook.spec.ts` finds any that is missing. */
const PRERENDERED = [
  'src/app/list/List.svelte',
  'src/app/list/YearLinks.svelte',
  'src/app/chart/Still.svelte',
];
/** Those of the page of an event. */
const EVENT = 'src/app/event/EventPanel.svelte';

/** Builds the script and the styles of all pages, and copies `public/`, into a folder. */
export async function bundlePage(folder: string): Promise<PageBundle> {
  const built = await build({
    root: project,
    logLevel: 'warn',
    plugins: [ascii],
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(project, 'src/main.ts'),
      },
    },
  });
  if (!('output' in built)) throw new Error('vite has built nothing of its own');
  const files = built.output;
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error('vite has built no entry');
  const chunkOf = (module: string) => {
    const chunk = files.find(
      (file) => file.type === 'chunk' && Object.keys(file.modules).some((id) => id.endsWith(module)),
    );
    if (!chunk) throw new Error(`no chunk has ${module}`);
    return chunk.fileName;
  };
  const script = closure(files, [entry.fileName]);
  const styles = stylesOf(files, script);
  const prerendered = stylesOf(files, closure(files, PRERENDERED.map(chunkOf))).filter(
    (name) => !styles.includes(name),
  );
  const event = stylesOf(files, closure(files, [chunkOf(EVENT)])).filter((name) => !styles.includes(name));
  const all = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
  const words = ['en', 'fr', 'ar'].map((language) => chunkOf(`src/core/i18n/messages/${language}.ts`));
  const sizeOf = (file: string): number => {
    const found = files.find(({ fileName }) => fileName === file);
    if (!found) throw new Error(`${file} is not there`);
    return gzipSync(found.type === 'chunk' ? found.code : found.source, { level: 9 }).length;
  };
  // the largest language: a page loads one
  const first = [...script, ...styles].map(sizeOf).concat(Math.max(...words.map(sizeOf)));
  return {
    assets: {
      script: entry.fileName,
      styles,
      prerendered,
      event,
      later: all.filter((name) => !styles.includes(name)),
    },
    first: first.reduce((sum, size) => sum + size),
    modules: files.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])),
  };
}

type Files = Rolldown.RolldownOutput['output'];

/** The transitive closure of static imports of some chunks, by file name. */
function closure(files: Files, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const chunk = files.find(({ fileName }) => fileName === name);
    if (chunk?.type === 'chunk') chunk.imports.forEach(take);
  };
  names.forEach(take);
  return found;
}

const stylesOf = (files: Files, chunks: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    files.flatMap((file) =>
      file.type === 'chunk' && chunks.has(file.fileName) ? [...(file.viteMetadata?.importedCss ?? [])] : [],
    ),
  ),
];
