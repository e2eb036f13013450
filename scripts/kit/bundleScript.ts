import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { components } from '../components.mjs';
import { asciiScript, asciiStyles } from '../../src/embed/ascii.ts';
import { D3_SHIMS, lazyTwin, PRODUCTION, TREESHAKE } from './bundling.ts';

const root = join(import.meta.dirname, '../..');

type OutputFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** A script bundled as a single file, with its styles. */
export interface ScriptBundle {
  readonly script: string;
  readonly styles: string;
  /** The ids of the modules that are in it. */
  readonly modules: readonly string[];
}

export interface ScriptOptions {
  /** The entry, from the root of the project. */
  readonly entry: string;
  /** `iife`: a classic script; `es`: a module. */
  readonly format: 'iife' | 'es';
  /** The module that replaces `src/app/lazy.ts`, from the root of the project, as a single file cannot load others. */
  readonly lazy?: string;
  /** Names to replace by JavaScript expressions. */
  readonly define?: Readonly<Record<string, string>>;
}

/** Builds a script for host pages as a single, self-contained file. */
export async function bundleScript({
  entry,
  format,
  lazy,
  define = {},
}: ScriptOptions): Promise<ScriptBundle> {
  const built = await build({
    root,
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [components()],
    define: { ...PRODUCTION, ...define },
    resolve: { alias: [...D3_SHIMS, ...(lazy === undefined ? [] : [lazyTwin(join(root, lazy))])] },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      minify: true,
      ...(format === 'iife' && { lib: { entry, name: 'policyTimeline', formats: [format] } }),
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(root, entry),
        output: { codeSplitting: false, minify: true },
        treeshake: TREESHAKE,
      },
    },
  });
  const output = ([built].flat() as Rolldown.RolldownOutput[]).flatMap((it): OutputFile[] => it.output);
  const [script, ...scripts] = output.filter((file) => file.type === 'chunk');
  const [styles, ...others] = output.filter((file) => file.type === 'asset');
  if (!script || scripts.length > 0 || others.length > 0) {
    throw new Error(`${entry} became ${output.map(({ fileName }) => fileName).join(', ')}`);
  }
  return {
    script: asciiScript(script.code.trim()),
    styles: asciiStyles(String(styles?.source ?? '').trim()),
    modules: Object.keys(script.modules),
  };
}
