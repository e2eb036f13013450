import { canonicalJson } from '../model/canonicalJson.ts';
import { type JsonKeys, walkJson } from '../model/json.ts';

/** The range of a value in a JSON text, in UTF-16 code units. */
interface JsonRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The end of the last member of an object or list; undefined when it is empty. */
  readonly lastEnd: number | undefined;
}

/** A property to set: `at` is the path of its object, which must exist; the property need not. */
export interface Setting {
  readonly at: JsonKeys;
  readonly name: string;
  readonly value: unknown;
}

const keysOf = (keys: JsonKeys): string => JSON.stringify(keys);

/** The range of every value of a JSON text, by its path. The text must be valid JSON. */
function rangesIn(json: string): ReadonlyMap<string, JsonRange> {
  const ranges = new Map<string, JsonRange>();
  const lastEnds = new Map<string, number>();
  walkJson(json, {
    onValue(keys, start, end) {
      ranges.set(keysOf(keys), { start, end, lastEnd: lastEnds.get(keysOf(keys)) });
      lastEnds.set(keysOf(keys.slice(0, -1)), end);
    },
  });
  return ranges;
}

/** A line break, followed by the indentation of the line at an offset. */
const lineStartAt = (json: string, offset: number): string => {
  const indent = /^[ \t]*/.exec(json.slice(json.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  return (json.includes('\r\n') ? '\r\n' : '\n') + indent;
};

/** Serializes a value on lines that start with `lineStart`, or on one line when it is undefined. */
function written(value: unknown, lineStart: string | undefined): string {
  if (lineStart !== undefined) return JSON.stringify(value, null, 2).replaceAll('\n', lineStart);
  return JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}

/**
 * Sets properties in a JSON text and keeps every other character: order, indentation, line breaks. A property that already
 * has the value is not reformatted; a new property is added as the last one of its object.
 *
 * @throws RangeError when there is no value at a setting's path
 */
export function setInJson(json: string, settings: readonly Setting[]): string {
  const places = rangesIn(json);
  const edits = settings.flatMap(({ at, name, value }) => {
    const object = places.get(keysOf(at));
    if (object === undefined) throw new RangeError(`nothing stands at ${keysOf(at)}`);
    const old = places.get(keysOf([...at, name]));
    if (old !== undefined) {
      const text = json.slice(old.start, old.end);
      if (canonicalJson(JSON.parse(text)) === canonicalJson(value)) return [];
      const lineStart = text.includes('\n') ? lineStartAt(json, old.start) : undefined;
      return [{ ...old, text: written(value, lineStart) }];
    }
    const end = object.lastEnd ?? object.start + 1;
    const inLines = json.slice(object.start, end).includes('\n');
    const lineStart = inLines ? lineStartAt(json, end) : undefined;
    const comma = object.lastEnd === undefined ? '' : ',';
    const text = `${comma}${lineStart ?? ' '}${JSON.stringify(name)}: ${written(value, lineStart)}`;
    return [{ start: end, end, text }];
  });
  // from the end, so that offsets before an edit stay valid
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), json);
}
