import { expect, test } from 'vitest';
import { harbour, storyJson } from '../../../tests/stories/stories.ts';
import { parseDocument } from '../model/validate.ts';
import { itemsOf } from './items.ts';

const items = new Map(itemsOf(harbour(), 'en').map((item) => [item.id, item]));

test('an event has what became of its matters there, in the language of the picture', () => {
  expect(items.get('council-adds-clause')?.stages).toEqual([
    { thread: 0, look: 'in-text', label: 'Added, 21–18' },
  ]);
  expect(items.get('dockers-strike')?.stages).toBeUndefined();
});

test('a law that follows a removal comes without the matter', () => {
  const changed = storyJson('harbour').replace(/("event": "act-adopted",\s*"state": )"[a-z]+"/u, '$1"law"');
  const read = parseDocument(changed);
  if (!read.ok) throw new Error('not valid');
  const law = itemsOf(read.timeline, 'en').find(({ id }) => id === 'act-adopted');
  expect(law?.stages).toEqual([{ thread: 0, look: 'out', label: 'Law without it' }]);
});

test('a vote is the part of the votes that was for', () => {
  expect(items.get('council-refuses-clause')?.voteFor).toBeCloseTo(11 / 38);
  expect(items.get('bill-filed')?.voteFor).toBeUndefined();
});
