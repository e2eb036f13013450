import type { Excerpt } from '../../model/schema.ts';

/** Up to so many words, a quote is named whole; above, by its first and last words. */
const WHOLE = 10;
const EDGE = 5;
/** A quote this short may occur elsewhere on the page: what stands before it is named too. */
const SHORT = 4;

/**
 * The address of a page opened at a quote: a text fragment (https://wicg.github.io/scroll-to-text-fragment/),
 * `#:~:text=[prefix-,]start[,end]`. A PDF has none; a page that no longer has the words just opens.
 */
export function passage(url: string, { exact, prefix }: Excerpt['selector']): string {
  const [address = url, anchor = ''] = url.split('#', 2);
  if (/\.pdf($|\?)/i.test(address) || anchor.includes(':~:')) return url;
  const blocks = exact
    .split(/\n+/)
    .map(words)
    .filter((it) => it.length > 0);
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return url;
  const isWhole = blocks.length === 1 && first.length <= WHOLE;
  const terms = isWhole
    ? [encode(first.join(' '))]
    : [encode(first.slice(0, EDGE).join(' ')), encode(last.slice(-EDGE).join(' '))];
  const before = words(prefix ?? '')
    .slice(-EDGE)
    .join(' ');
  if (isWhole && first.length < SHORT && before !== '') terms.unshift(`${encode(before)}-`);
  return `${address}#${anchor}:~:text=${terms.join(',')}`;
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((it) => it !== '');

/** A term may hold neither `&` nor `,` nor `-`, which have a meaning of their own there. */
const encode = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');
