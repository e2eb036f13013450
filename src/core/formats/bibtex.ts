import { formatDate, parseDate } from '../model/date.ts';
import { formatDay, formatPoint } from '../model/point.ts';
import type { Reference, ReferenceKind } from './reference.ts';
import { setEnds } from './setEnds.ts';

/** An entry type of BibLaTeX, and the field that holds the publisher there. */
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

/** A brace in a field must have its partner, even after a backslash: hence names rather than `\{`. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX's fonts join into another (-- is –, ?` is ¿): an empty group keeps them apart. */
const LIGATURE = /([-`',<>])(?=\1)|[?!](?=`)/g;

/** Text as LaTeX sets it; letters with accents, and other scripts, stay UTF-8. A field is one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\{}~^]/g, (sign) => ESCAPES[sign] ?? '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(LIGATURE, '$&{}')
    .replace(/\s*[\n\r]+\s*/g, ' ')
    .trim();

/** An address is verbatim in BibLaTeX: nothing is escaped, and what would end the field is percent-encoded. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

/**
 * A date in BibLaTeX's EDTF (manual, "Date and Time Specifications": level 1, and no sets); undefined for what it cannot
 * say. An interval without a start is a date without a year to sort by, which not every reader of such files survives.
 */
function bibDate(edtf: string): string | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  if (date.kind === 'time') return formatDay(date.year, date.month, date.day);
  if (date.kind === 'interval' && (date.start.kind === 'open' || date.start.kind === 'unknown'))
    return undefined;
  if (date.kind !== 'set') return formatDate(date);
  const ends = setEnds(date);
  if (ends === undefined) return undefined;
  const [first, last] = ends;
  if (first === last) return formatPoint(first);
  return [first, last].map((point) => formatPoint({ ...point, approximate: true })).join('/');
}

/** `french`, as babel and polyglossia name most languages. */
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

/** Inner braces keep the case of a title, and a name in one piece. */
const whole = (text: string): string => `{${escaped(text)}}`;

function entry(reference: Reference, inWords: (edtf: string) => string): string {
  const { kind, authors, container, publisher, issued, accessed, url, archiveUrl, quote, version } =
    reference;
  const [type, publisherField] = ENTRIES[kind];
  const date = issued === undefined ? undefined : bibDate(issued);
  const words = issued !== undefined && date === undefined ? inWords(issued) : undefined;
  const fields: readonly (readonly [string, string | undefined] | undefined)[] = [
    ['author', authors.length > 0 ? authors.map(whole).join(' and ') : undefined],
    ['title', whole(reference.title)],
    ['titleaddon', container === undefined ? undefined : whole(container)],
    [publisherField, publisher === undefined ? undefined : whole(publisher)],
    ['entrysubtype', kind === 'news' ? 'newspaper' : undefined],
    ['date', date],
    ['year', words === undefined ? undefined : whole(words)],
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
 * A bibliography for BibLaTeX (https://ctan.org/pkg/biblatex), UTF-8. Fields it does not know (`archiveurl`) are passed
 * over. `inWords` says what its dates cannot.
 */
export const bibtex = (references: readonly Reference[], inWords: (edtf: string) => string): string =>
  references.map((reference) => entry(reference, inWords)).join('\n');
