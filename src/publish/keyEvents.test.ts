import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelineDocument } from '../../tests/arbitrary/document.ts';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { validate } from '../core/model/validate.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { keyEvents } from './keyEvents.ts';

function valid(input: unknown): Timeline {
  const result = validate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}

/** A story of one event a month: `3a` is one of importance 3 in thread `a`. */
function story(months: string): Timeline {
  const { lanes, kinds, events } = smallDocument() as unknown as {
    lanes: unknown;
    kinds: unknown;
    events: { lane: string; kind: string }[];
  };
  const [first] = events;
  return valid({
    ...{ version: 1, id: 'story', languages: ['en'], title: 'A story', lanes, kinds },
    ...{ publishers: [], sources: [], excerpts: [], changes: [] },
    threads: ['a', 'b'].map((id) => ({ id, label: id })),
    events: months.split(' ').map((it, month) => ({
      id: `event-${month + 1}`,
      date: `2024-${String(month + 1).padStart(2, '0')}`,
      title: `Event ${month + 1}`,
      lane: first?.lane,
      kind: first?.kind,
      importance: Number(it[0]),
      ...(it[1] === undefined ? {} : { threads: [it[1]] }),
    })),
  });
}

it.each([
  ['the most important ones, in order of time', '2 3 1 3 2 3 1', 4, [2, 4, 6]],
  ['the first thread’s before the others’', '3b 3a 3 3b 3a 3a', 3, [2, 5, 6]],
  ['when too many are equal: from the first to the last', '3 3 3 3 3 3 3 3 3', 3, [1, 5, 9]],
  ['less important ones where there would else be too few', '1 2 3 1 2', 4, [2, 3, 5]],
  ['and of these too from the first to the last', '3 1 1 1 1 1', 3, [1, 2, 6]],
  ['all of a short story', '1 1', 4, [1, 2]],
])('are %s', (_, months, most, chosen) => {
  expect(keyEvents(story(months), most).map(({ event }) => event.id)).toEqual(
    chosen.map((it) => `event-${it}`),
  );
});

it('are some of a story’s events, no more than there is room for, and in their order', () => {
  fc.assert(
    fc.property(timelineDocument, fc.integer({ min: 1, max: 6 }), (document, most) => {
      const timeline = valid(document);
      const chosen = keyEvents(timeline, most);
      expect(chosen.length).toBeLessThanOrEqual(most);
      expect(chosen.length > 0).toBe(timeline.events.length > 0);
      expect(timeline.events.filter((it) => chosen.includes(it))).toEqual(chosen);
    }),
  );
});
