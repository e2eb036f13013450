import { type CslDate, cslDate } from './cslDate.ts';
import type { Reference, ReferenceKind } from './reference.ts';

/**
 * An item of CSL-JSON 1.0.2, the interchange format of Zotero, Pandoc, citeproc
 * (https://github.com/citation-style-language/schema, `csl-data.json`); only the variables that are used here.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly language: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly number?: string;
  readonly version?: string;
  readonly annote?: string;
}

const TYPES: Readonly<Record<ReferenceKind, string>> = {
  news: 'article-newspaper',
  page: 'webpage',
  post: 'post',
  law: 'legislation',
  bill: 'bill',
  judgment: 'legal_case',
  treaty: 'treaty',
  report: 'report',
  article: 'article-journal',
  book: 'book',
  document: 'document',
};

/** Kinds whose publisher is their container: a newspaper, a site, a journal. */
const PUBLISHER_IS_CONTAINER: ReadonlySet<ReferenceKind> = new Set(['news', 'page', 'post', 'article']);

function identifierOf({ identifier }: Reference): Pick<CslItem, 'DOI' | 'ISBN' | 'number'> {
  if (identifier === undefined) return {};
  const scheme = identifier.scheme.toLowerCase();
  if (scheme === 'doi') return { DOI: identifier.value };
  return scheme === 'isbn' ? { ISBN: identifier.value } : { number: identifier.value };
}

/** Converts a reference to an item; `inWords` formats dates that CSL cannot express. */
export function cslItem(reference: Reference, inWords: (edtf: string) => string): CslItem {
  const { kind, authors, publisher, issued, happened, accessed, url, archiveUrl, quote, version } = reference;
  const appearsIn = PUBLISHER_IS_CONTAINER.has(kind) ? publisher : undefined;
  const container = reference.container ?? appearsIn;
  const published = publisher === appearsIn ? undefined : publisher;
  return {
    id: reference.key,
    type: TYPES[kind],
    title: reference.title,
    language: reference.language,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(published !== undefined && { publisher: published }),
    ...(container !== undefined && { 'container-title': container }),
    ...(issued !== undefined && { issued: cslDate(issued, inWords) }),
    ...(happened !== undefined && { 'event-date': cslDate(happened, inWords) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed, inWords) }),
    ...(url !== undefined && { URL: url }),
    ...(archiveUrl !== undefined && { archive_location: archiveUrl }),
    ...identifierOf(reference),
    ...(version && { version: `sha256 ${version.short}` }),
    ...(quote !== undefined && { annote: quote }),
  };
}

/** Serializes references as a CSL-JSON file (`application/vnd.citationstyles.csl+json`). */
export const cslJson = (references: readonly Reference[], inWords: (edtf: string) => string): string =>
  `${JSON.stringify(
    references.map((reference) => cslItem(reference, inWords)),
    null,
    2,
  )}\n`;
