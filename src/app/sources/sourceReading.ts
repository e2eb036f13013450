import { trailOf } from '../../core/model/origin.ts';
import type { Excerpt, Source, SourceId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Use } from '../../core/model/evidenceUse.ts';
import type { Words } from '../../core/i18n/words.ts';
import { type QuoteReading, quoteReading } from '../quote/quoteReading.ts';
import { publisherName } from '../claim/publisherName.ts';

/** A passage of a source with its uses as evidence. */
interface Passage {
  readonly excerpt: Excerpt;
  readonly quote: QuoteReading | undefined;
  readonly uses: readonly Use[];
}

/** A source prepared for display: its passages in the document's order, and its uses as a citation without a quote. */
export interface SourceReading {
  readonly passages: readonly Passage[];
  readonly cited: readonly Use[];
}

/**
 * Prepares a source for display.
 *
 * @param uses every source's uses as evidence, by source
 */
export function sourceReading(
  timeline: Timeline,
  source: Source,
  uses: ReadonlyMap<SourceId, readonly Use[]>,
  words: Words,
): SourceReading {
  const its = uses.get(source.id) ?? [];
  const excerpts = (timeline.document.excerpts ?? []).filter((excerpt) => excerpt.source === source.id);
  return {
    passages: excerpts.map((excerpt) => {
      const evidence = { excerpt: excerpt.id, stance: 'mentions' } as const;
      return {
        excerpt,
        quote: quoteReading({ ...trailOf(timeline, evidence, false), evidence }, words),
        uses: its.filter(({ piece }) => piece.excerpt?.id === excerpt.id),
      };
    }),
    cited: its.filter(({ piece }) => !piece.excerpt),
  };
}

/** A source's publisher, author, date, language, type, role, and how far the editors read it, in words. */
export function sourceFacts(source: Source, timeline: Timeline, words: Words): readonly string[] {
  const { messages } = words;
  const say = messages.sources;
  return [
    publisherName(source, timeline, words),
    ...(source.author === undefined ? [] : [source.author]),
    source.published === undefined ? say.undated : words.date(source.published),
    messages.languageName(source.language),
    messages.quote.sourceType[source.type],
    ...(source.role === undefined ? [] : [say.role[source.role]]),
    ...(source.seen === undefined ? [] : [say.seen[source.seen]]),
  ];
}
