import { expect, test } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { itemsOf } from './items.ts';

const items = new Map(itemsOf(harbour(), 'en').map((item) => [item.id, item]));

test('an event has what became of its matters there, in the language of the picture', () => {
  expect(items.get('council-adds-clause')?.stages).toEqual([
    { thread: 0, look: 'in-text', label: 'Added, 21–18' },
  ]);
  expect(items.get('dockers-strike')?.stages).toBeUndefined();
});

test('a law that follows a removal comes without the matter', () => {
  const [, , law] = ['committee-deletes-clause', 'council-refuses-clause', 'act-adopted'].map(
    (id) => items.get(id)?.stages?.[0],
  );
  expect(law).toEqual({ thread: 0, look: 'out', label: 'Law without it' });
});

test('a vote is the part of the votes that was for', () => {
  expect(items.get('council-refuses-clause')?.voteFor).toBeCloseTo(11 / 38);
  expect(items.get('bill-filed')?.voteFor).toBeUndefined();
});
