/** A position in a text; line and column count from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A syntax error in JSON. */
export interface Fault extends TextPosition {
  /** Where it is in the text, in UTF-16 code units. */
  readonly offset: number;
  /** The innermost object or list that is not closed there: its bracket's offset, and what leads to the place in it. */
  readonly inside: number | undefined;
  readonly keys: JsonKeys;
  readonly found: string;
  readonly expected: string;
}

/** The names and indices that lead to a value, from the root. */
export type JsonKeys = readonly (string | number)[];

/** What is told of a JSON text while it is read; offsets are in UTF-16 code units. */
export interface JsonVisitor {
  /**
   * The name of a member was read.
   *
   * @param keys the member's
   * @param first where its object has the same name already
   */
  readonly onName?: (keys: JsonKeys, start: number, first: number | undefined) => void;
  /** A value was read; the values in it come before it. `end` is exclusive. */
  readonly onValue?: (keys: JsonKeys, start: number, end: number) => void;
}

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const BYTE_ORDER_MARK = '\uFEFF';
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The end of the match of a sticky pattern at an offset; undefined when it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/**
 * The end of the string that begins at an offset; undefined when none does. A loop and no pattern: for a long string that
 * would need more stack than there is.
 */
function endOfString(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') return undefined;
    if (character !== '\\') continue;
    const end = endOf(ESCAPE, text, at);
    if (end === undefined) return undefined;
    at = end - 1;
  }
  return undefined;
}

const EXPECTED = {
  value: 'a value: text in double quotes, a number, true, false, null, "[" or "{"',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  colon: '":"',
  'more in {': '"," or "}"',
  'more in [': '"," or "]"',
  end: 'nothing more',
} as const;
type Awaiting = keyof typeof EXPECTED;

/** An object or a list whose end is not read yet. */
interface Open {
  readonly bracket: '{' | '[';
  readonly start: number;
  /** The names of an object's members so far, with their offsets. */
  readonly names: Map<string, number>;
}

/**
 * Reads a JSON text (RFC 8259) and tells a visitor of its names and values with their offsets, which `JSON.parse` does not
 * keep; its messages differ between engines, too, and do not always give a position. A byte order mark is skipped.
 *
 * (Parsers that keep places are packages of three times this size, in every element on every page.)
 *
 * @returns the first syntax error; undefined when there is none
 */
export function walkJson(text: string, { onName, onValue }: JsonVisitor = {}): Fault | undefined {
  const open: Open[] = [];
  /** A key for each open object and list. */
  const keys: (string | number)[] = [];
  let awaiting: Awaiting = 'value';
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;

  const valueFrom = (start: number): Awaiting => {
    onValue?.(keys, start, at);
    const inside = open.at(-1);
    return inside === undefined ? 'end' : `more in ${inside.bracket}`;
  };
  const close = (): Awaiting => {
    at++;
    keys.pop();
    return valueFrom(open.pop()?.start ?? 0);
  };
  const begin = (bracket: '{' | '['): Awaiting => {
    open.push({ bracket, start: at, names: new Map() });
    keys.push(bracket === '{' ? '' : 0);
    at++;
    return bracket === '{' ? 'name or }' : 'value or ]';
  };
  const goOn = (key: string | number, following: Awaiting): Awaiting => {
    keys[keys.length - 1] = key;
    at++;
    return following;
  };
  const name = (): Awaiting | undefined => {
    const [start, end] = [at, endOfString(text, at)];
    if (end === undefined) return undefined;
    const name = JSON.parse(text.slice(start, end)) as string;
    keys[keys.length - 1] = name;
    const names = open.at(-1)?.names;
    onName?.(keys, start, names?.get(name));
    if (names?.has(name) === false) names.set(name, start);
    at = end;
    return 'colon';
  };
  const scalar = (): Awaiting | undefined => {
    const [start, end] = [at, endOfString(text, at) ?? endOf(SCALAR, text, at)];
    if (end === undefined) return undefined;
    at = end;
    return valueFrom(start);
  };
  /** Consumes the next token and gives what may follow it; undefined when the token is not the awaited one. */
  const next = (): Awaiting | undefined => {
    const character = text[at];
    switch (awaiting) {
      case 'name or }':
      case 'name':
        return character === '}' && awaiting !== 'name' ? close() : name();
      case 'colon':
        return character === ':' ? goOn(keys.at(-1) ?? '', 'value') : undefined;
      case 'more in {':
        return character === '}' ? close() : character === ',' ? goOn('', 'name') : undefined;
      case 'more in [':
        if (character === ']') return close();
        return character === ',' ? goOn(Number(keys.at(-1)) + 1, 'value') : undefined;
      case 'end':
        return undefined;
      default:
        if (character === ']' && awaiting === 'value or ]') return close();
        return character === '{' || character === '[' ? begin(character) : scalar();
    }
  };

  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (awaiting === 'end' && at === text.length) return undefined;
    const following = next();
    if (following === undefined) break;
    awaiting = following;
  }
  const found =
    at === text.length ? 'the end of the text' : (/\S+/.exec(text.slice(at, at + 200))?.[0] ?? '');
  const inside = open.at(-1)?.start;
  const position = { ...positionAt(text, at), offset: at, inside, keys: keys.filter((key) => key !== '') };
  return { ...position, found, expected: EXPECTED[awaiting] };
}

/** A name that its object has twice. */
export interface RepeatedName extends TextPosition {
  readonly name: string;
  /** Where its object is. */
  readonly object: JsonKeys;
  readonly first: TextPosition;
}

/** What is wrong with a JSON text: its first syntax error, or, of JSON, the names that an object has twice. */
export interface JsonFaults {
  readonly fault: Fault | undefined;
  readonly repeated: readonly RepeatedName[];
}

/** Finds what is wrong with a JSON text. Of two members with one name `JSON.parse` silently takes the later. */
export function jsonFaults(text: string): JsonFaults {
  const repeated: RepeatedName[] = [];
  const fault = walkJson(text, {
    onName(keys, start, first) {
      if (first === undefined) return;
      const object = keys.slice(0, -1);
      const name = String(keys.at(-1));
      repeated.push({ ...positionAt(text, start), name, object, first: positionAt(text, first) });
    },
  });
  return { fault, repeated: fault ? [] : repeated };
}
