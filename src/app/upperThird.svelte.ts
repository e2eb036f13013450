import type { Attachment } from 'svelte/attachments';

/** A row that stands between these parts of the window already, from its upper edge, is left where it is. */
const FROM = 0.06;
const TO = 0.36;

/**
 * Keeps the chosen event's row in the upper third of the window, above the sheet; nothing moves while nothing is chosen.
 * How far from the top it comes to stand is the row's `scroll-margin`. Only this page is scrolled: one that it is framed
 * in has its own reader.
 */
export function upperThird(
  chosen: () => string | undefined,
  rowOf: (root: HTMLElement, event: string) => Element | null | undefined,
): Attachment<HTMLElement> {
  return (root) => {
    let first = true;
    $effect(() => {
      const event = chosen();
      const row = event === undefined ? undefined : rowOf(root, event);
      if (row) toUpperThird(row, first);
      first = false;
    });
  };
}

function toUpperThird(row: Element, atOnce: boolean): void {
  const { top, bottom } = row.getBoundingClientRect();
  if (!atOnce && top >= innerHeight * FROM && bottom <= innerHeight * TO) return;
  const margin = Number.parseFloat(getComputedStyle(row).scrollMarginBlockStart) || 0;
  const by = Math.max(top - margin, -scrollY);
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
}
