import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Assets } from '../../src/prerender/head.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the script and the styles of all pages, and copies `public/`, into a folder. */
export async function bundle(folder: string): Promise<Assets> {
  const built = await build({
    root: project,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(project, 'src/main.ts') },
    },
  });
  if (!('output' in built)) throw new Error('vite has built nothing of its own');
  const files = built.output;
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error('vite has built no entry');
  const styles = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
  return { script: entry.fileName, styles };
}
