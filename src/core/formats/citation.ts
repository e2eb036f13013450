import type { Attribution, Excerpt, Rendering, Source, TimelineEvent } from '../model/schema.ts';
import { sameLanguage, textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Version } from '../model/version.ts';
import {
  type Edition,
  eventReference,
  excerptReference,
  type Reference,
  sourceReference,
  timelineReference,
} from './reference.ts';

/** The phrases of a citation in the reader's language. References have no full stop at the end. */
export interface CitationWords {
  /** BCP 47. */
  readonly language: string;
  /** Formats an EDTF date: 24 August 2024, about March 2025. */
  date(edtf: string): string;
  /** “…” */
  quoted(text: string): string;
  /** *Title*, or another mark for titles in plain text. */
  title(text: string): string;
  /** Joins the parts of a reference (who, what, when, where) by commas. */
  parts(parts: readonly string[]): string;
  /** no date */
  readonly undated: string;
  /** 24 August 2024, in the form used after a title and a comma */
  dated(date: string): string;
  /** https://… (archived: https://…) */
  archived(address: string | undefined, archive: string): string;
  /** “…” (“…”, translated by …) */
  translated(quote: string, translation: string, by: string): string;
  /** “…” — reference */
  from(quote: string, reference: string): string;
  /** Quoted in … */
  quotedIn(reference: string): string;
  /** How the source renders words of another: Translated from …, Given as said by …, and not found there */
  rendered(rendering: Exclude<Rendering, 'verbatim'>, original: string): string;
  /** Title (date) */
  happened(title: string, date: string): string;
  /** In … */
  within(timeline: string): string;
  /** version of 21 November 2026 (sha256 1a2b3c4d5e6f) */
  version(version: Version): string;
}

const sentences = (...all: readonly string[]): string =>
  all.map((sentence) => (/[.!?…؟。]$/u.test(sentence) ? sentence : `${sentence}.`)).join(' ');

/** Removes the full stop of a title that is a sentence, as more text follows it. */
const withoutStop = (title: string): string => title.replace(/(?<![.])[.。]$/u, '');

/** Publisher, *Title*, date, address (archived: …) */
function referenceText(reference: Reference, words: CitationWords): string {
  const { authors, publisher, title, issued, url, archiveUrl } = reference;
  const who = publisher === undefined || authors.includes(publisher) ? authors : [...authors, publisher];
  const where = archiveUrl === undefined ? url : words.archived(url, archiveUrl);
  return words.parts([
    ...who,
    words.title(withoutStop(title)),
    issued === undefined ? words.undated : words.dated(words.date(issued)),
    ...(where === undefined ? [] : [where]),
  ]);
}

/** The citation of a source. */
export const sourceCitation = (timeline: Timeline, source: Source, words: CitationWords): string =>
  sentences(referenceText(sourceReference(timeline, source, words.language), words));

/** The reference of an attribution's target: an excerpt of the document, else a source, else a person. */
function originalText(timeline: Timeline, to: Attribution, words: CitationWords): string | undefined {
  const { language } = words;
  const excerpt = to.excerpt === undefined ? undefined : timeline.excerptById.get(to.excerpt);
  if (excerpt) return referenceText(excerptReference(timeline, excerpt, language), words);
  const source = to.source === undefined ? undefined : timeline.sourceById.get(to.source);
  if (source) return referenceText(sourceReference(timeline, source, language), words);
  return to.name === undefined ? undefined : textIn(to.name, language, timeline.document.languages).text;
}

/**
 * The citation of a quote. If its words are attributed to another source and verbatim, they are cited as the other's:
 *
 *     “…” — the other, *Title*, date, address. Quoted in the source, *Title*, date, address.
 *
 * If they are translated, paraphrased, altered or not found there, they are cited as the source's own:
 *
 *     “…” — the source, *Title*, date, address. Translated from the other, *Title*, date, address.
 */
export function quoteCitation(timeline: Timeline, excerpt: Excerpt, words: CitationWords): string {
  const reference = excerptReference(timeline, excerpt, words.language);
  const text = referenceText(reference, words);
  const [, translation] = sameLanguage(reference.language, words.language)
    ? []
    : (Object.entries(excerpt.translations ?? {}).find(([tag]) => sameLanguage(tag, words.language)) ?? []);
  const published = words.quoted(excerpt.selector.exact);
  const quote = translation
    ? words.translated(published, words.quoted(translation.text), translation.by)
    : published;
  const to = excerpt.attributedTo;
  const original = to && originalText(timeline, to, words);
  if (to === undefined || original === undefined) return sentences(words.from(quote, text));
  return to.rendering === 'verbatim'
    ? sentences(words.from(quote, original), words.quotedIn(text))
    : sentences(words.from(quote, text), words.rendered(to.rendering, original));
}

function editionText(edition: Edition, words: CitationWords): string {
  const { authors, title } = timelineReference(edition);
  const { version, address } = edition;
  const where = address === undefined ? [] : [address];
  return words.parts([...authors, words.title(withoutStop(title)), words.version(version), ...where]);
}

/** The citation of a timeline: Authors, *Title*, version of 21 November 2026 (sha256 1a2b3c4d5e6f), address. */
export const timelineCitation = (edition: Edition, words: CitationWords): string =>
  sentences(editionText(edition, words));

/** The citation of an event: Title (date). In Authors, *Timeline*, version …, the event's address. */
export function eventCitation(edition: Edition, event: TimelineEvent, words: CitationWords): string {
  const { title, happened } = eventReference(edition, event);
  return sentences(
    happened === undefined ? withoutStop(title) : words.happened(withoutStop(title), words.date(happened)),
    words.within(editionText(edition, words)),
  );
}
