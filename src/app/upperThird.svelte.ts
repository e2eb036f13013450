import type { Attachment } from 'svelte/attachments';

/** A row between these shares of the window's height, from its upper edge, is not moved. */
const FROM = 0.06;
const TO = 0.36;

/**
 * Scrolls the chosen event's row into the upper third of the window, above the sheet. Its distance from the top is the
 * row's `scroll-margin`. Only this window is scrolled, never the page around a frame.
 *
 * @param chosen the id of the chosen event; read in an effect
 * @param rowOf the row of an event below the root
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
