import { type Fault, walkJson } from './json.ts';
import { positionsIn } from './locate.ts';
import { nearest } from './nearest.ts';
import { pathOf } from './place.ts';
import type { Problem } from './problem.ts';

/** What somebody wrote that JSON does not have. */
interface Mistake {
  /** Where it stands, in UTF-16 code units. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** What to put in place of the text from `at`, so that reading can go on; undefined where nobody can say. */
  readonly edit?: { readonly length: number; readonly text: string };
}

/** What the text looks like at the place where it is no JSON. */
interface Spot {
  readonly text: string;
  readonly fault: Fault;
  /** The text from there. */
  readonly rest: string;
  /** The offset of the last character before it that is no white space; −1 when there is none. */
  readonly before: number;
}

type Rule = (spot: Spot) => Mistake | undefined;

const quoted = (text: string): string => JSON.stringify(text);

/** A comment in the style of C, of a shell or of HTML. */
const comment: Rule = ({ fault, rest }) => {
  const [whole] = /^(?:\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|#[^\n]*|<!--[^]*?(?:-->|$))/.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  const edit = { length: whole.length, text: ' ' };
  return {
    at: fault.offset,
    found: 'a comment',
    expected: 'no comments: JSON has none',
    mend: 'take it out',
    edit,
  };
};

/** A comma before a closing bracket, a second comma, one before the first item, or a semicolon. */
const commaTooMany: Rule = ({ text, fault, rest, before }) => {
  const [next = ''] = rest;
  const last = text[before];
  const mend = 'remove the comma';
  const edit = { length: 1, text: '' };
  if (last === ',' && (next === ']' || next === '}'))
    return {
      at: before,
      found: `a comma before "${next}"`,
      expected: `no comma after the last item`,
      mend,
      edit,
    };
  if (next === ';' && /[\]}"\w]/.test(last ?? '')) {
    const colons = { found: 'a semicolon', expected: 'a comma between two items', mend: 'write a comma' };
    return { at: fault.offset, ...colons, edit: { length: 1, text: ',' } };
  }
  if (next !== ',' || last === ':') return undefined;
  const found = last === ',' ? 'two commas' : 'a comma before the first item';
  return { at: fault.offset, found, expected: last === ',' ? 'one comma' : 'no comma there', mend, edit };
};

/** The end of a value, or its beginning. */
const ENDS = /["\]}\w]/;
const BEGINS = /^["[{\w+.'“„‘-]/;

const awaitsMore = ({ fault }: Spot): boolean => fault.expected.startsWith('","');

/** A quotation mark in a text, which ends it too early. */
const innerQuote: Rule = (spot) => {
  const { text, fault, rest, before } = spot;
  if (!awaitsMore(spot) || text[before] !== '"' || before !== fault.offset - 1) return undefined;
  if (!/^[\p{L}\p{N}]/u.test(rest)) return undefined;
  return {
    at: before,
    found: 'a quotation mark in a text, which ends it',
    expected: '"," or the end after a text',
    mend: String.raw`write \" in a text, or curly quotation marks`,
  };
};

/** Two values side by side. */
const missingComma: Rule = (spot) => {
  const { text, rest, before } = spot;
  if (!awaitsMore(spot) || !BEGINS.test(rest) || !ENDS.test(text[before] ?? '')) return undefined;
  const [token = ''] = /^(?:"(?:[^"\\\n]|\\.){0,40}"?|[[{]|[^\s,\]}:]{1,40})/.exec(rest) ?? [];
  const next = text.slice(before + 1, spot.fault.offset);
  return {
    at: before + 1,
    found: `no comma before ${token}`,
    expected: 'a comma between two items',
    mend: 'add a comma',
    edit: { length: next.length, text: `,${next}` },
  };
};

/** A name and its value without a colon between them. */
const missingColon: Rule = ({ fault, rest }) => {
  if (fault.expected !== '":"') return undefined;
  const [sign] = /^(?:=>?|:=|,|;)/.exec(rest) ?? [];
  if (sign === undefined && !BEGINS.test(rest)) return undefined;
  return {
    at: fault.offset,
    found: sign === undefined ? `no colon after ${quoted(String(fault.keys.at(-1) ?? ''))}` : quoted(sign),
    expected: 'a colon between a name and its value',
    mend: sign === undefined ? 'add a colon' : 'write a colon',
    edit: { length: sign?.length ?? 0, text: ':' },
  };
};

const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '＂': '＂',
};

