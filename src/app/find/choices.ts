import { isAccount } from '../../core/model/sourceCoverage.ts';
import type { Facet } from '../../core/model/filter.ts';
import type { KindId, LaneId, Source, SourceId, ThreadId } from '../../core/model/schema.ts';
import type { ShownText } from '../../core/model/text.ts';
import { latestPossible } from '../../core/model/silence.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from '../claim/publisherName.ts';

/** The name of a facet's value, with the language in which the name is written. */
export function choiceName(facet: Facet, choice: string, timeline: Timeline, words: Words): ShownText {
  const own = (text: string): ShownText => ({ text, lang: words.language });
  switch (facet) {
    case 'status':
      return own((words.messages.find.status as Readonly<Record<string, string>>)[choice] ?? choice);
    case 'stage':
      return own((words.messages.find.stage as Readonly<Record<string, string>>)[choice] ?? choice);
    case 'vote':
      return own((words.first.vote.result as Readonly<Record<string, string>>)[choice] ?? choice);
    case 'period': {
      const period = timeline.document.periods?.find(({ id }) => id === choice);
      return period ? words.say(period.label) : own(choice);
    }
    case 'in':
      return own(words.messages.languageName(choice));
    case 'cites': {
      const source = timeline.sourceById.get(choice as SourceId);
      return source ? titleOf(source, words) : own(choice);
    }
    default: {
      const label = {
        thread: timeline.threadById.get(choice as ThreadId),
        lane: timeline.laneById.get(choice as LaneId),
        kind: timeline.kindById.get(choice as KindId),
      }[facet]?.label;
      return label === undefined ? own(choice) : words.say(label);
    }
  }
}

/** A title given as a plain string is in the language of the source, not in the document's. */
const titleOf = ({ title, language }: Source, words: Words): ShownText =>
  typeof title === 'string' ? { text: title, lang: language } : words.say(title);

/** A source as a value of the facet. */
export interface SourceChoice {
  readonly source: Source;
  readonly title: ShownText;
  readonly publisher: string;
}

export interface SourceChoices {
  readonly accounts: readonly SourceChoice[];
  /** All other sources: by publisher, then by date, undated ones last. */
  readonly others: readonly SourceChoice[];
}

/** The sources with these ids, grouped and sorted for the facet. Ids that the document does not have are left out. */
export function sourceChoices(timeline: Timeline, ids: readonly string[], words: Words): SourceChoices {
  const alphabet = new Intl.Collator(words.locale);
  const all = ids.flatMap((id): readonly SourceChoice[] => {
    const source = timeline.sourceById.get(id as SourceId);
    if (!source) return [];
    return [{ source, title: titleOf(source, words), publisher: publisherName(source, timeline, words) }];
  });
  const latest = ({ source }: SourceChoice) => latestPossible(source.published) ?? Number.MAX_VALUE;
  return {
    accounts: all.filter(({ source }) => isAccount(source)),
    others: all
      .filter(({ source }) => !isAccount(source))
      .toSorted((a, b) => alphabet.compare(a.publisher, b.publisher) || latest(a) - latest(b)),
  };
}
