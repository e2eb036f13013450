import { nearest } from '../../model/nearest.ts';
import { normalizeText } from '../../model/normalizeText.ts';
import { COLUMN_IDS, type ColumnId, COLUMNS, isColumnId } from './columns.ts';

/** What stands under a head. */
export interface Head {
  /** The index of its cells in a row. */
  readonly index: number;
  readonly column: ColumnId;
  /** The BCP 47 tag of a translation; absent in a column for the first language, or for what is no text. */
  readonly tag?: string;
}

/** A head that nothing here knows. */
export interface UnknownHead {
  readonly index: number;
  readonly text: string;
  /** The column that was perhaps meant. */
  readonly proposal: ColumnId | undefined;
  /** Why a known one is not read: another column is the same. */
  readonly same?: string;
}

export interface Heads {
  readonly known: readonly Head[];
  readonly unknown: readonly UnknownHead[];
  /** Heads that the author left out. */
  readonly leftOut: readonly UnknownHead[];
  /** Names in the author's map that are no column. */
  readonly faults: readonly string[];
}

/** A head without accents, case, and what stands between its words: `End_Date ` and `end date` are the same. */
export const headKey = (text: string): string =>
  normalizeText(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Every head that is recognised, by its key. */
const COLUMN_BY_KEY: ReadonlyMap<string, ColumnId> = new Map(
  COLUMN_IDS.flatMap((id) => {
    const { fr, ar, others = [] } = COLUMNS[id];
    return [id, ...fr, ...ar, ...others].map((name) => [headKey(name), id] as const);
  }),
);

/** `title:fr`, `Title (fr)`, `title_fr-CA` */
const TAGGED = /^(.+?)\s*([:_([])\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[)\]]?$/u;

/** The canonical form of a language tag. Without the colon that is ours it must be a language with a name: `place_id` is none. */
function tagIn(text: string, sign: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return sign === ':' || (tag !== 'id' && named.of(tag ?? '') !== undefined) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** What a head means; undefined if it is not known. */
export function headOf(text: string): Omit<Head, 'index'> | undefined {
  const key = headKey(text);
  const column = COLUMN_BY_KEY.get(key) ?? COLUMN_BY_KEY.get(key.replace(/ ?\d$/, ''));
  if (column !== undefined) return { column };
  const [, name = '', sign = '', language = ''] = TAGGED.exec(text.trim()) ?? [];
  const translated = COLUMN_BY_KEY.get(headKey(name));
  if (translated === undefined || COLUMNS[translated].text === undefined) return undefined;
  const tag = tagIn(language, sign);
  return tag === undefined ? undefined : { column: translated, tag };
}

const sameHead = (a: Omit<Head, 'index'>, b: Omit<Head, 'index'>): boolean =>
  a.column === b.column && a.tag === b.tag;

/**
 * Recognises the heads of a table.
 *
 * @param map columns by head, as the author said; the empty string leaves a head out
 */
export function recognizeHeads(texts: readonly string[], map: ReadonlyMap<string, string>): Heads {
  const chosen = new Map(Array.from(map, ([head, column]) => [headKey(head), column.trim()]));
  const faults = [...chosen.values()].filter((it) => it !== '' && headOf(it) === undefined);
  const known: Head[] = [];
  const [unknown, leftOut]: [UnknownHead[], UnknownHead[]] = [[], []];
  // what the author said, and then exact names, come before what merely means the same
  const rank = (text: string): number => (chosen.has(headKey(text)) ? 0 : isColumnId(headKey(text)) ? 1 : 2);
  const inOrder = texts
    .map((text, index) => ({ text: text.trim(), index }))
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => rank(a.text) - rank(b.text) || a.index - b.index);
  for (const { text, index } of inOrder) {
    const choice = chosen.get(headKey(text));
    if (choice === '') {
      leftOut.push({ text, index, proposal: undefined });
      continue;
    }
    const head = headOf(choice ?? text);
    const taken = head && known.find((it) => sameHead(it, head) && COLUMNS[it.column].several === undefined);
    if (head === undefined) unknown.push({ text, index, proposal: proposalFor(text, known) });
    else if (taken)
      unknown.push({ text, index, proposal: undefined, same: texts[taken.index]?.trim() ?? '' });
    else known.push({ index, ...head });
  }
  const byIndex = (a: { readonly index: number }, b: { readonly index: number }) => a.index - b.index;
  return { known: known.toSorted(byIndex), unknown: unknown.toSorted(byIndex), leftOut, faults };
}

/** The names of columns in the languages of the project; what other tools say is not proposed. */
const NAMES: ReadonlyMap<string, ColumnId> = new Map(
  COLUMN_IDS.flatMap((id) =>
    [id, ...COLUMNS[id].fr, ...COLUMNS[id].ar].map((it) => [headKey(it), id] as const),
  ),
);

/** The column that is spelt most like the head, or whose name is a word of it, and is not there yet. */
function proposalFor(text: string, known: readonly Head[]): ColumnId | undefined {
  const key = headKey(text);
  const names = new Map([...NAMES].filter(([, id]) => !known.some(({ column }) => column === id)));
  const near =
    nearest(key, names.keys()) ?? key.split(' ').find((word) => word.length > 2 && names.has(word));
  return near === undefined ? undefined : names.get(near);
}

/** A head as it is written: `title`, `title:fr`. */
export const headText = ({ column, tag }: Omit<Head, 'index'>): string =>
  tag === undefined ? column : `${column}:${tag}`;
