// The three scripts of an embedding, each one file: nothing they need is fetched.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { allAtOnce } from './allAtOnce.ts';
import { pureD3 } from '../pureD3.ts';
import { withoutTransitions } from '../withoutTransitions.ts';

const root = join(import.meta.dirname, '../..');

type OutputFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** A script, and the styles that belong to it. */
export interface Bundle {
  readonly script: string;
  readonly styles: string;
}

export interface BundleOptions {
  /** Those of the interface that are taken in; the words of the others are left out. */
  readonly languages?: ReadonlySet<string>;
  /** Modules that are left out, by their paths in `src/`. */
  readonly without?: readonly string[];
}

/** One entry as one file: `iife` for a classic script, `es` for a module. */
export async function bundle(
  entry: string,
  format: 'iife' | 'es',
  { languages = new Set(['en', 'fr', 'ar']), without = [] }: BundleOptions = {},
): Promise<Bundle> {
  // whatever ran before in this process: the development build of a library is half as large again
  process.env['NODE_ENV'] = 'production';
  const built = await build({
    root,
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      svelte({
        configFile: false,
        compilerOptions: { runes: true, discloseVersion: false, cssHash: shortNames() },
      }),
      onlyIn(languages),
      leavingOut(without),
      withoutTransitions(),
      pureD3(),
      allAtOnce(),
    ],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      // every reader of an article fetches these: the smaller of two minifiers, though the slower
      minify: 'terser',
      terserOptions: { ecma: 2020, module: format === 'es', compress: { passes: 2 } },
      // as a library a classic script has nothing to preload; a module would be left unminified
      ...(format === 'iife' && { lib: { entry, name: 'policyTimeline', formats: [format] } }),
      rolldownOptions: {
        input: join(root, entry),
        output: { codeSplitting: false },
        // our own modules only say what there is; styles and entries do something when they are taken in
        treeshake: {
          moduleSideEffects: [
            { test: /src\/(?:core|app\/state)\//, sideEffects: false },
            { test: /node_modules\/(?:d3|d3-[a-z-]+|svelte|clsx)\//, sideEffects: false },
          ],
        },
      },
    },
  });
  const output = ([built].flat() as Rolldown.RolldownOutput[]).flatMap((it): OutputFile[] => it.output);
  const [script, ...scripts] = output.filter((file) => file.type === 'chunk');
  const [styles, ...others] = output.filter((file) => file.type === 'asset');
  if (!script || scripts.length > 0 || others.length > 0) {
    throw new Error(`${entry} became ${output.map(({ fileName }) => fileName).join(', ')}`);
  }
  return { script: script.code.trim(), styles: String(styles?.source ?? '').trim() };
}

/** Class names of two or three characters in place of hashes: one file is its own world. */
function shortNames() {
  const names = new Map<string, string>();
  return ({ filename }: { readonly filename: string }): string => {
    const name = names.get(filename) ?? `s${names.size.toString(36)}`;
    names.set(filename, name);
    return name;
  };
}

/** A catalogue that is not taken in would never be asked: the name of each stands for one that is. */
function onlyIn(languages: ReadonlySet<string>): Plugin {
  const [other = 'en'] = languages;
  return {
    name: 'policy-timeline:languages',
    enforce: 'pre',
    load(id) {
      const language = /src\/core\/i18n\/messages\/(?:more\/)?(en|fr|ar)\.ts$/.exec(id)?.[1];
      return language === undefined || languages.has(language)
        ? undefined
        : `export { ${other} as ${language} } from './${other}.ts';`;
    },
  };
}

/** Modules of `src/` that nothing asks for in this script: a component that shows nothing, a module with nothing in it. */
function leavingOut(modules: readonly string[]): Plugin {
  const left = new Set(modules.map((module) => join(root, 'src', module)));
  return {
    name: 'policy-timeline:leaving-out',
    enforce: 'pre',
    load(id) {
      if (!left.has(id)) return undefined;
      return id.endsWith('.svelte') ? '' : 'export {};';
    },
  };
}