/** A text in single or curly quotation marks. */
const otherQuotes: Rule = ({ fault, rest }) => {
  const [mark = ''] = rest;
  const closing = CLOSING[mark];
  if (closing === undefined) return undefined;
  const line = rest.split('\n', 1)[0] ?? '';
  // up to a mark after which a text can end, so that an apostrophe does not end one
  const end = [...line.matchAll(new RegExp(`[${closing}"](?=\\s*(?:[,:\\]}]|$))`, 'gu'))][0]?.index;
  const inside = end === undefined ? undefined : line.slice(1, end).replaceAll("\\'", "'");
  const kind = mark === "'" || mark === '`' ? 'single quotation marks' : 'curly quotation marks';
  return {
    at: fault.offset,
    found: `${kind}: ${inside === undefined ? mark : shortened(line.slice(0, (end ?? 0) + 1))}`,
    expected: 'straight double quotation marks around names and texts',
    mend: inside === undefined ? 'write " in their place' : `write ${shortened(quoted(inside))}`,
    ...(inside !== undefined && { edit: { length: (end ?? 0) + 1, text: quoted(inside) } }),
  };
};

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

/** What other notations write for a value of JSON. */
const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
};
const NONE = /^(?:[+-]?(?:NaN|Infinity)|undefined|None|nil|NULL|Null)$/;

/** A number as other notations write it: `+1`, `.5`, `1.`, `01`, `0x1F`, `1_000`; `Infinity` is none. */
function numberAs(token: string): string | undefined {
  const plain = token.replaceAll('_', '');
  if (!/^[+-]?(?:0[xob][\da-f]+|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)$/i.test(plain)) return undefined;
  const value = Number(plain.replace(/^\+/, ''));
  return Number.isFinite(value) ? String(value) : undefined;
}

/** A name without quotation marks, a text without them, or a word or a number that JSON does not have. */
const bareWord: Rule = ({ text, fault, rest }) => {
  const [token = ''] = /^[\p{L}\p{N}_$+.-]+/u.exec(rest) ?? [];
  if (token === '') return undefined;
  const at = fault.offset;
  const edit = (replacement: string) => ({ length: token.length, text: replacement });
  if (fault.expected.startsWith('a name')) {
    return {
      at,
      found: `the name ${shortened(token)} without quotation marks`,
      expected: 'a name in double quotation marks',
      mend: `write ${quoted(token)}`,
      edit: edit(quoted(token)),
    };
  }
  if (!fault.expected.startsWith('a value')) return undefined;
  if (NONE.test(token)) {
    const mend = 'write a value, or leave the property out';
    return { at, found: token, expected: 'a value that JSON has', mend, edit: edit('null') };
  }
  const word = WORDS[token] ?? nearest(token, ['true', 'false', 'null']);
  if (word !== undefined)
    return { at, found: token, expected: word, mend: `write ${word}`, edit: edit(word) };
  const number = numberAs(token);
  if (number !== undefined) {
    const mend = `write ${number}, or ${quoted(token)} for a text`;
    return { at, found: token, expected: 'a number as JSON writes it', mend, edit: edit(number) };
  }
  // a date without quotation marks, or words up to what ends a value
  const words = /^[^\n"',[\]{}]*/.exec(text.slice(at))?.[0].trim() ?? token;
  return {
    at,
    found: `the text ${shortened(words)} without quotation marks`,
    expected: 'a text in double quotation marks',
    mend: `write ${shortened(quoted(words))}`,
    edit: { length: words.length, text: quoted(words) },
  };
};

/** The characters that a text cannot have as they are. */
const CONTROLS: Readonly<Record<string, readonly [name: string, escape: string]>> = {
  '\n': ['a line break', String.raw`\n`],
  '\r': ['a line break', String.raw`\n`],
  '\t': ['a tab', String.raw`\t`],
};

/** A text that breaks off: at a line break, a tab, a backslash, or because its quotation mark is not closed. */
const brokenText: Rule = ({ fault, rest }) => {
  if (!rest.startsWith('"') || fault.expected.startsWith('","') || fault.expected === '":"') return undefined;
  // eslint-disable-next-line no-control-regex -- control characters are what a text cannot have
  const start = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/.exec(rest)?.[0] ?? '"';
  const at = fault.offset + start.length;
  const next = rest[start.length];
  if (next === undefined)
    return {
      at: fault.offset,
      found: `a text without an end: ${shortened(start)}`,
      expected: 'a closing quotation mark',
      mend: 'close it',
    };
  if (next === '\\') {
    const [escape = ''] = /^\\(?:u[\dA-Fa-f]{0,4}|[^]?)/u.exec(rest.slice(start.length)) ?? [];
    return {
      at,
      found: escape,
      expected: String.raw`a backslash before " \ / b f n r t only, or before u and four digits`,
      mend: String.raw`write \\ for a backslash in a text`,
      edit: { length: 1, text: '\\\\' },
    };
  }
  const [name, escape] = CONTROLS[next] ?? [`the control character ${codePoint(next)}`, ''];
  const line = start.trimEnd();
  // a comma or a curly mark at the end of the line: the text was to end there
  if (/[\n\r]/.test(next) && /(?:[”“]\s*[,:]?|,|:)$/u.test(line)) {
    const stray = /[”“](?=\s*[,:]?$)/u.exec(line);
    return {
      at: stray === null ? fault.offset : fault.offset + stray.index,
      found:
        stray === null ? `a text without an end: ${shortened(start)}` : `a curly quotation mark: ${stray[0]}`,
      expected: 'a straight double quotation mark at the end of a text',
      mend: stray === null ? 'close it with "' : 'write " in its place',
      ...(stray !== null && { edit: { length: 1, text: '"' } }),
    };
  }
  return {
    at,
    found: `${name} in a text`,
    expected: 'a text in one line, without control characters',
    mend: escape === '' ? 'take it out' : `write ${escape}, or close the quotation mark before it`,
    // after a line break nobody can say where the text was to end
    ...(!/[\n\r]/.test(next) && { edit: { length: 1, text: escape } }),
  };
};

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** White space that JSON does not have. */
const oddSpace: Rule = ({ fault, rest }) => {
  const [whole] = /^[\s\p{Cf}\p{Cc}]+/u.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  return {
    at: fault.offset,
    found: `an invisible character: ${codePoint(whole)}`,
    expected: 'spaces, tabs and line breaks between values',
    mend: 'write a plain space in its place',
    edit: { length: whole.length, text: ' ' },
  };
};

/** A bracket that is not closed, or closed by the other kind. */
const bracket: Rule = ({ text, fault, rest }) => {
  const { inside } = fault;
  if (inside === undefined || !/^[\]}]?$/.test(rest.slice(0, 1))) return undefined;
  const opening = text[inside] ?? '';
  const closing = opening === '[' ? ']' : '}';
  if (rest.startsWith(closing))
    return {
      at: fault.offset,
      found: `"${closing}"`,
      expected: 'a value',
      mend: `write one, or leave ${quoted(String(fault.keys.at(-1) ?? ''))} out`,
    };
  const { line, column } = positionsIn(text)(inside);
  const of = `the "${opening}" of line ${String(line)}, column ${String(column)}`;
  return {
    at: fault.offset,
    found: rest === '' ? 'the end of the text' : `"${rest.charAt(0)}"`,
    expected: `"${closing}" for ${of}`,
    mend: rest === '' ? `add ${closing}` : `close ${of} first`,
  };
};

