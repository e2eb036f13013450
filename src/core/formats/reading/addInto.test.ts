import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedDocument } from '../../../../tests/arbitrary/accepted.ts';
import { smallDocument } from '../../../../tests/arbitrary/small.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import { validate } from '../../model/validate.ts';
import { addInto } from './addInto.ts';
import { Draft } from './draft.ts';

const small = smallDocument() as unknown as WrittenDocument;

function imported(): WrittenDocument {
  const options = { id: 'more', language: 'en', today: '2025-03-20', map: new Map<string, string>() };
  const draft = new Draft({ format: 'Test', options });
  const known = draft.source({ url: 'https://paper.example/1', title: 'The same article' });
  const other = draft.source({ url: 'https://paper.example/2', title: 'Another article' });
  draft.excerpt({ source: known, exact: 'words' });
  draft.event({ place: 'row 2', id: 'senate-votes', date: '2024', title: 'Known', sources: [other] });
  draft.event({ place: 'row 3', date: '2025-08', title: 'The law applies', sources: [known, other] });
  const read = draft.finish(2);
  if (read.outcome !== 'read') throw new Error(JSON.stringify(read));
  return read.document;
}

test('what is new is added, what is there stays', () => {
  const { document, left } = addInto(small, imported());
  const { ok, warnings } = validate(JSON.parse(JSON.stringify(document)));
  // the small document has texts in one of its languages
  expect([ok, warnings.filter(({ kind }) => kind !== 'translation')]).toEqual([true, []]);
  expect(document.events.slice(0, small.events.length)).toEqual(small.events);
  expect(document.events.at(-1)).toMatchObject({
    id: 'the-law-applies',
    claims: [{ evidence: [{ source: 'article' }, { source: 'another-article' }] }],
  });
  expect(document.excerpts?.at(-1)).toMatchObject({ source: 'article' });
  expect(document.sources?.map(({ id }) => id)).toEqual([
    ...(small.sources ?? []).map(({ id }) => id),
    'another-article',
  ]);
  expect(left.map(({ place }) => place)).toEqual(['sources, the-same-article', 'events, senate-votes']);
});

test('adding a document to itself changes nothing', () => {
  fc.assert(
    fc.property(acceptedDocument, (json) => {
      const document = JSON.parse(json) as WrittenDocument;
      expect(addInto(document, document).document).toEqual(document);
    }),
  );
});
