/**
 * CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, "Appendix III: Types" and "IV: Variables"), as Zotero,
 * Pandoc, Manubot and Mendeley write it, and in the answers of Zotero's web API. A list of references: sources without events.
 */
import { parseDate } from '../../model/date.ts';
import type { SourceType } from '../../model/schema.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { markDate } from '../reading/markDate.ts';
import { readDate } from '../reading/readDate.ts';
import { isObject, type JsonObject, textOf } from '../reading/values.ts';
import { type CitedWork, documentOf, doi, type Identifier, type Rest } from './citedWork.ts';

const types = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The types of CSL by what they are here; all others are `other`. */
const TYPES: readonly (readonly [SourceType, ReadonlySet<string>])[] = [
  ['law', types('bill classic legal_case legislation patent regulation standard treaty')],
  ['news', types('article-magazine article-newspaper broadcast')],
  [
    'academic',
    types(
      'article-journal book chapter dataset entry entry-dictionary entry-encyclopedia manuscript paper-conference periodical ' +
        'review review-book thesis',
    ),
  ],
  ['statement', types('interview personal_communication post post-weblog speech')],
  ['official', types('hearing')],
];
const OTHER = types(
  'article collection document event figure graphic map motion_picture musical_score pamphlet performance report software song ' +
    'webpage',
);
const typeOf = (type: string): SourceType => TYPES.find(([, names]) => names.has(type))?.[0] ?? 'other';
const isType = (type: unknown): boolean =>
  typeof type === 'string' && (OTHER.has(type) || TYPES.some(([, names]) => names.has(type)));

/** Types whose publisher is what they appear in: a newspaper, a site, a journal. */
const APPEARS = types(
  'article-journal article-magazine article-newspaper broadcast periodical post post-weblog review review-book webpage',
);

/** Members by which an item is told from any other object that has a type. */
const OWN = [
  ...['issued', 'accessed', 'DOI', 'ISBN', 'URL', 'container-title', 'author', 'citation-key'],
  ...['event-date', 'publisher-place', 'title-short'],
];
const READ = new Set(
  (
    'id type title author editor publisher container-title issued accessed URL archive_location DOI ISBN PMID number language ' +
    'citation-key'
  ).split(' '),
);

interface Placed {
  readonly place: string;
  readonly item: JsonObject;
}

const isItem = (value: unknown): value is JsonObject =>
  isObject(value) && isType(value['type']) && !('date' in value) && OWN.some((key) => key in value);

/** The values that could be items: of a list, of the answer of Zotero's web API, or one alone. */
function candidates(value: unknown): readonly { readonly place: string; readonly value: unknown }[] {
  if (!Array.isArray(value)) {
    const items = isObject(value) ? value['items'] : undefined;
    if (Array.isArray(items))
      return items.map((item: unknown, at) => ({ place: `$.items[${String(at)}]`, value: item }));
    return isObject(value) ? [{ place: '$', value }] : [];
  }
  return value.map((item: unknown, at) => {
    const wrapped = isObject(item) ? item['csljson'] : undefined;
    return isObject(wrapped)
      ? { place: `$[${String(at)}].csljson`, value: wrapped }
      : { place: `$[${String(at)}]`, value: item };
  });
}

const number = (part: unknown): number | undefined => {
  const text = textOf(part);
  return text !== undefined && /^-?\d{1,4}$/u.test(text) ? Number(text) : undefined;
};
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The parts of a date as EDTF, or in words where a month is a name; a year before 1 is one less here. */
function partsText(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [first, ...rest] = parts.map((part) => textOf(part)).filter((part) => part !== undefined);
  const year = number(first);
  if (first === undefined || year === undefined || year === 0) return first;
  const astronomical = year < 0 ? year + 1 : year;
  const start = `${astronomical < 0 ? '-' : ''}${pad(Math.abs(astronomical), 4)}`;
  const numbers = rest.map(number);
  if (numbers.some((it) => it === undefined)) return [...rest.toReversed(), start].join(' ');
  return [start, ...numbers.map((it) => pad(it ?? 0, 2))].join('-');
}

/** The date of a year and what stands in `season`: 1 to 4, the name of a season, or, in some files, a day: `30.10`. */
function seasonText(year: string, season: string): string {
  const digit = /^(?:2?([1-4]))$/u.exec(season)?.[1];
  if (digit !== undefined) return `${year}-2${digit}`;
  return /^\d\d?\.\d\d?\.?$/u.test(season) ? `${season.replace(/\.$/u, '')}.${year}` : `${season} ${year}`;
}

