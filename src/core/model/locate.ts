import { type JsonKeys, type TextPosition, walkJson } from './json.ts';

const STEP = /\.([A-Za-z_$][\w$]*)|\[(\d+|"(?:[^"\\]|\\.)*")\]/y;

/** The names and indices of a JSON path, the inverse of `pathOf`; undefined for any other text. */
export function keysOf(path: string): JsonKeys | undefined {
  if (!path.startsWith('$')) return undefined;
  const keys: (string | number)[] = [];
  STEP.lastIndex = 1;
  let at = 1;
  while (at < path.length) {
    const [step, name, inBrackets = ''] = STEP.exec(path) ?? [];
    if (step === undefined) return undefined;
    keys.push(name ?? (JSON.parse(inBrackets) as string | number));
    at += step.length;
  }
  return keys;
}

/** The positions of offsets in a text, for many of them. */
export function positionsIn(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** A place that is looked for, with those in it. */
interface Wanted {
  readonly inside: Map<string | number, Wanted>;
  offset?: number;
}

/**
 * Finds where values stand in a JSON text.
 *
 * @param text valid JSON, without a byte order mark
 * @param places each by the names and indices that lead to it
 * @returns for each place its offset, or, where nothing is, that of the innermost object or list around it
 */
export function locate(text: string, places: readonly JsonKeys[]): readonly number[] {
  const root: Wanted = { inside: new Map() };
  for (const keys of places) {
    let wanted = root;
    for (const key of keys) {
      const next = wanted.inside.get(key) ?? { inside: new Map<string | number, Wanted>() };
      wanted.inside.set(key, next);
      wanted = next;
    }
  }
  walkJson(text, {
    onValue(keys, start) {
      let wanted: Wanted | undefined = root;
      for (const key of keys) {
        wanted = wanted.inside.get(key);
        if (wanted === undefined) return;
      }
      // of values with one name the last one counts, and it comes last
      wanted.offset = start;
    },
  });
  return places.map((keys) => {
    let wanted: Wanted | undefined = root;
    let offset = root.offset ?? 0;
    for (const key of keys) {
      wanted = wanted.inside.get(key);
      // what lies before is in an earlier value of the same name
      if (wanted?.offset === undefined || wanted.offset < offset) break;
      offset = wanted.offset;
    }
    return offset;
  });
}
