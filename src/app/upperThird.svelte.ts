import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Flow } from '../core/layout/flow.ts';
import type { EventId } from '../core/model/schema.ts';
import { scrollPrecisely } from './list/scrollPrecisely.ts';
import type { Story } from './state/story.svelte.ts';

/** A row between these shares of the window's height, from its upper edge, is not moved. */
const FROM = 0.06;
const TO = 0.36;

/**
 * Scrolls the row of the chosen event, or of the first one of a list, into the upper third of the window, above the sheet: once
 * for each time that one is opened and for each direction of the rows, so that the reader may scroll on though all is laid out
 * anew meanwhile. Its distance from the top is the row's `scroll-margin`. Only this window is scrolled, never the page around a
 * frame.
 *
 * @param flowOf where the rows run; undefined while the event has no row, or need not be scrolled to. Read in an effect
 * @param rowOf the row of an event below the root
 * @param estimated rows out of sight have estimated heights: one further than a window is gone to without animation, and
 *   precisely
 */
export function upperThird(
  story: Story,
  flowOf: () => Flow | undefined,
  rowOf: (root: HTMLElement, event: EventId) => Element | null | undefined,
  estimated = false,
): Attachment<HTMLElement> {
  return (root) => {
    const before = untrack(() => story.opened);
    let last: { readonly opened: number; readonly flow: Flow } | undefined;
    $effect(() => {
      const { opened, focal: event } = story;
      const flow = flowOf();
      if (event === undefined || flow === undefined) return;
      if (opened === last?.opened && flow === last.flow) return;
      // an event that was open before there was anything to scroll is there at once
      const atOnce = !last && opened === before;
      const now = { opened, flow };
      last = now;
      // what goes to the event's stretch of time is an effect too: the row stands where it stays once all have run
      void tick().then(() => {
        const row = last === now ? rowOf(root, event) : undefined;
        if (row) toUpperThird(row, atOnce, estimated);
      });
    });
  };
}

function toUpperThird(row: Element, atOnce: boolean, estimated: boolean): void {
  const { top, bottom } = row.getBoundingClientRect();
  if (!atOnce && top >= innerHeight * FROM && bottom <= innerHeight * TO) return;
  const margin = Number.parseFloat(getComputedStyle(row).scrollMarginBlockStart) || 0;
  if (estimated && (atOnce || Math.abs(top) > innerHeight)) {
    scrollPrecisely(row, () => {
      scrollBy({ top: row.getBoundingClientRect().top - margin, behavior: 'instant' });
    });
    return;
  }
  const by = Math.max(top - margin, -scrollY);
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
}
