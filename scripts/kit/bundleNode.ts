import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { components } from '../components.mjs';
import { lazyTwin, PRODUCTION } from './bundling.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the publisher (which also runs in browsers) and the command line into a folder. All npm packages are bundled, so
 * that the published package has no dependencies.
 */
export async function bundleNode(folder: string): Promise<Rolldown.RolldownOutput> {
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
        input: {
          publisher: join(root, 'src/publish/publisher.ts'),
          cli: join(root, 'src/cli/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  if (!('output' in built)) throw new Error('vite has built nothing of its own');
  return built;
}
