/** The numbers, words and marks of a date as people write it, each as a letter, so that its shape is a short text. */
import { yearOfTwoDigits } from '../../model/dateProposals.ts';
import { normalizeText } from '../../model/normalizeText.ts';
import { type Clock, clockAt } from './clock.ts';
import { LONGEST_PHRASE, type Meaning, meaningOf, phraseKey, type Role } from './dateVocabulary.ts';

/**
 * A letter for each kind of token:
 *
 *     N number of one or two digits   Y year   L longer number   M month   S season   W weekday   H time of day
 *     a about   u uncertain   f after   b before   s since   l until   t to   k between   & and   o or   p now
 *     e early, late   q quarter   h half year   d decade   c century   w week   A AD   B BC   x Hijri   y fiscal
 *     - / . themselves   # anything else
 */
export type Letter = string;

export interface Token {
  readonly letter: Letter;
  /** As written, normalized: lower case, without accents, ASCII digits. */
  readonly text: string;
  /** Of a number its value, of a year the year (0 is 1 BC), of a month, season or weekday its number. */
  readonly value: number;
  /** Of a number: whether it is an ordinal, `1st`. */
  readonly ordinal?: boolean;
  /** Of a number: whether it is a roman numeral. */
  readonly roman?: boolean;
  /** Of a month: whether the language puts the day before it. */
  readonly dayFirst?: boolean;
  readonly clock?: Clock;
  /** Of a dash: whether it stands apart, or is longer than a hyphen. */
  readonly strong?: boolean;
  /** Of a year: whether it is said to be before or after Christ. */
  readonly era?: 'AD' | 'BC';
  readonly note?: string;
}

const LETTERS: Readonly<Record<Role, Letter>> = {
  about: 'a',
  uncertain: 'u',
  after: 'f',
  before: 'b',
  since: 's',
  until: 'l',
  to: 't',
  between: 'k',
  and: '&',
  or: 'o',
  now: 'p',
  part: 'e',
  quarter: 'q',
  half: 'h',
  decade: 'd',
  century: 'c',
  week: 'w',
  bc: 'B',
  ad: 'A',
  hijri: 'x',
  fiscal: 'y',
  filler: '',
};

export const TWO_DIGITS = 'a year of two digits: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068';

const WORD = /[\p{L}\p{M}]+/uy;
const NEXT_WORD = /[\s.'-]{1,3}([\p{L}\p{M}]+)/uy;
const NUMBER = /\d+/uy;
const SUFFIX = /'?([\p{L}\p{M}]+)/uy;
const SHORT_YEAR = /'(\d\d)(?!\d)/uy;
const DASH = /[-\u2010-\u2015\u2212]+/uy;
const ROMAN = /^(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})(?:e|eme|o|th)?$/u;
const ORDINAL_SUFFIX = /^(?:st|nd|rd|th|e|er|ere|re|eme|nde|nd|o|a|os|ro|do|to|ste|de|го|й|е|я)$/u;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The value of a roman numeral from I to L: centuries have no more. */
function romanValue(text: string): number | undefined {
  const parts = ROMAN.exec(text);
  if (!parts) return undefined;
  const [, tens = '', ones = ''] = parts;
  const ten = tens === 'xl' ? 40 : tens === 'l' ? 50 : tens.length * 10;
  const one = { ix: 9, iv: 4 }[ones] ?? (ones.startsWith('v') ? ones.length + 4 : ones.length);
  return ten + one === 0 ? undefined : ten + one;
}

const tokenOf = (meaning: Meaning, text: string): Token => {
  switch (meaning.kind) {
    case 'month':
      return { letter: 'M', text, value: meaning.month, dayFirst: meaning.dayFirst };
    case 'weekday':
      return { letter: 'W', text, value: meaning.weekday };
    case 'season':
      return { letter: 'S', text, value: meaning.season };
    case 'ordinal':
      return { letter: 'N', text, value: meaning.value, ordinal: true };
    case 'role':
      return { letter: LETTERS[meaning.role], text, value: 0 };
  }
};

