import { canonicalJson } from '../model/canonicalJson.ts';

/** The range of a value in a JSON text, in UTF-16 code units. */
interface JsonRange {
  readonly start: number;
  /** Exclusive. */
  end: number;
  /** The end of the last member of an object or list; undefined when it is empty. */
  lastEnd: number | undefined;
}

/** A property to set: `at` is the path of its object, which must exist; the property need not. */
export interface Setting {
  readonly at: readonly (string | number)[];
  readonly name: string;
  readonly value: unknown;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const pathOf = (keys: readonly (string | number)[]): string => JSON.stringify(keys);

/** The range of every value of a JSON text, by its path. The text must be valid JSON. */
function rangesIn(json: string): ReadonlyMap<string, JsonRange> {
  const places = new Map<string, JsonRange>();
  const open: { readonly place: JsonRange; readonly isList: boolean }[] = [];
  const keys: (string | number)[] = [];
  let expectsName = false;

  const closed = (place: JsonRange, end: number): void => {
    place.end = end;
    const outer = open.at(-1);
    if (outer) outer.place.lastEnd = end;
  };
  for (const { 0: token, index: start } of json.matchAll(TOKEN)) {
    const end = start + token.length;
    const inside = open.at(-1);
    if (token === ':') continue;
    if (token === ',') {
      const key = keys.pop();
      if (inside?.isList) keys.push(Number(key) + 1);
      else expectsName = true;
    } else if (token === '}' || token === ']') {
      open.pop();
      // an empty object has no key on the stack, a list always has an index
      if (inside?.isList || inside?.place.lastEnd !== undefined) keys.pop();
      expectsName = false;
      if (inside) closed(inside.place, end);
    } else if (expectsName) {
      keys.push(JSON.parse(token) as string);
      expectsName = false;
    } else {
      const place: JsonRange = { start, end, lastEnd: undefined };
      places.set(pathOf(keys), place);
      if (token === '{' || token === '[') {
        open.push({ place, isList: token === '[' });
        if (token === '[') keys.push(0);
        expectsName = token === '{';
      } else closed(place, end);
    }
  }
  return places;
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
    const object = places.get(pathOf(at));
    if (object === undefined) throw new RangeError(`nothing stands at ${pathOf(at)}`);
    const old = places.get(pathOf([...at, name]));
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
