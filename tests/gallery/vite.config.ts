import { join } from 'node:path';
import { defineConfig } from 'vite';
import { components } from '../../scripts/components.mjs';

const project = join(import.meta.dirname, '../..');

/** `npm run gallery`: a server of its own, which shows one page and leaves `npm start` alone. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  cacheDir: join(project, 'node_modules/.vite-gallery'),
  plugins: [components()],
  server: { fs: { allow: [project] } },
});
