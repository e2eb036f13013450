import type { Px } from '../../core/model/units.ts';

/** What somebody has read down to in the list, and how far below the top of the window it stands. */
export interface ReadingPosition {
  readonly id: string;
  readonly top: Px;
}

/** The event or the source that is being read; nothing before anybody has scrolled, and while the list is below the middle of the window. */
export function readingPosition(page: HTMLElement): ReadingPosition | undefined {
  if (scrollY <= 0) return undefined;
  const passages = page.querySelectorAll<HTMLElement>('[id^="event-"], [id^="source-"]');
  const first = [...passages].find((it) => it.getBoundingClientRect().bottom > 0);
  const top = first?.getBoundingClientRect().top ?? Infinity;
  return first && top < innerHeight / 2 ? { id: first.id, top } : undefined;
}

/** Puts it where it stood. */
export function restoreReadingPosition({ id, top }: ReadingPosition): void {
  const place = document.getElementById(id);
  if (place) scrollBy({ top: place.getBoundingClientRect().top - top, behavior: 'instant' });
}
