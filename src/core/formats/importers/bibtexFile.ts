/**
 * Files of BibTeX (https://www.bibtex.org/Format/) and BibLaTeX (https://ctan.org/pkg/biblatex). A list of references: sources
 * without events.
 */
import type { SourceType } from '../../model/schema.ts';
import { type BibEntry, readBibEntries } from '../reading/bibtexEntries.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { latexText } from '../reading/latexText.ts';
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';
import { type CitedWork, documentOf, doi, type Identifier, type Rest } from './citedWork.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Types of entries by what they are here; all others are `other`. */
const TYPES: readonly (readonly [SourceType, ReadonlySet<string>])[] = [
  ['law', names('commentary jurisdiction legal legislation legadminmaterial patent standard')],
  [
    'academic',
    names(
      'article book bookinbook booklet collection conference dataset inbook incollection inproceedings inreference manual ' +
        'mastersthesis mvbook mvcollection mvproceedings mvreference periodical phdthesis proceedings reference suppbook ' +
        'suppcollection suppperiodical thesis unpublished',
    ),
  ],
  ['statement', names('letter')],
];

/** Fields of who publishes, the best one first: of articles, and of all others. */
const PUBLISHERS = {
  article: ['journaltitle', 'journal', 'publisher'],
  other: ['publisher', 'organization', 'institution', 'school', 'journaltitle', 'journal'],
} as const;
const WITHIN = ['booktitle', 'maintitle'];

/** Fields that are read elsewhere than in `restOf`. */
const READ = names(
  'title subtitle author editor date year month day url urldate archiveurl doi isbn pmid eprint eprinttype archiveprefix langid ' +
    'language hyphenation entrysubtype',
);

/** Fields of which an entry has one at least. */
const OWN = ['title', 'author', 'year', 'date', 'url'];

/** When somebody looked at a page, as a note says it: `Accessed: 2020-06-18`. */
const ACCESSED =
  /^\W*(?:\[?(?:last\s+)?(?:accessed|visited|retrieved|viewed|consulté|abgerufen|zugriff|consultado)\b)[\s:]*(?:on\b|le\b|am\b|el\b)?\s*:?\s*(.+?)[\].\s]*$/iu;

/** An entry with its texts. */
class Entry {
  readonly entry: BibEntry;
  readonly unknown = new Set<string>();
  private readonly taken = new Set<string>();

  constructor(entry: BibEntry) {
    this.entry = entry;
  }

  /** The text of a field, which counts as read. */
  text(name: string): string | undefined {
    const value = this.entry.fields.get(name);
    if (value === undefined) return undefined;
    this.taken.add(name);
    const { text, unknown } = latexText(value);
    for (const command of unknown) this.unknown.add(command);
    return text === '' ? undefined : text;
  }

  /** A date of BibLaTeX, in which `~` says that it is approximate. */
  date(name: string): string | undefined {
    const date = this.entry.fields.get(name)?.replace(/[{}\s]/gu, '');
    this.taken.add(name);
    return date === '' ? undefined : date;
  }

  /** The first of several fields that says something; the others stay unread. */
  first(fields: readonly string[]): string | undefined {
    const name = fields.find((it) => latexText(this.entry.fields.get(it) ?? '').text !== '');
    return name === undefined ? undefined : this.text(name);
  }

