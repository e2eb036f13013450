import { isAccount } from '../../core/model/sourceCoverage.ts';
import type { Source, SourceType } from '../../core/model/schema.ts';
import { SOURCE_TYPES } from '../../core/model/sourceTypes.ts';
import { latestPossible } from '../../core/model/silence.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from '../claim/publisherName.ts';

/** The records of one type. */
export interface SourceGroup {
  readonly type: SourceType;
  readonly sources: readonly Source[];
}

export interface SourceGroups {
  /** In the document's order. */
  readonly accounts: readonly Source[];
  /** By type; within a type by publisher, then by date, undated ones last. */
  readonly records: readonly SourceGroup[];
}

/** All sources of a document: the accounts, and the records grouped and sorted. Types without records are left out. */
export function sourceGroups(timeline: Timeline, words: Words): SourceGroups {
  const { sources } = timeline.document;
  const alphabet = new Intl.Collator(words.locale);
  const records = sources
    .filter((source) => !isAccount(source))
    .map((source) => ({
      source,
      publisher: publisherName(source, timeline, words),
      latest: latestPossible(source.published) ?? Number.MAX_VALUE,
    }))
    .toSorted((a, b) => alphabet.compare(a.publisher, b.publisher) || a.latest - b.latest);
  return {
    accounts: sources.filter(isAccount),
    records: SOURCE_TYPES.map((type) => ({
      type,
      sources: records.flatMap(({ source }) => (source.type === type ? [source] : [])),
    })).filter((group) => group.sources.length > 0),
  };
}
