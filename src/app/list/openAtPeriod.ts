import type { Attachment } from 'svelte/attachments';
import type { StoryEvent } from '../../core/model/timeline.ts';
import type { Story } from '../state/story.svelte.ts';
import { firstInView } from './firstInView.ts';
import { rowOf } from './rowOf.ts';
import { scrollPrecisely } from './scrollPrecisely.ts';

/**
 * For a part of the list that opens in the timeline's place: scrolls to the period that was in view there. What is open is
 * scrolled to instead (`upperThird`); at the story's beginning there is nothing to scroll.
 *
 * @param listed the events of the list, in order
 */
export const openAtPeriod =
  (story: Story, listed: () => readonly StoryEvent[]): Attachment<HTMLElement> =>
  (part) => {
    if (!story.listAtPeriod) return;
    story.listAtPeriod = false;
    if (story.focal !== undefined) return;
    const events = listed();
    const list = part.closest<HTMLElement>('.list');
    const first = firstInView(events, story.viewport);
    const row = first === undefined || first === events[0]?.event.id ? null : list && rowOf(list, first);
    if (row)
      scrollPrecisely(row, () => {
        row.scrollIntoView({ behavior: 'instant' });
      });
  };
