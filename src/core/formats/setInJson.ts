import { canonicalJson } from '../model/canonicalJson.ts';

/** A value in the text of a JSON document. */
interface JsonRange {
  readonly start: number;
  /** Exclusive. */
  end: number;
  /** Where the last member of an object or list ends; undefined when there is none. */
  lastEnd: number | undefined;
}

/** A property, at any depth, to be given a value. Its object is there; the property need not be. */
export interface Setting {
  readonly at: readonly (string | number)[];
  readonly name: string;
  readonly value: unknown;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const pathOf = (keys: readonly (string | number)[]): string => JSON.stringify(keys);

/** Where every value of a document stands, by its path. The text is JSON: `JSON.parse` has read it. */
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
      // an object without members left no name, a list always a number
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

/** The end of a line and the indent of the one in which the offset is. */
const lineStartAt = (json: string, offset: number): string => {
  const indent = /^[ \t]*/.exec(json.slice(json.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  return (json.includes('\r\n') ? '\r\n' : '\n') + indent;
};

/** A value as it is written in this place: on lines that begin with `lineStart`, or all on one line. */
function written(value: unknown, lineStart: string | undefined): string {
  if (lineStart !== undefined) return JSON.stringify(value, null, 2).replaceAll('\n', lineStart);
  return JSON.stringify(value, null, 1).replace(/\n */g, ' ');
}

/**
 * Gives properties of a JSON text new values and leaves every other character as it is: the order, the indents, what is
 * on one line. A value that is already there, whatever it looks like, is not touched; a new property is the last one.
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
  // from the end, so that what stands before stays where it is
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), json);
}
