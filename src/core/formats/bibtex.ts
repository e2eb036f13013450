import { dayOf, formatDate, isMoment, parseDate } from '../model/date.ts';
import { formatPoint } from '../model/point.ts';
import type { Reference, ReferenceKind } from './reference.ts';
import { setEnds } from './setEnds.ts';

/** The BibLaTeX entry type of each kind, and the field for its publisher. */
const ENTRIES: Readonly<Record<ReferenceKind, readonly [type: string, publisher: string]>> = {
  news: ['article', 'journaltitle'],
  page: ['online', 'organization'],
  post: ['online', 'organization'],
  law: ['legislation', 'organization'],
  bill: ['legislation', 'organization'],
  judgment: ['jurisdiction', 'organization'],
  treaty: ['legal', 'organization'],
  report: ['report', 'institution'],
  article: ['article', 'journaltitle'],
  book: ['book', 'publisher'],
  document: ['misc', 'organization'],
};

/** Commands for special characters. Braces in a field must balance even after a backslash, so `\{` cannot be used. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Character pairs that TeX fonts join as ligatures (-- is –, ?` is ¿); an empty group separates them. */
const LIGATURE = /([-`',<>])(?=\1)|[?!](?=`)/g;

/** Escapes a text for LaTeX, on one line; letters with accents and other scripts stay UTF-8. */
const escaped = (text: string): string =>
  text
    .replace(/[\\{}~^]/g, (sign) => ESCAPES[sign] ?? '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(LIGATURE, '$&{}')
    .replace(/\s*[\n\r]+\s*/g, ' ')
    .trim();

/** Escapes an address for a verbatim field of BibLaTeX: nothing but percent-encoding of braces and backslashes. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

/**
 * Converts an EDTF date to the subset of BibLaTeX (manual, "Date and Time Specifications": level 1, no sets); undefined for
 * what it cannot express. An interval without a start is left out: it has no year to sort by, and some programs fail on it.
 */
function bibDate(edtf: string): string | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  if (date.kind === 'time') return formatDate(dayOf(date));
  if (date.kind === 'interval') {
    const { start, end } = date;
    if (!isMoment(start)) return undefined;
    return formatDate({ ...date, start: dayOf(start), end: isMoment(end) ? dayOf(end) : end });
  }
  if (date.kind !== 'set') return formatDate(date);
  const ends = setEnds(date);
  if (ends === undefined) return undefined;
  const [first, last] = ends;
  if (first === last) return formatPoint(first);
  return [first, last].map((point) => formatPoint({ ...point, approximate: true })).join('/');
}

/** The name of a language for babel and polyglossia, which is its English name for most languages: `french`. */
const babelName = (tag: string): string | undefined =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    .of(new Intl.Locale(tag).language)
    ?.toLowerCase();

function identifierField({ identifier }: Reference): readonly [string, string] | undefined {
  if (identifier === undefined) return undefined;
  const scheme = identifier.scheme.toLowerCase();
  return scheme === 'doi' || scheme === 'isbn'
    ? [scheme, verbatim(identifier.value)]
    : ['number', escaped(identifier.value)];
}

/** Escapes a text and puts it in inner braces, which keep the case of a title and the parts of a name together. */
const braced = (text: string): string => `{${escaped(text)}}`;

function entry(reference: Reference, inWords: (edtf: string) => string): string {
  const { kind, authors, container, publisher, issued, accessed, url, archiveUrl, quote, version } =
    reference;
  const [type, publisherField] = ENTRIES[kind];
  const date = issued === undefined ? undefined : bibDate(issued);
  const words = issued !== undefined && date === undefined ? inWords(issued) : undefined;
  const fields: readonly (readonly [string, string | undefined] | undefined)[] = [
    ['author', authors.length > 0 ? authors.map(braced).join(' and ') : undefined],
    ['title', braced(reference.title)],
    ['titleaddon', container === undefined ? undefined : braced(container)],
    [publisherField, publisher === undefined ? undefined : braced(publisher)],
    ['entrysubtype', kind === 'news' ? 'newspaper' : undefined],
    ['date', date],
    ['year', words === undefined ? undefined : braced(words)],
    ['eventdate', reference.happened === undefined ? undefined : bibDate(reference.happened)],
    identifierField(reference),
    ['version', version && `sha256 ${version.short}`],
    ['url', url === undefined ? undefined : verbatim(url)],
    ['urldate', accessed === undefined ? undefined : bibDate(accessed)],
    ['archiveurl', archiveUrl === undefined ? undefined : verbatim(archiveUrl)],
    ['langid', babelName(reference.language)],
    ['annotation', quote === undefined ? undefined : escaped(quote)],
  ];
  const lines = fields.flatMap((field) =>
    field?.[1] === undefined ? [] : [`  ${field[0]} = {${field[1]}},`],
  );
  return [`@${type}{${reference.key},`, ...lines, '}', ''].join('\n');
}

/**
 * Serializes references as a bibliography for BibLaTeX (https://ctan.org/pkg/biblatex), in UTF-8. BibLaTeX ignores fields
 * that it does not know (`archiveurl`).
 *
 * @param inWords formats an EDTF date in words, for dates that BibLaTeX cannot express
 */
export const bibtex = (references: readonly Reference[], inWords: (edtf: string) => string): string =>
  references.map((reference) => entry(reference, inWords)).join('\n');
