import { bibtex } from '../../core/formats/bibtex.ts';
import {
  type CitationWords,
  eventCitation,
  quoteCitation,
  timelineCitation,
} from '../../core/formats/citation.ts';
import { cslJson } from '../../core/formats/cslJson.ts';
import {
  type Edition,
  eventReference,
  excerptReference,
  type Reference,
  timelineReference,
} from '../../core/formats/reference.ts';
import type { Excerpt, TimelineEvent } from '../../core/model/schema.ts';
import type { Words } from '../../core/i18n/words.ts';

export const CITATION_FORMATS = ['text', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What is cited. A quote is cited as its source, and as the event in which it was read. */
export type Cited =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | { readonly kind: 'quote'; readonly event: TimelineEvent; readonly excerpt: Excerpt };

/**
 * A citation in the reader's language and the given format. It always names the version of the document that was read.
 *
 * @param edition the document with its version, address and language
 */
export function citing(cited: Cited, format: CitationFormat, edition: Edition, words: Words): string {
  if (format === 'text') return inText(cited, edition, citationWords(words));
  const references = referencesOf(cited, edition);
  const inWords = (edtf: string) => words.date(edtf);
  return format === 'bibtex' ? bibtex(references, inWords) : cslJson(references, inWords);
}

function inText(cited: Cited, edition: Edition, words: CitationWords): string {
  switch (cited.kind) {
    case 'timeline':
      return timelineCitation(edition, words);
    case 'event':
      return eventCitation(edition, cited.event, words);
    case 'quote':
      return [
        quoteCitation(edition.timeline, cited.excerpt, words),
        eventCitation(edition, cited.event, words),
      ].join('\n\n');
  }
}

function referencesOf(cited: Cited, edition: Edition): readonly Reference[] {
  switch (cited.kind) {
    case 'timeline':
      return [timelineReference(edition)];
    case 'event':
      return [eventReference(edition, cited.event)];
    case 'quote':
      return [
        excerptReference(edition.timeline, cited.excerpt, edition.language),
        eventReference(edition, cited.event),
      ];
  }
}

function citationWords(words: Words): CitationWords {
  const { citation, quoted } = words.messages;
  return {
    ...citation,
    language: words.locale,
    date: (edtf) => words.date(edtf),
    quoted,
    version: (version) =>
      citation.version(version, version.updated === undefined ? undefined : words.date(version.updated)),
  };
}
