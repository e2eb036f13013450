/**
 * Links that open a page at the words of a quote: "URL Fragment Text Directives", W3C Community Group
 * (https://wicg.github.io/scroll-to-text-fragment/).
 *
 *     https://example.org/page#id:~:text=the%20report-,begins%20with%20these%20words,ends%20with%20these,-and%20then
 *                              ╰id╯      ╰──prefix──╯  ╰───────start────────╯        ╰──────end──────╯  ╰─suffix─╯
 *
 * A browser that knows no text directives, and a page that no longer has the words, open at the top or at `#id`.
 */

import { segmentAt, segmentsOf } from './segments.ts';

/** The text right before and after a quote, needed where its words occur more than once. */
export interface Context {
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * A quote of at most this many words is given in full, so that all of it is marked; a longer one by its ends, as long
 * addresses fail more often than they match.
 */
const WHOLE = 12;
/** The number of words that give the start and the end of a long quote. */
const EDGE = 5;
/** A block of fewer words is a list number or a heading: too common for a start or an end if there is another block. */
const DISTINCTIVE = 3;

/** The range of a word with everything that is attached to it, in UTF-16 code units; `end` is exclusive. */
interface Word {
  readonly start: number;
  readonly end: number;
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]+/;
const SPACE = /^\p{White_Space}+$/u;

/**
 * The words of a text. Boundaries are stricter than the directive's own, which lie inside `end-to-end` too: a word ends at
 * white space, or where the next word starts (in scripts without spaces). Punctuation attached to a word belongs to it;
 * punctuation alone is no word.
 */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let open: (Word & { readonly isWord: boolean }) | undefined;
  let touches = false;
  const close = () => {
    if (open?.isWord) words.push({ start: open.start, end: open.end });
    open = undefined;
  };
  for (const { segment, index, isWord: isWordLike } of segmentsOf(text, 'word')) {
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

/**
 * For a word that continues from one text into the next: how many UTF-16 code units of it lie in each; zeros if there is
 * none.
 */
function acrossSeam(before: string, after: string): readonly [number, number] {
  if (before === '' || after === '') return [0, 0];
  const across = segmentAt(before + after, 'word', before.length);
  return across?.isWord === true && across.index < before.length
    ? [before.length - across.index, across.index + across.segment.length - before.length]
    : [0, 0];
}

/** A paragraph or a line: no term may extend from one into the next. */
interface Block {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Splits a text into blocks; white space that HTML collapses becomes one space, no-break spaces are kept. */
const blocksOf = (text: string): readonly Block[] =>
  text
    .split(LINE_BREAK)
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, words: wordsOf(line) }));

const hasWords = ({ words }: Block): boolean => words.length > 0;
const isDistinctive = ({ words }: Block): boolean => words.length >= DISTINCTIVE;

const opening = ({ text, words }: Block): string => text.slice(0, words[EDGE - 1]?.end);
const closing = ({ text, words }: Block): string => text.slice(words.at(-EDGE)?.start ?? 0);

/**
 * Percent-encodes a term. `&`, `,` and `-` separate the terms of a directive ("TextDirectiveExplicitChar" excludes them, and
 * `%`), but `encodeURIComponent` does not encode `-`. A lone surrogate cannot be encoded and becomes U+FFFD.
 */
const encode = (term: string): string =>
  encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');

/** The value of the text directive; undefined when the quote has no word. */
function directive(exact: string, { prefix = '', suffix = '' }: Context): string | undefined {
  const [fromPrefix] = acrossSeam(prefix, exact);
  const [, fromSuffix] = acrossSeam(exact, suffix);
  const whole = prefix.slice(prefix.length - fromPrefix) + exact + suffix.slice(0, fromSuffix);
  const before = blocksOf(prefix.slice(0, prefix.length - fromPrefix)).at(-1);
  const after = blocksOf(suffix.slice(fromSuffix))[0];

  const blocks = blocksOf(whole);
  const [top, bottom] = [blocks[0], blocks.at(-1)];
  // prefix and suffix match only right beside the terms
  const isAfter = top !== undefined && before !== undefined && hasWords(before) && hasWords(top);
  const isBefore = bottom !== undefined && after !== undefined && hasWords(after) && hasWords(bottom);
  const first = isAfter ? top : (blocks.find(isDistinctive) ?? blocks.find(hasWords));
  const last = isBefore ? bottom : (blocks.findLast(isDistinctive) ?? blocks.findLast(hasWords));
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
 * The address of a page with a text directive for a quote. Rules, from the specification and from practice:
 *
 * - a term starts and ends at a word boundary, or it matches nothing: a quote that starts or ends within a word (an
 *   Arabic و and the word it is joined to, a French l’) is extended to the whole word from `prefix` or `suffix`
 * - a term lies within one block, so a line break ends it: several paragraphs are given by their ends, `start,end`
 * - so is a long quote, by five words at each end: a comma changed in its middle must not break the link
 * - `prefix-` and `-suffix` are the blocks right beside the words, if given
 * - `#id` is kept before `:~:`, for pages without the words and browsers without directives; an existing directive is
 *   replaced
 * - PDF viewers do not support directives and may fail on one: there only the fragment before it is kept, as `#page=3`
 *
 * An address that is not http(s) is returned unchanged, and so is any address when the quote has no word.
 */
export function passageLink(url: string, exact: string, context: Context = {}): string {
  const path = webPath(url);
  if (path === undefined) return url;
  const at = url.indexOf('#');
  const page = at < 0 ? url : url.slice(0, at);
  const [anchor = ''] = at < 0 ? [] : url.slice(at + 1).split(':~:', 1);
  if (/\.pdf$/i.test(path)) return anchor === '' ? page : `${page}#${anchor}`;
  const text = directive(exact, context);
  // an anchor that ends in `:~` would form a delimiter with the colon that follows
  return text === undefined ? url : `${page}#${anchor.replace(/:~$/, ':%7E')}:~:text=${text}`;
}