/** A date variable as EDTF or in its own words; undefined where it says nothing. */
export function cslDateText(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value);
  const parts = value['date-parts'];
  const dates = (Array.isArray(parts) ? parts : []).map(partsText).filter((it) => it !== undefined);
  const [start, end] = dates;
  if (start === undefined) return textOf(value['literal']) ?? textOf(value['raw']);
  const season = textOf(value['season']);
  if (season !== undefined && end === undefined && /^-?\d{4}$/u.test(start)) return seasonText(start, season);
  const isRange = end !== undefined && end !== start;
  const text = isRange ? `${start}/${end}` : start;
  const circa = value['circa'];
  const isAbout = circa !== undefined && circa !== false && circa !== '' && circa !== 0;
  if (!isAbout) return text;
  // a work appears once: about from one day to another is on one of them
  const set = `[${start}..${end ?? start}]`;
  if (isRange && parseDate(set).ok) return set;
  const reading = readDate(text);
  return reading.kind === 'date' ? markDate(reading.edtf, '~') : text;
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value);
  const part = (key: string) => textOf(value[key]);
  const whole = [
    ...['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map(part),
  ].filter((it) => it !== undefined);
  return part('literal') ?? (whole.length === 0 ? undefined : whole.join(' '));
}
const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(nameOf).filter((it) => it !== undefined) : [];

function identifiersOf(item: JsonObject): readonly Identifier[] {
  const of = (key: string, scheme: string): readonly Identifier[] => {
    const value = textOf(item[key]);
    return value === undefined ? [] : [{ scheme, value }];
  };
  const found = doi(textOf(item['DOI']));
  return [
    ...(found === undefined ? of('DOI', 'doi') : [found]),
    ...of('ISBN', 'isbn'),
    ...of('PMID', 'pmid'),
    ...of('number', 'number'),
  ];
}

/** Members that are not read, and say something. */
function restOf(item: JsonObject): readonly Rest[] {
  return Object.entries(item).flatMap(([key, value]) => {
    const isCopy = key === 'archive_location' && /^https?:/iu.test(textOf(value) ?? '');
    if ((READ.has(key) && (key !== 'archive_location' || isCopy)) || isEmpty(value)) return [];
    return [{ key, text: textOf(value) ?? cslDateText(value) ?? JSON.stringify(value) }];
  });
}
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The work that an item is. */
function workOf({ place, item }: Placed): CitedWork {
  const text = (key: string) => textOf(item[key]);
  const type = text('type') ?? '';
  const [publisher, container] = [text('publisher'), text('container-title')];
  const appears = APPEARS.has(type) && container !== undefined;
  const editors = namesOf(item['author']).length === 0;
  const copy = text('archive_location');
  const where = appears ? container : (publisher ?? container);
  const rest = restOf(item);
  return {
    place,
    id: text('id') ?? text('citation-key'),
    type: typeOf(type),
    title: text('title'),
    authors: namesOf(item[editors ? 'editor' : 'author']),
    publisher: where,
    container: container === where ? undefined : container,
    issued: cslDateText(item['issued']),
    accessed: cslDateText(item['accessed']),
    url: text('URL'),
    archiveUrl: copy !== undefined && /^https?:/iu.test(copy) ? copy : undefined,
    identifiers: identifiersOf(item),
    language: text('language'),
    rest: [
      ...rest,
      ...(appears && publisher !== undefined && publisher !== container
        ? [{ key: 'publisher', text: publisher }]
        : []),
      ...(editors ? [] : namesOf(item['editor']).map((name) => ({ key: 'editor', text: name }))),
    ],
  };
}

function read(content: Content, options: ImportOptions): Imported {
  const all = candidates(content.json?.value);
  const works: CitedWork[] = [];
  const others: { readonly place: string; readonly text: string }[] = [];
  for (const { place, value } of all)
    if (isObject(value) && (isType(value['type']) || 'title' in value))
      works.push(workOf({ place, item: value }));
    else others.push({ place, text: JSON.stringify(value) });
  return documentOf(works, 'CSL-JSON', options, {
    found: all.length,
    notes: content.notes,
    left: (draft) => {
      for (const other of others) draft.left({ ...other, why: 'no item: it has neither a type nor a title' });
    },
  });
}

export const cslJsonFile: Importer = {
  id: 'csl-json',
  name: 'CSL-JSON (references of Zotero and others)',
  recognises({ json }) {
    const all = candidates(json?.value);
    return all.length > 0 && all.filter(({ value }) => isItem(value)).length * 2 > all.length;
  },
  read,
};
