// The story that the browser tests read: tests/stories/harbour.json, the only one of the site that is served.
import type { Page } from '@playwright/test';
import type { Text, TimelineDocument, TimelineEvent } from '../../src/core/model/schema.ts';
import { harbour } from '../stories/stories.ts';

export const { document: HARBOUR } = harbour();

/** The address of the story's own page, below that of the site. */
export const HOME = `t/${HARBOUR.id}/`;

export type Language = 'en' | 'fr' | 'ar';

/** A text of the document. Every text of harbour that is a map has all three languages. */
export const inLanguage = (text: Text | undefined, language: Language = 'en'): string =>
  typeof text === 'string' ? text : (text?.[language] ?? '');

export function eventNamed(id: string): TimelineEvent {
  const event = HARBOUR.events.find((it) => it.id === id);
  if (!event) throw new Error(`harbour has no event ${id}`);
  return event;
}

export const titleOf = (id: string, language?: Language): string =>
  inLanguage(eventNamed(id).title, language);

/** Pages that are opened from now on are answered with this in place of the document. */
export async function serveInstead(page: Page, document: object): Promise<void> {
  await page.route('**/timeline.json', (route) => route.fulfill({ json: document }));
}

/**
 * Harbour as a crowd: every event of 2024 on a single day stands `times` times, a day after one another. The copies
 * have neither claims nor relations.
 */
export function crowded(times: number): TimelineDocument {
  const copies = (event: TimelineEvent) =>
    Array.from({ length: times - 1 }, (_, index) => {
      const { id, lane, kind, importance = 1, title, short = title } = event;
      const day = new Date(Date.parse(event.date) + (index + 1) * 86_400_000).toISOString().slice(0, 10);
      return { id: `${id}-${index + 1}`, date: day, lane, kind, importance, title, short };
    });
  const events = HARBOUR.events.flatMap((event) =>
    /^2024-\d\d-\d\d$/u.test(event.date) ? [event, ...copies(event)] : [event],
  );
  return { ...HARBOUR, events: events as TimelineEvent[] };
}
