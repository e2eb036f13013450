import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { validate } from '../core/model/validate.ts';
import { Story } from '../app/state/story.svelte.ts';
import { ADDRESS_ATTRIBUTES, applyAttribute, queryOf } from './attributes.ts';

function small(query = ''): Story {
  const validated = validate(smallDocument());
  if (!validated.ok) throw new Error('the small document is not valid');
  return new Story(validated.timeline, query, ['en']);
}
const said = (values: Readonly<Record<string, string>>) => queryOf((name) => values[name] ?? null);
const [EVENT = ''] = small().timeline.events.map(({ event }) => event.id);

it('says all attributes as a link does', () => {
  const query = said({ lang: 'fr', theme: 'dark', view: 'list', event: EVENT, scale: 'true' });
  const story = small(query);
  expect([story.locale, story.theme, story.view, story.event, story.scale]).toEqual([
    'fr',
    'dark',
    'list',
    EVENT,
    'true',
  ]);
});

it.each([
  ['lang', 'fr', (it: Story) => it.locale],
  ['theme', 'dark', (it: Story) => it.theme],
  ['view', 'sources', (it: Story) => it.view],
  ['event', EVENT, (it: Story) => it.event],
  ['scale', 'true', (it: Story) => it.scale],
] as const)('%s changes it live, and taken away it is as before', (name, value, read) => {
  const story = small();
  const before = read(story);
  expect(before).not.toBe(value);
  applyAttribute(story, name, value);
  expect(read(story)).toBe(value);
  applyAttribute(story, name, null);
  expect(read(story)).toBe(before);
});

it('a value that means nothing changes nothing, whatever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ADDRESS_ATTRIBUTES), fc.string(), (name, value) => {
      fc.pre(!/^[\w.-]+$/.test(value));
      const story = small();
      const before = story.address;
      applyAttribute(story, name, value);
      expect(story.address).toEqual(before);
    }),
  );
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '9'.repeat(400)])(
  '%s, which every object has, is no value of any',
  (value) => {
    for (const name of ADDRESS_ATTRIBUTES) {
      const story = small();
      const before = story.address;
      applyAttribute(story, name, value);
      expect({ ...story.address, event: undefined }).toEqual({ ...before, event: undefined });
      expect(story.chosen).toBeUndefined();
      expect(small(said({ [name]: value })).chosen).toBeUndefined();
    }
  },
);
