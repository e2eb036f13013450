/**
 * Links that open a page at the words of a quote: "URL Fragment Text Directives", W3C Community Group
 * (https://wicg.github.io/scroll-to-text-fragment/).
 *
 *     https://example.org/page#id:~:text=the%20report-,begins%20with%20these%20words,ends%20with%20these,-and%20then
 *                              ╰id╯      ╰──prefix──╯  ╰───────start────────╯        ╰──────end──────╯  ╰─suffix─╯
 *
 * A browser that knows no text directives, and a page that no longer has the words, open at the top or at `#id`.
 */

/** What stands right before and after the words where they stand more than once. */
export interface Context {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Up to so many words a quote is named whole, which marks all of it; above, a long address breaks more than it finds. */
const WHOLE = 12;
/** Words that name the beginning and the end of a long quote. */
const EDGE = 5;
/** Below this a piece is a list number or a heading: too common to begin or end with when there is something better. */
const TELLING = 3;

/** Offsets of a word with everything that is joined to it, exclusive at the end. */
interface Word {
  readonly start: number;
  readonly end: number;
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]+/;
const SPACE = /^\p{White_Space}+$/u;

/** Word boundaries of Unicode (UAX #29); with dictionaries for scripts without spaces, in every language alike. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text. "Whole" is stricter than the directive's own word boundary, which is inside `end-to-end`: a word
 * ends at white space, or where another touches it (in scripts without spaces). What stands beside a word without a
 * space belongs to it; punctuation alone is no word.
 */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let open: (Word & { readonly isWord: boolean }) | undefined;
  let touches = false;
  const close = () => {
    if (open?.isWord) words.push({ start: open.start, end: open.end });
    open = undefined;
  };
  for (const { segment, index, isWordLike = false } of segmenter.segment(text)) {
    if (SPACE.test(segment) || (isWordLike && touches)) close();
    if (!SPACE.test(segment)) {
      open = {
        start: open?.start ?? index,
        end: index + segment.length,
        isWord: isWordLike || (open?.isWord ?? false),
      };
    }
    touches = isWordLike;
  }
  close();
  return words;
}

/** How far the word reaches that goes on across the seam of two texts: before it and after it. */
function acrossSeam(before: string, after: string): readonly [number, number] {
  if (before === '' || after === '') return [0, 0];
  const { segment, index, isWordLike } = segmenter.segment(before + after).containing(before.length) ?? {
    segment: '',
    index: before.length,
  };
  return isWordLike === true && index < before.length
    ? [before.length - index, index + segment.length - before.length]
    : [0, 0];
}

/** A paragraph, a line: no term may reach from one into the next. */
interface Block {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What HTML shows as one space is one; no-break spaces stay as published. */
const blocksOf = (text: string): readonly Block[] =>
  text
    .split(LINE_BREAK)
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, words: wordsOf(line) }));

const hasWords = ({ words }: Block): boolean => words.length > 0;
const tells = ({ words }: Block): boolean => words.length >= TELLING;

const opening = ({ text, words }: Block): string => text.slice(0, words[EDGE - 1]?.end);
const closing = ({ text, words }: Block): string => text.slice(words.at(-EDGE)?.start ?? 0);

/**
 * `&`, `,` and `-` part the terms of a directive ("TextDirectiveExplicitChar" leaves them out, as it does `%`), and
 * `encodeURIComponent` leaves `-` as it is. Half a surrogate pair cannot be encoded.
 */
const encode = (term: string): string =>
  encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');

/** The text directive; undefined when there is no word to look for. */
function directive(exact: string, { prefix = '', suffix = '' }: Context): string | undefined {
  const [fromPrefix] = acrossSeam(prefix, exact);
  const [, fromSuffix] = acrossSeam(exact, suffix);
  const whole = prefix.slice(prefix.length - fromPrefix) + exact + suffix.slice(0, fromSuffix);
  const before = blocksOf(prefix.slice(0, prefix.length - fromPrefix)).at(-1);
  const after = blocksOf(suffix.slice(fromSuffix))[0];

  const blocks = blocksOf(whole);
  const [top, bottom] = [blocks[0], blocks.at(-1)];
  // what stands before and after only helps right beside the words
  const isAfter = top !== undefined && before !== undefined && hasWords(before) && hasWords(top);
  const isBefore = bottom !== undefined && after !== undefined && hasWords(after) && hasWords(bottom);
  const first = isAfter ? top : (blocks.find(tells) ?? blocks.find(hasWords));
  const last = isBefore ? bottom : (blocks.findLast(tells) ?? blocks.findLast(hasWords));
  if (first === undefined || last === undefined) return undefined;

  const terms =
    first === last && first.words.length <= WHOLE ? [first.text] : [opening(first), closing(last)];
  return [
    ...(isAfter ? [`${encode(before.text)}-`] : []),
    ...terms.map(encode),
    ...(isBefore ? [`-${encode(after.text)}`] : []),
  ].join(',');
}

/** The path of a web address; undefined for anything else. */
function webPath(url: string): string | undefined {
  try {
    const { protocol, pathname } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? pathname : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of a page, opened at a quote. By the specification, and why:
 *
 * - a term begins and ends at a word's boundary, or it matches nothing: a quote that begins or ends within a word (an
 *   Arabic و and the word it is joined to, a French l’) takes all of it from `prefix` or `suffix`
 * - a term lies within one block, so a line break ends it: several paragraphs are named by their ends, `start,end`
 * - a long quote likewise, by five words at each end: one comma changed in its middle must not lose it
 * - `prefix-` and `-suffix` when they are given, right beside the words; of several blocks the nearest one
 * - `#id` stays before `:~:`, for pages and browsers without the words; a directive already there is replaced
 * - viewers of PDF know no directives and may stumble over one: there only what stood before it stays, as `#page=3`
 *
 * Anything but http(s), and words without a word in them, leave the address as it is.
 */
export function passageLink(url: string, exact: string, context: Context = {}): string {
  const path = webPath(url);
  if (path === undefined) return url;
  const at = url.indexOf('#');
  const page = at < 0 ? url : url.slice(0, at);
  const [anchor = ''] = at < 0 ? [] : url.slice(at + 1).split(':~:', 1);
  if (/\.pdf$/i.test(path)) return anchor === '' ? page : `${page}#${anchor}`;
  const text = directive(exact, context);
  // an anchor that ends as the delimiter begins would run into it
  return text === undefined ? url : `${page}#${anchor.replace(/:~$/, ':%7E')}:~:text=${text}`;
}
