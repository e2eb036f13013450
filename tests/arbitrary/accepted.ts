import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validate } from '../../src/core/model/validate.ts';
import { mutatedFrom } from './mutations.ts';
import { changed, smallDocument } from './small.ts';

const jsonIn = (folder: string): readonly object[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);

const ROOT = join(import.meta.dirname, '../..');
/** The first story, those of the tests, and the small document. */
const DOCUMENTS = [
  smallDocument(),
  ...jsonIn(join(ROOT, 'tests/stories')),
  ...jsonIn(join(ROOT, 'data')).slice(0, 1),
];

/** JSON texts of documents that were changed at random and pass the check all the same. */
export const acceptedDocument: fc.Arbitrary<string> = mutatedFrom(DOCUMENTS)
  .filter((document) => validate(document).ok)
  .map((document) => JSON.stringify(document, null, 1));

/** Documents that pass the check and once broke something: they are tried first, as `examples` of a property. */
export const formerlyBreaking: [string][] = [
  // one key twice in the list of neighbours
  changed('events', [
    ...(smallDocument()['events'] as Record<string, unknown>[]).map((event) => ({
      ...event,
      about: [],
      threads: ['article-8', 'article-8'],
    })),
  ]),
].map((document) => [JSON.stringify(document)]);
