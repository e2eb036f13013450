import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';

/** What a page is called: the story, or the event it is about and then the story. */
export function titleOf({ document, eventById }: Timeline, event: EventId | undefined, words: Words): string {
  const dated = event === undefined ? undefined : eventById.get(event);
  return [...(dated ? [dated.event.title] : []), document.title].map((text) => words.plain(text)).join(' – ');
}
