import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { components } from '../components.mjs';
import { lazyTwin, PRODUCTION } from './bundling.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the publisher (which browsers run too) and the command line into a folder: modules with everything that they need in
 * them, so that whoever installs the package has no dependency.
 */
export async function bundleNode(folder: string): Promise<Rolldown.RolldownOutput> {
  const built = await build({
    root,
    mode: 'production',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // the markup only: the style sheets are those of the page
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
        // no comments that say from which file a part comes: they are paths of this machine
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
