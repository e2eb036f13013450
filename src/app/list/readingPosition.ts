import type { Px } from '../../core/model/units.ts';
import { scrollPrecisely } from './scrollPrecisely.ts';

/** The element at the top of the window, and the distance of its upper edge from there. */
export interface ReadingPosition {
  readonly id: string;
  readonly top: Px;
}

/**
 * The first event or source that is not scrolled out of the window. Undefined if the page is not scrolled, or if that
 * element begins below the middle of the window.
 */
export function readingPosition(page: HTMLElement): ReadingPosition | undefined {
  if (scrollY <= 0) return undefined;
  const passages = page.querySelectorAll<HTMLElement>('[id^="event-"], [id^="source-"]');
  const first = [...passages].find((it) => it.getBoundingClientRect().bottom > 0);
  const top = first?.getBoundingClientRect().top ?? Infinity;
  return first && top < innerHeight / 2 ? { id: first.id, top } : undefined;
}

/** Scrolls, without animation, until the element is at the stored position again; nothing happens if it is gone. */
export function restoreReadingPosition({ id, top }: ReadingPosition): void {
  const place = document.getElementById(id);
  if (place)
    scrollPrecisely(place, () => {
      scrollBy({ top: place.getBoundingClientRect().top - top, behavior: 'instant' });
    });
}
