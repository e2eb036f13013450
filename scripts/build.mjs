// `npm run build`: publishes the documents of data/ in dist/, or in the folder that is named. Node 20 does not read TypeScript and no Node reads Svelte; Vite does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { components } from './components.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env['NODE_ENV'] = 'production';

const entry = fileURLToPath(new URL('build/main.ts', import.meta.url));
/** @type {{ module: typeof import('./build/main.ts') }} */
const { module } = await runnerImport(entry, {
  configFile: false,
  mode: 'production',
  logLevel: 'error',
  plugins: [components({ styles: false })],
});

process.exitCode = (await module.main(process.env['SITE_URL'], process.argv[2])) ? 0 : 1;