interface Found {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** A word, or the longest phrase of words that has a meaning. */
function wordAt(text: string, at: number): Found | undefined {
  const first = matchAt(WORD, text, at);
  if (!first) return undefined;
  const ends = [at + first[0].length];
  const words = [first[0]];
  while (words.length < LONGEST_PHRASE) {
    const next = matchAt(NEXT_WORD, text, ends.at(-1) ?? 0);
    if (!next) break;
    words.push(next[1] ?? '');
    ends.push((ends.at(-1) ?? 0) + next[0].length);
  }
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    const meaning = meaningOf(phraseKey(phrase));
    if (meaning) return { tokens: [tokenOf(meaning, phrase)], end: ends[count - 1] ?? at };
  }
  const [word] = first;
  const roman = romanValue(word);
  if (roman !== undefined)
    return {
      tokens: [{ letter: 'N', text: word, value: roman, ordinal: true, roman: true }],
      end: ends[0] ?? at,
    };
  // Arabic writes “and” with the word after it
  const meaning = word.startsWith('و') ? meaningOf(word.slice(1)) : undefined;
  const tokens: readonly Token[] = meaning
    ? [{ letter: '&', text: 'و', value: 0 }, tokenOf(meaning, word.slice(1))]
    : [{ letter: '#', text: word, value: 0 }];
  return { tokens, end: ends[0] ?? at };
}

const ofDigits = (text: string): Token => ({
  letter: text.length <= 2 ? 'N' : text.length === 4 ? 'Y' : 'L',
  text,
  value: Number(text),
});

/** A number with what is glued to it: 1st, 1990s. */
function numberAt(text: string, at: number): Found | undefined {
  const digits = matchAt(NUMBER, text, at)?.[0];
  if (digits === undefined) return undefined;
  const number = ofDigits(digits);
  const end = at + digits.length;
  const suffix = matchAt(SUFFIX, text, end);
  const [glued = '', letters = ''] = suffix ?? [];
  const decade: Token = { letter: 'd', text: letters, value: 0 };
  if (
    /^(?:s|er|ers|erne|х|е)$/u.test(letters) &&
    number.value % 10 === 0 &&
    digits !== '0' &&
    digits.length !== 3
  )
    return { tokens: [number, decade], end: end + glued.length };
  if (number.letter === 'N' && ORDINAL_SUFFIX.test(letters))
    return { tokens: [{ ...number, ordinal: true }], end: end + glued.length };
  return { tokens: [number], end };
}

function shortYearAt(text: string, at: number): Found | undefined {
  const digits = matchAt(SHORT_YEAR, text, at)?.[1];
  if (digits === undefined) return undefined;
  const year: Token = { letter: 'Y', text: digits, value: yearOfTwoDigits(Number(digits)), note: TWO_DIGITS };
  const decade = matchAt(/s(?!\p{L})/uy, text, at + 3);
  return decade
    ? { tokens: [{ ...ofDigits(digits) }, { letter: 'd', text: 's', value: 0 }], end: at + 4 }
    : { tokens: [year], end: at + 3 };
}

function timeAt(text: string, at: number): Found | undefined {
  // ISO 8601 has a letter before the time
  const start = text[at] === 't' && /\d/u.test(text[at - 1] ?? '') ? at + 1 : at;
  const found = clockAt(text, start);
  if (!found) return undefined;
  const token: Token = { letter: 'H', text: text.slice(start, found.end), value: 0, clock: found.clock };
  return { tokens: [found.note === undefined ? token : { ...token, note: found.note }], end: found.end };
}

/** What is not needed to understand a date. */
const IGNORED = /[\s,"“”„«»()[\]°'،\u2018\u2019]/u;

function markAt(text: string, at: number): Found {
  const mark = text[at] ?? '';
  const found = (letter: Letter, strong = false): Found => ({
    tokens: letter === '' ? [] : [{ letter, text: mark, value: 0, strong }],
    end: at + 1,
  });
  if (IGNORED.test(mark)) return found('');
  // of a full stop only that between or behind numbers says something
  if (mark === '.') return found(/\d/u.test(text[at - 1] ?? '') ? '.' : '');
  const apart = /\s/u.test(text[at - 1] ?? ' ') && /\s/u.test(text[at + 1] ?? ' ');
  if (mark === '/') return found('/', apart);
  const dash = matchAt(DASH, text, at)?.[0];
  if (dash !== undefined) return { ...found('-', apart || dash !== '-'), end: at + dash.length };
  if (/[<≤]/u.test(mark)) return found('b');
  if (/[>≥+]/u.test(mark)) return found('f');
  if (/[~≈±]/u.test(mark)) return found('a');
  if (/[?؟]/u.test(mark)) return found('u');
  if (mark === '&') return found('&');
  return found('#');
}

function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found =
      timeAt(text, at) ?? shortYearAt(text, at) ?? numberAt(text, at) ?? wordAt(text, at) ?? markAt(text, at);
    tokens.push(...found.tokens.filter(({ letter }) => letter !== ''));
    at = found.end;
  }
  return tokens;
}

