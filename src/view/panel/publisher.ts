import type { Source, Text } from '../../model/schema.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Words } from '../../state/words.ts';

export function publisherName(source: Source, timeline: Timeline, words: Words): string {
  const name: Text = timeline.publisherById.get(source.publisher)?.name ?? source.publisher;
  return words.plain(name);
}
