import type { ClaimStatus, OnRecord } from '../../model/claim.ts';
import type { Origin } from '../../model/origin.ts';
import type { Source, Text } from '../../model/schema.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Words } from '../../state/words.ts';

/** What a claim's status is in small plain words. */
export function statusWords(status: ClaimStatus, timeline: Timeline, words: Words): string {
  const { status: say } = words.messages;
  switch (status.status) {
    case 'open':
      return say.open(
        status.answers.map(({ text, voices }) => ({
          text: words.plain(text),
          sources: voices.sources.length,
        })),
      );
    case 'not-found':
      return say.notFound(status.voices.sources.length);
    case 'corrected':
      return withReporters(say.corrected(status.otherwise.sources.length), status.record, timeline, words);
    case 'contested':
      return say.contested(status.voices.origins.length, status.otherwise.origins.length);
    case 'on-record':
      return withReporters(say.onRecord, status.record, timeline, words);
    case 'corroborated':
      return say.corroborated(status.voices.origins.length);
    case 'claimed':
      return say.claimed(speaker(status.origin, timeline, words), status.voices.sources.length);
    case 'one-origin':
      return say.oneOrigin(publisherOf(status.origin, timeline, words), status.voices.sources.length);
  }
}

/** A record that the editors did not read is known through somebody. */
function withReporters(statement: string, record: OnRecord, timeline: Timeline, words: Words): string {
  if (record.read || record.reportedBy.length === 0) return statement;
  const names = new Set(record.reportedBy.map((source) => publisherName(source, timeline, words)));
  return `${statement}, ${words.messages.status.reportedBy([...names])}`;
}

/** Whose word it is: a person before the house that published it. */
function speaker(origin: Origin, timeline: Timeline, words: Words): string {
  if (origin.kind === 'person') return words.plain(origin.name);
  return origin.source.author ?? publisherName(origin.source, timeline, words);
}

const publisherOf = (origin: Origin, timeline: Timeline, words: Words): string =>
  origin.kind === 'person' ? words.plain(origin.name) : publisherName(origin.source, timeline, words);

export function publisherName(source: Source, timeline: Timeline, words: Words): string {
  const name: Text = timeline.publisherById.get(source.publisher)?.name ?? source.publisher;
  return words.plain(name);
}
