/** The members of JSON records as the cells of a sheet: what each key probably means, and its values as text. */
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';
import { isObject, type JsonObject, textOf } from '../reading/values.ts';
import { type ColumnId, COLUMNS } from '../sheet/columns.ts';
import { headOf } from '../sheet/heads.ts';

/** A cell: the head of its column, and its text. */
export interface Cell {
  readonly head: string;
  readonly text: string;
}

/** A key as words: `startDate` is `start Date`. */
const wordsOf = (key: string): string => key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/** The column that a key means, by its words, in the plural too: `startDate`, `categories`; undefined for no known one. */
export function columnOfKey(key: string): string | undefined {
  const words = wordsOf(key);
  for (const name of [words, words.replace(/ies$/iu, 'y'), words.replace(/s$/iu, '')]) {
    const head = headOf(name);
    if (head !== undefined) return head.tag === undefined ? head.column : `${head.column}:${head.tag}`;
  }
  return undefined;
}

const isLanguage = (key: string): boolean => {
  const head = headOf(`title:${key}`);
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(key) && head?.tag !== undefined;
};

/** Whether an object holds one text in several languages: `{"en": "Vote", "fr": "Vote"}`. */
const isByLanguage = (value: JsonObject): boolean => {
  const members = Object.entries(value);
  return (
    members.length > 0 &&
    members.every(([key, it]) => isLanguage(key) && (it === null || typeof it === 'string'))
  );
};

/** Keys of what an object is called, in the order of preference. */
const NAMES = ['name', 'label', 'title', 'headline', 'text', 'value'];
const ADDRESSES = ['url', 'href', 'link', 'src', 'address', 'uri', '@id'];

const firstText = (value: JsonObject, keys: readonly string[]): string | undefined =>
  keys.map((key) => textOf(value[key])).find((it) => it !== undefined);
export const nameIn = (value: JsonObject): string | undefined => firstText(value, NAMES);
const addressIn = (value: JsonObject): string | undefined =>
  ADDRESSES.map((key) => webAddress(textOf(value[key]) ?? '')).find((it) => it !== undefined);

/** How several values of a column stand in one cell. */
const SEPARATORS: Partial<Readonly<Record<ColumnId, string>>> = {
  threads: '; ',
  about: '; ',
  link: '\n',
  source: '\n',
  image: '\n',
};

const PARTS = ['year', 'month', 'day'] as const;

/** The date of an object with parts, as it is written: `{"year": 2024, "month": 5}` is `2024-05`; undefined without a year. */
export function partsDate(value: JsonObject): string | undefined {
  const [year, month = '', day = ''] = PARTS.map((part) => textOf(value[part]));
  if (year === undefined || !/^-?\d{1,4}$/u.test(year)) return undefined;
  const padded = year.replace(/\d+/u, (digits) => digits.padStart(4, '0'));
  if (month === '') return padded;
  if (!/^\d{1,2}$/u.test(month)) return [day, month, padded].filter((it) => it !== '').join(' ');
  return [padded, month, day]
    .filter((it) => it !== '')
    .map((it) => it.padStart(2, '0'))
    .join('-');
}
export const isDatePart = (key: string): boolean => PARTS.some((part) => part === key);

/** The beginning and the end of an object that is a stretch of time: `{"from": …, "to": …}`. */
function stretch(value: JsonObject): readonly [string, string] | undefined {
  const [start, end] = [
    ['start', 'from', 'begin'],
    ['end', 'to', 'until'],
  ].map((keys) => dateText(keys.map((key) => value[key]).find((it) => it !== undefined && it !== null)));
  return start === undefined ? undefined : [start, end ?? ''];
}

const dateText = (value: unknown): string | undefined => (isObject(value) ? partsDate(value) : textOf(value));

/** A value as text, whatever it is. */
export const shownText = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : (textOf(value) ?? JSON.stringify(value));

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isObject(value) && Object.values(value).every(isEmpty));

const isPlain = (value: unknown): boolean => !isObject(value) && !Array.isArray(value);

/**
 * The cells of a member: usually one; more of an object with parts, or in languages.
 *
 * @param column what the key means; undefined for what is not known
 */
export function cellsOf(key: string, value: unknown, column: string | undefined): readonly Cell[] {
  if (isEmpty(value)) return [];
  if (isPlain(value)) return [{ head: key, text: shownText(value) }];
  const id = column?.split(':')[0] as ColumnId | undefined;
  if (Array.isArray(value))
    return listCells(
      key,
      value.filter((it) => !isEmpty(it)),
      id,
    );
  return isObject(value) ? objectCells(key, value, id) : [];
}

function listCells(key: string, values: readonly unknown[], column: ColumnId | undefined): readonly Cell[] {
  const texts = values.map((value) => itemText(value, column));
  if (texts.some((it) => it === undefined)) return [{ head: key, text: JSON.stringify(values) }];
  return [{ head: key, text: texts.join((column && SEPARATORS[column]) ?? ', ') }];
}

/** An item of a list as text; undefined for one that has no name and no address. */
function itemText(value: unknown, column: ColumnId | undefined): string | undefined {
  if (isPlain(value)) return shownText(value);
  if (!isObject(value)) return undefined;
  const [url, name] = [addressIn(value), nameIn(value)];
  if (column === 'link' && url !== undefined)
    return name === undefined || name === url ? url : `[${name.replace(/[[\]\n]/gu, ' ')}](${url})`;
  return column === 'source' || column === 'link' || column === 'image' ? (url ?? name) : (name ?? url);
}

function objectCells(key: string, value: JsonObject, column: ColumnId | undefined): readonly Cell[] {
  if (column !== undefined && COLUMNS[column].text === true && isByLanguage(value))
    return Object.entries(value).flatMap(([tag, text]) =>
      isEmpty(text) ? [] : [{ head: `${key}:${tag}`, text: shownText(text) }],
    );
  if (column === 'date' || column === 'end') {
    const date = partsDate(value);
    if (date !== undefined) return [{ head: key, text: date }];
    const both = column === 'date' ? stretch(value) : undefined;
    if (both !== undefined)
      return both.flatMap((text, at) => (text === '' ? [] : [{ head: at === 0 ? key : `${key} end`, text }]));
  }
  const [url, name] = [addressIn(value), nameIn(value)];
  if (column === 'source' && url !== undefined)
    return [
      { head: key, text: url },
      ...(name === undefined ? [] : [{ head: `${key} title`, text: name }]),
      ...partCells(key, value, new Set([...ADDRESSES, ...NAMES])),
    ];
  const own = itemText(value, column);
  if (column !== undefined && own !== undefined)
    return [{ head: key, text: own }, ...partCells(key, value, new Set([...ADDRESSES, ...NAMES]))];
  return partCells(key, value, new Set());
}

/** The members of an object as cells under heads of two words: `vote for`. */
const partCells = (key: string, value: JsonObject, taken: ReadonlySet<string>): readonly Cell[] =>
  Object.entries(value).flatMap(([part, it]) =>
    taken.has(part) || isEmpty(it) ? [] : [{ head: `${key} ${part}`, text: shownText(it) }],
  );

/** Whether a text is a date that somebody wrote as such: a number alone is not, but for a year. */
export function isDateText(text: string): boolean {
  if (!/\d{4}/u.test(text) || /^-?\d+(?:\.\d+)?$/u.test(text)) return false;
  const { kind } = readDate(text);
  return kind === 'date' || kind === 'ambiguous';
}
