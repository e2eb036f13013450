import { describe, expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { anchor } from '../../core/model/span.ts';
import { firstInView } from './firstInView.ts';

const { events, dated } = harbour();
const dayOf = (index: number) => anchor(dated.at(index)?.span ?? (undefined as never));

describe('the event at which the list opens', () => {
  it('is the first in the period in view', () => {
    expect(firstInView(events, { from: dayOf(5), to: dayOf(8) })).toBe(
      dated.find(({ span }) => anchor(span) === dayOf(5))?.event.id,
    );
  });
  it('is the next one where there is none, and at the end the last', () => {
    expect(firstInView(events, { from: dayOf(0) - 99, to: dayOf(0) - 9 })).toBe(dated[0]?.event.id);
    expect(firstInView(events, { from: dayOf(-1) + 9, to: dayOf(-1) + 99 })).toBe(dated.at(-1)?.event.id);
    expect(firstInView([], { from: 0, to: 1 })).toBeUndefined();
  });
});
