import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';

/** The title of a page: that of the story, preceded by that of the event if the page is about one. */
export function titleOf({ document, eventById }: Timeline, event: EventId | undefined, words: Words): string {
  const dated = event === undefined ? undefined : eventById.get(event);
  return [...(dated ? [dated.event.title] : []), document.title].map((text) => words.plain(text)).join(' – ');
}
