/** The position of a syntax error in JSON; line and column count from 1, columns in UTF-16 code units. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/uy;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

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

/**
 * Finds the first syntax error of a JSON text (RFC 8259); undefined when it is valid. Used after `JSON.parse` has failed,
 * whose messages differ between engines and do not always give a position.
 */
export function faultIn(text: string): Fault | undefined {
  const open: ('{' | '[')[] = [];
  let awaiting: Awaiting = 'value';
  let at = 0;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0];
    at += taken?.length ?? 0;
    return taken !== undefined;
  };
  const afterValue = (): Awaiting => {
    const inside = open.at(-1);
    return inside === undefined ? 'end' : `more in ${inside}`;
  };
  const close = (): Awaiting => {
    at++;
    open.pop();
    return afterValue();
  };
  /** Consumes the next token and gives what may follow it; undefined when the token is not the awaited one. */
  const next = (): Awaiting | undefined => {
    const character = text[at];
    switch (awaiting) {
      case 'name or }':
      case 'name':
        if (character === '}' && awaiting !== 'name') return close();
        return take(STRING) ? 'colon' : undefined;
      case 'colon':
        return take(/:/y) ? 'value' : undefined;
      case 'more in {':
        return character === '}' ? close() : take(/,/y) ? 'name' : undefined;
      case 'more in [':
        return character === ']' ? close() : take(/,/y) ? 'value' : undefined;
      case 'end':
        return undefined;
      default:
        if (character === ']' && awaiting === 'value or ]') return close();
        if (character === '{' || character === '[') {
          at++;
          open.push(character);
          return character === '{' ? 'name or }' : 'value or ]';
        }
        return take(STRING) || take(SCALAR) ? afterValue() : undefined;
    }
  };

  for (;;) {
    take(SPACE);
    if (awaiting === 'end' && at === text.length) return undefined;
    const following = next();
    if (following === undefined) break;
    awaiting = following;
  }
  const before = text.slice(0, at).split('\n');
  const found =
    at === text.length ? 'the end of the text' : (/\S+/.exec(text.slice(at, at + 200))?.[0] ?? '');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found,
    expected: EXPECTED[awaiting],
  };
}
