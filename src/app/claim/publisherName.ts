import type { Source, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';

/** The name of a source's publisher in the reader's language; its id if the document does not describe the publisher. */
export function publisherName(source: Source, timeline: Timeline, words: Words): string {
  const name: Text = timeline.publisherById.get(source.publisher)?.name ?? source.publisher;
  return words.plain(name);
}
