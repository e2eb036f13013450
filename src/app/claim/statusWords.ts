import type { Origin } from '../../core/model/origin.ts';
import type { ClaimStatus, OnRecord } from '../../core/model/claim.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from './publisherName.ts';
import { originName } from './speakers.ts';

/** A claim's status as a phrase in the reader's language. */
export function statusWords(status: ClaimStatus, timeline: Timeline, words: Words): string {
  const { status: say } = words.messages;
  switch (status.status) {
    case 'open':
      return say.open(
        status.answers.map(({ text, voices }) => ({
          text: words.isolated(words.plain(text)),
          sources: voices.sources.length,
        })),
      );
    case 'not-found':
      return (
        say.notFound(status.voices.sources.length) + (status.saidToBe.some(isUnread) ? say.asFarAsSeen : '')
      );
    case 'corrected':
      return say.corrected(status.otherwise.sources.length, reporters(status.record, timeline, words));
    case 'contested':
      return say.contested(status.voices.origins.length, status.otherwise.origins.length);
    case 'on-record':
      return say.onRecord(reporters(status.record, timeline, words));
    case 'corroborated':
      return say.corroborated(status.voices.origins.length);
    case 'claimed':
      return say.claimed(
        words.isolated(originName(status.origin, timeline, words)),
        status.voices.sources.length,
      );
    case 'one-origin':
      return say.oneOrigin(
        words.isolated(originName(status.origin, timeline, words)),
        status.voices.sources.length,
      );
  }
}

/** The names of those who report a record that the editors did not read; undefined if they read it. */
function reporters(record: OnRecord, timeline: Timeline, words: Words): string | undefined {
  if (record.read || record.reportedBy.length === 0) return undefined;
  const names = new Set(
    record.reportedBy.map((source) => words.isolated(publisherName(source, timeline, words))),
  );
  return words.messages.status.reportedBy([...names]);
}

/** Whether the editors did not read all of a source: what they did not find may be in the rest of it. */
const isUnread = (origin: Origin): boolean =>
  origin.kind === 'source' && origin.source.seen !== undefined && origin.source.seen !== 'read';
