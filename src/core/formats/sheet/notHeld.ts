import type { WrittenDocument } from '../../model/schema.ts';
import type { ReportEntry } from '../reading/report.ts';
import { tableOf } from '../reading/table.ts';
import { importTable } from './importSheet.ts';
import { writeSheet } from './writeSheet.ts';

type Json = unknown;

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of a document that say what it is written in, and nothing of the story. */
const FORM: ReadonlySet<string> = new Set(['$schema', 'version']);

/**
 * What a document says and its sheet does not: it is written as a sheet and read back, and what did not come back the same is
 * listed, once for each kind of place (`events[].relations`), with the number of places. It is kept when the sheet is read into the
 * document again.
 */
export function notHeld(document: WrittenDocument): readonly ReportEntry[] {
  const table = tableOf(writeSheet(document).map((cells, index) => ({ number: index + 1, cells })));
  const [language = 'en'] = document.languages;
  const read = importTable(table, { id: document.id, language, today: '', map: new Map() });
  const back: Json = read.outcome === 'read' ? read.document : {};
  const places = new Map<string, { count: number; first: Json }>();
  compare(document, back, '', language, (place, value) => {
    const found = places.get(place);
    if (found) found.count++;
    else places.set(place, { count: 1, first: value });
  });
  return Array.from(places, ([place, { count, first }]) => ({
    place,
    text: typeof first === 'string' ? first : JSON.stringify(first),
    why:
      count === 1 ? 'a sheet has no column for it' : `a sheet has no column for it, ${String(count)} times`,
  }));
}

/** Says of each place of `value` that is not the same in `other`. Items of lists are told apart by their id, else by their number. */
function compare(
  value: Json,
  other: Json,
  place: string,
  language: string,
  say: (place: string, value: Json) => void,
): void {
  const [a, b] = [simple(value, language), simple(other, language)];
  if (Array.isArray(a)) {
    const others: readonly Json[] = Array.isArray(b) ? b : [];
    a.forEach((item: Json, index) => {
      const id = isObject(item) ? item['id'] : undefined;
      const match = id === undefined ? others[index] : others.find((it) => isObject(it) && it['id'] === id);
      compare(item, match, `${place}[]`, language, say);
    });
  } else if (isObject(a) && isObject(b)) {
    for (const [key, it] of Object.entries(a))
      if (place !== '' || !FORM.has(key))
        compare(it, b[key], place === '' ? key : `${place}.${key}`, language, say);
  } else if (a !== b) say(place, value);
}

/** A text in the first language alone is the same as a string. */
function simple(value: Json, language: string): Json {
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  return entries.length === 1 && entries[0]?.[0] === language ? entries[0][1] : value;
}