  /** An address, which is verbatim in BibLaTeX and in braces or `\url` elsewhere. */
  address(name: string): string | undefined {
    const value = this.entry.fields.get(name);
    if (value === undefined) return undefined;
    const [found] = latexText(value).addresses;
    const text = found ?? value.replace(/[{}\s]/gu, '').replace(/\\([#%&_~])/gu, '$1');
    if (text === '') return undefined;
    this.taken.add(name);
    return text;
  }

  /** An address in a field that is for any text; the field counts as read when there is nothing else in it. */
  addressWithin(name: string): string | undefined {
    const value = this.entry.fields.get(name);
    if (value === undefined) return undefined;
    const { text, addresses } = latexText(value);
    const url = webAddress(addresses[0] ?? '') ?? webAddress(text);
    if (
      url !== undefined &&
      text.replace(/^(?:available (?:at|from)|online|url)\W*/iu, '') === (addresses[0] ?? text)
    )
      this.taken.add(name);
    return url;
  }

  /** Fields that were not read, and say something. */
  get rest(): readonly Rest[] {
    return [...this.entry.fields].flatMap(([key, value]) => {
      const { text } = latexText(value);
      return this.taken.has(key) || READ.has(key) || text === '' ? [] : [{ key, text }];
    });
  }

  take(name: string): void {
    this.taken.add(name);
  }
}

/** Splits LaTeX at a separator outside of braces. */
function splitOutside(source: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  const next = new RegExp(separator.source, 'iuy');
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      next.lastIndex = at;
      const match = next.exec(source);
      if (match === null) continue;
      parts.push(source.slice(from, at));
      from = at + match[0].length;
      at = from - 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** Whole names: `Brook, Ada and {Harbour Board}` are Ada Brook and Harbour Board. */
export function bibNames(source: string): readonly string[] {
  return splitOutside(source, /\s+and\s+/u).flatMap((name) => {
    const parts = splitOutside(name, /,/u).map((part) => latexText(part).text);
    const [last = '', ...more] = parts;
    if (last === 'others' && more.length === 0) return ['et al.'];
    const first = more.at(-1);
    const suffix = more.length > 1 ? more[0] : undefined;
    const whole = [first, last, suffix].filter((it) => it !== undefined && it !== '').join(' ');
    return whole === '' ? [] : [whole];
  });
}

/** The date of an entry: `date`, or `year` with `month`, which may have the day: `jan # "~10"`. */
function issuedIn(entry: Entry): string | undefined {
  const date = entry.date('date');
  const [year, month = '', day = ''] = ['year', 'month', 'day'].map((name) => entry.text(name));
  if (date !== undefined || year === undefined || month === '') return date ?? year;
  if (/^\d{1,2}$/u.test(month) && /^\d{4}$/u.test(year))
    return [year, month, ...(/^\d{1,2}$/u.test(day) ? [day] : [])].map((it) => it.padStart(2, '0')).join('-');
  return [day, month, year].filter((it) => it !== '').join(' ');
}

/** The date of access that a note holds; the note counts as read then. */
function accessedIn(entry: Entry): string | undefined {
  const date = entry.date('urldate');
  if (date !== undefined) return date;
  for (const name of ['note', 'howpublished', 'annote']) {
    const value = entry.entry.fields.get(name);
    const found = value === undefined ? undefined : ACCESSED.exec(latexText(value).text)?.[1];
    if (found === undefined || readDate(found).kind === 'unreadable') continue;
    entry.take(name);
    return found;
  }
  return undefined;
}

function identifiersOf(entry: Entry, type: string): readonly Identifier[] {
  const value = entry.address('doi');
  const found = doi(value);
  const of = (name: string, scheme: string): readonly Identifier[] => {
    const text = entry.text(name);
    return text === undefined ? [] : [{ scheme, value: text }];
  };
  return [
    ...(found === undefined ? (value === undefined ? [] : [{ scheme: 'doi', value }]) : [found]),
    ...of('isbn', 'isbn'),
    ...of('pmid', 'pmid'),
    ...of('eprint', (entry.text('eprinttype') ?? entry.text('archiveprefix') ?? 'eprint').toLowerCase()),
    // of an article it is the number of the issue
    ...(type === 'article' || type.startsWith('in') ? [] : of('number', 'number')),
  ];
}

function typeOf(entry: Entry): SourceType {
  const { type } = entry.entry;
  if (type === 'article' && /^(?:newspaper|magazine)$/iu.test(entry.text('entrysubtype') ?? ''))
    return 'news';
  return TYPES.find(([, all]) => all.has(type))?.[0] ?? 'other';
}

function workOf(entry: Entry): CitedWork {
  const { type, key, line, fields } = entry.entry;
  const title = [entry.text('title'), entry.text('subtitle')].filter((it) => it !== undefined).join(': ');
  const within = entry.first(WITHIN);
  const publisher = entry.first(PUBLISHERS[type === 'article' ? 'article' : 'other']) ?? within;
  const url = entry.address('url') ?? entry.addressWithin('howpublished') ?? entry.addressWithin('note');
  const authors = fields.get('author');
  const work: CitedWork = {
    place: `line ${String(line)}`,
    id: key === '' ? undefined : key,
    type: typeOf(entry),
    title: title === '' ? undefined : title,
    authors: bibNames(authors ?? fields.get('editor') ?? ''),
    publisher,
    container: within === publisher ? undefined : within,
    issued: issuedIn(entry),
    accessed: accessedIn(entry),
    url,
    archiveUrl: entry.address('archiveurl'),
    identifiers: identifiersOf(entry, type),
    language: entry.first(['langid', 'language', 'hyphenation']),
    rest: [],
  };
  const editors = authors === undefined ? [] : bibNames(fields.get('editor') ?? '');
  return { ...work, rest: [...entry.rest, ...editors.map((text) => ({ key: 'editor', text }))] };
}

function read(content: Content, options: ImportOptions): Imported {
  const { entries, faults } = readBibEntries(content.text);
  const all = entries.map((entry) => new Entry(entry));
  const works = all.map(workOf);
  return documentOf(works, 'BibTeX', options, {
    found: entries.length + faults.length,
    notes: content.notes,
    left: (draft) => {
      for (const { line, text, why } of faults) draft.left({ place: `line ${String(line)}`, text, why });
      for (const { entry, unknown } of all)
        if (unknown.size > 0)
          draft.changed({
            place: `line ${String(entry.line)}`,
            text: [...unknown].join(', '),
            reading: 'what is in their braces',
            why: 'commands of LaTeX that are not known here',
          });
      for (const { place, issued, accessed } of works)
        if (issued !== undefined && /^\d{4}$/u.test(issued) && accessed?.includes(issued) === true)
          draft.changed({
            place,
            text: issued,
            reading: issued,
            why: 'the year is also that of the access: see whether the work is of that year',
          });
    },
  });
}

export const bibtexFile: Importer = {
  id: 'bibtex',
  name: 'BibTeX and BibLaTeX',
  recognises: ({ text, json }) =>
    json === undefined &&
    /^\s*@\s*[a-z]+\s*[{(]/imu.test(text) &&
    readBibEntries(text.slice(0, 100_000)).entries.some(({ fields }) => OWN.some((name) => fields.has(name))),
  read,
};
