// `npm run build`: the kit, when its sources changed, and the documents of data/ in dist/. Other documents and another folder
// can be named: node scripts/build.mjs FOLDER FILE…
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [out = 'dist', ...files] = process.argv.slice(2);
const site = process.env['SITE_URL'];
process.argv.splice(
  2,
  Infinity,
  'publish',
  ...(files.length > 0 ? files : ['data']),
  '--out',
  out,
  ...(site ? ['--site', site] : []),
);
await import('./cli.mjs');
