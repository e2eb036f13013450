import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { components } from '../components.mjs';
import { lazyTwin, PRODUCTION } from './bundling.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the publisher (which also runs in browsers) and the command line into a folder. All npm packages are bundled, so
 * that the published package has no dependencies. Each is a bundle of its own: what one needs of Node is not in the other.
 *
 * @returns the ids of all modules in them
 */
export async function bundleNode(folder: string): Promise<ReadonlySet<string>> {
  const modules = new Set<string>();
  for (const [name, entry] of [
    ['publisher', 'src/publish/publisher.ts'],
    ['cli', 'src/cli/cli.ts'],
  ] as const) {
    const { output } = await bundle(folder, name, join(root, entry));
    for (const file of output)
      if (file.type === 'chunk') for (const id of Object.keys(file.modules)) modules.add(id);
  }
  return modules;
}

async function bundle(folder: string, name: string, entry: string): Promise<Rolldown.RolldownOutput> {
  const built = await build({
    root,
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // without style sheets: published pages use those of the page bundle
    plugins: [components({ styles: false })],
    define: PRODUCTION,
    resolve: { alias: [lazyTwin(join(root, 'src/app/lazy.static.ts'))] },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        // no comments with file names: they contain local paths
        experimental: { attachDebugInfo: 'none' },
        input: { [name]: entry },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  if (!('output' in built)) throw new Error('vite has built nothing of its own');
  return built;
}