/** What follows the one value of a file. */
const secondValue: Rule = ({ fault, rest }) =>
  fault.expected === 'nothing more' && rest !== ''
    ? {
        at: fault.offset,
        found: quoted(fault.found),
        expected: 'nothing after the document',
        mend: /^[{[]/.test(rest) ? 'put each document in a file of its own' : 'take it out',
      }
    : undefined;

const RULES: readonly Rule[] = [
  comment,
  oddSpace,
  missingColon,
  secondValue,
  commaTooMany,
  innerQuote,
  missingComma,
  otherQuotes,
  bareWord,
  brokenText,
  bracket,
];

/** A text has so many mistakes at most that are told at once. */
const MOST = 50;

/** A change of the text, to go on reading: where it was in the text before it. */
interface Edit {
  readonly at: number;
  readonly growth: number;
}

/** The offset in the original text of one in the text after some changes, each of which is behind those before it. */
const originally = (offset: number, edits: readonly Edit[]): number =>
  edits.reduceRight(
    (before, { at, growth }) => (before > at ? Math.max(at, before - growth) : before),
    offset,
  );

/**
 * The syntax errors of a text that should be JSON, each with what is wrong and how to mend it, where it is. After a mistake whose
 * cause is clear reading goes on as if it were mended; after any other one the rest is not judged.
 */
export function jsonMistakes(original: string): readonly Problem[] {
  const positionOf = positionsIn(original);
  const problems: Problem[] = [];
  const edits: Edit[] = [];
  let text = original;
  while (problems.length < MOST) {
    const fault = walkJson(text);
    if (fault === undefined) break;
    const spot = {
      text,
      fault,
      rest: text.slice(fault.offset),
      before: text.slice(0, fault.offset).trimEnd().length - 1,
    };
    const mistake = RULES.map((rule) => rule(spot)).find((it) => it !== undefined);
    const { at, found, expected } = mistake ?? {
      at: fault.offset,
      found: fault.found,
      expected: fault.expected,
    };
    problems.push({
      path: pathOf(fault.keys),
      value: found,
      expected,
      severity: 'error',
      kind: 'syntax',
      position: positionOf(originally(at, edits)),
      ...(mistake && { mend: mistake.mend }),
    });
    if (mistake?.edit === undefined) break;
    const { length, text: replacement } = mistake.edit;
    text = text.slice(0, at) + replacement + text.slice(at + length);
    edits.push({ at, growth: replacement.length - length });
  }
  return problems;
}
