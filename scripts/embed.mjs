// Writes into dist/ what other people's pages take: `node scripts/embed.mjs`. Says how large it is, and fails above the budget.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} file */
const load = async (file) =>
  (await runnerImport(join(root, file), { configFile: false, logLevel: 'error' })).module;

/** @type {typeof import('./build/embed.ts')} */
const { buildEmbeds } = /** @type {any} */ (await load('scripts/build/embed.ts'));
/** @type {typeof import('../src/model/validate.ts')} */
const { parseDocument } = /** @type {any} */ (await load('src/model/validate.ts'));

const data = join(root, 'data');
const documents = readdirSync(data)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const read = parseDocument(readFileSync(join(data, name), 'utf8'));
    if (!read.ok) {
      for (const { path, value, expected } of read.problems) console.error(name, path, value, expected);
      process.exit(1);
    }
    return read.timeline.document;
  });

for (const { file, size, data: own, most } of await buildEmbeds(documents, join(root, 'dist'))) {
  const without = size - own;
  const ofData = own > 0 ? `, and ${own} of data` : '';
  const budget = most === undefined ? '' : ` of at most ${most}`;
  console.log(`${file}: ${without} bytes${budget}${ofData} (gzip)`);
  if (most !== undefined && without > most) {
    console.error(`${file} is ${without - most} bytes too large`);
    process.exitCode = 1;
  }
}