export const shapeOf = (tokens: readonly Token[]): string => tokens.map(({ letter }) => letter).join('');

/** Replaces tokens whose shape matches a pattern. */
function replaced(
  tokens: readonly Token[],
  pattern: RegExp,
  replace: (found: readonly Token[]) => readonly Token[],
): readonly Token[] {
  const shape = shapeOf(tokens);
  if (shape.search(pattern) < 0) return tokens;
  const result: Token[] = [];
  let from = 0;
  for (const match of shape.matchAll(pattern)) {
    const end = match.index + match[0].length;
    result.push(...tokens.slice(from, match.index), ...replace(tokens.slice(match.index, end)));
    from = end;
  }
  return [...result, ...tokens.slice(from)];
}

const isNumber = ({ letter }: Token): boolean => 'NYL'.includes(letter);

/** There is a year 0 in EDTF, which is 1 BC. */
const inEra = (number: Token, era: 'AD' | 'BC', text = number.text): Token => ({
  letter: 'Y',
  text,
  value: era === 'BC' ? 1 - number.value : number.value,
  era,
});

/** A year with its era. */
function eraYear(found: readonly Token[]): readonly Token[] {
  const number = found.find(isNumber);
  if (number === undefined || number.value > 9999) return found;
  const era = found.some(({ letter }) => letter === 'B') ? 'BC' : 'AD';
  return [inEra(number, era, found.map(({ text }) => text).join(' '))];
}

/** Two years of which only the second has an era: 750–700 BC. */
function sameEra(found: readonly Token[]): readonly Token[] {
  const [first, mark, last] = found;
  if (!first || !mark || !last?.era || first.era || first.value > 9999) return found;
  return [inEra(first, last.era), mark, last];
}

/** Words that say “at” before a time, and “to” or “about” elsewhere. */
const AT: ReadonlySet<string> = new Set(['a', 'um']);

const PART: Token = { letter: 'e', text: '', value: 0 };
const DECEMBER: Token = { letter: 'M', text: 'des', value: 12, dayFirst: true };

/** A roman numeral as a month; any other number as it is. */
const romanMonth = (number: Token): Token =>
  number.roman === true && number.value <= 12
    ? { letter: 'M', text: number.text, value: number.value, dayFirst: true }
    : number;

/** The tokens of a text. Words that say nothing of their own (of, the, le) are left out. */
export function tokensOf(text: string): readonly Token[] {
  let tokens = scan(normalizeText(text).replace(/[\u2018\u2019\u02bc`]/gu, "'"));
  // Tuesday has the short name of March in several languages: “mar. 4 mars 2025”
  tokens = replaced(tokens, /^MNM/gu, (found) => (found[0]?.text === 'mar' ? found.slice(1) : found));
  // two names of one month: كانون الثاني/يناير
  tokens = replaced(tokens, /M[-/]?M/gu, (found) =>
    found[0]?.value === found.at(-1)?.value ? found.slice(0, 1) : found,
  );
  tokens = replaced(tokens, /[at]H/gu, (found) => (AT.has(found[0]?.text ?? '') ? found.slice(1) : found));
  // December in Catalan and Norwegian, elsewhere “dès”
  tokens = replaced(tokens, /N\.?s(?=[NY])/gu, (found) =>
    found.at(-1)?.text === 'des' ? [...found.slice(0, -1), DECEMBER] : found,
  );
  // in Arabic “of” is also “from”
  tokens = replaced(tokens, /[NMqh]s(?=[NMY])/gu, (found) =>
    found[1]?.text === 'من' ? found.slice(0, 1) : found,
  );
  tokens = replaced(tokens, /[NYL][AB]|[AB][NYL]/gu, eraYear);
  tokens = replaced(tokens, /[NYL][-t&]Y/gu, sameEra);
  // the first half of the 1990s is a part of them
  tokens = replaced(tokens, /^(?:N\.?[hq]|[hq]N)(?=(?:N\.?c|cN|Yd|dY)[AB]?$)/gu, () => [PART]);
  // 12.III.2025
  tokens = replaced(tokens, /N(?=[-./]?Y)/gu, (found) => found.map(romanMonth));
  return replaced(tokens, /[bf]-|Y\.(?!N)/gu, (found) => found.slice(0, 1));
}
