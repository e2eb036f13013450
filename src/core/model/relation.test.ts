import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { relationsOf } from './relation.ts';
import type { EventId, Relation, TimelineDocument, TimelineEvent } from './schema.ts';
import { timeline } from './timeline.ts';

const document = smallDocument() as unknown as TimelineDocument;
const template = document.events[0] as TimelineEvent;
const id = (text: string) => text as EventId;
const event = (
  name: string,
  date: string,
  relations: readonly Relation[] = [],
  aliases: readonly string[] = [],
): TimelineEvent => ({
  ...template,
  id: id(name),
  aliases: aliases.map(id),
  date,
  relations,
});

const story = timeline({
  ...document,
  events: [
    event('ruling', '2027', [{ type: 'repeals', event: id('law') }]),
    event('law', '2025', [
      { type: 'amends', event: id('code') },
      { type: 'follows', event: id('bill') },
    ]),
    event('decree', '2026', [{ type: 'other', event: id('act'), label: 'sets the fines of' }]),
    event('code', '1990'),
    event('bill', '2024', [{ type: 'repeats', event: id('bill') }]),
    event('law-again', '2025', [{ type: 'answers', event: id('law') }], []),
  ].map((it) => (it.id === 'law' ? { ...it, aliases: [id('act')] } : it)),
});

const seen = (name: string) =>
  relationsOf(story, id(name)).map((it) => [it.relation, it.side, it.event.event.id, it.label]);

it('gives what the event states, in the order of the document, then what is stated of it, in time', () => {
  expect(seen('law')).toEqual([
    ['amends', 'stated', 'code', undefined],
    ['follows', 'stated', 'bill', undefined],
    ['answered-by', 'inverse', 'law-again', undefined],
    ['other', 'inverse', 'decree', 'sets the fines of'],
    ['repealed-by', 'inverse', 'ruling', undefined],
  ]);
});

it('knows the event by its alias, on either side', () => {
  expect(seen('act')).toEqual(seen('law'));
  expect(seen('decree')).toEqual([['other', 'stated', 'law', 'sets the fines of']]);
});

it('does not tell an event of itself twice', () => {
  expect(seen('bill')).toEqual([
    ['repeats', 'stated', 'bill', undefined],
    ['followed-by', 'inverse', 'law', undefined],
  ]);
});

it.each([
  ['amends', 'amended-by'],
  ['rejects', 'rejected-by'],
  ['repeals', 'repealed-by'],
  ['implements', 'implemented-by'],
  ['answers', 'answered-by'],
  ['follows', 'followed-by'],
  ['repeats', 'repeated-by'],
  ['other', 'other'],
] as const)('%s is, from the other side, %s', (type, inverse) => {
  const two = timeline({
    ...document,
    events: [event('a', '2024', [{ type, event: id('b') }]), event('b', '2025')],
  });
  expect(relationsOf(two, id('a')).map((it) => it.relation)).toEqual([type]);
  expect(relationsOf(two, id('b')).map((it) => it.relation)).toEqual([inverse]);
});

it('is empty for an event that does not exist', () => {
  expect(relationsOf(story, id('nothing'))).toEqual([]);
});
