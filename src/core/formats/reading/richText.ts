import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { textOfHtml } from '../html.ts';

/** A link out of a text. */
export interface FoundLink {
  readonly url: string;
  /** The words that were linked; absent when they are the address. */
  readonly label?: string;
}

/** A text of another tool: words and what stood in them. */
export interface PlainText {
  readonly text: string;
  /** In their order, each address once. */
  readonly links: readonly FoundLink[];
  /** Names of elements that are more than form, and were dropped: `img`, `script`, `iframe`. */
  readonly dropped: readonly string[];
}

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]\w*);/iu;
/** `[words](address)`; an image has a "!" before it. Addresses with one pair of brackets are whole. */
const MARKDOWN_LINK =
  /(!?)\[([^\][]*)\]\(\s*<?((?:https?:\/\/|mailto:)(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"[^"]*")?\s*\)/giu;
const DROPPED = new Set('img video audio iframe object embed script style svg form input button'.split(' '));

/** The address when it is one of the web; undefined otherwise. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/\S+$/iu.test(trimmed)) return undefined;
  try {
    return new URL(trimmed).href === '' ? undefined : trimmed.replace(/^https?/iu, (it) => it.toLowerCase());
  } catch {
    return undefined;
  }
}

function* elementsIn(node: Tree.ParentNode): Iterable<Tree.Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    if ('childNodes' in child) yield* elementsIn(child);
  }
}

function wordsIn(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsIn(child) : ''))
    .join('');
}

class Links {
  readonly found = new Map<string, FoundLink>();

  add(address: string, words: string): void {
    const url = webAddress(address);
    if (url === undefined || this.found.has(url)) return;
    const label = words.replace(/\s+/gu, ' ').trim();
    this.found.set(url, label === '' || label === url ? { url } : { url, label });
  }
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/**
 * Turns a text that may hold HTML or Markdown links into plain text: paragraphs become lines, entities characters, links are
 * listed. Nothing of it is ever interpreted: no script runs and nothing is fetched. A text without markup stays as it is but
 * for white space at its ends.
 */
export function plainText(text: string): PlainText {
  const links = new Links();
  const dropped = new Set<string>();
  let plain = text;
  if (MARKUP.test(text)) {
    const fragment = parseFragment(text);
    for (const element of elementsIn(fragment)) {
      if (DROPPED.has(element.tagName)) dropped.add(element.tagName);
      if (element.tagName !== 'a') continue;
      links.add(element.attrs.find(({ name }) => name === 'href')?.value ?? '', wordsIn(element));
    }
    // without markup, line breaks of the text itself are breaks; HTML folds them
    plain = textOfHtml(/<(?:p|br|div|li|h[1-6])\b/iu.test(text) ? text : text.replace(/\n/gu, '<br>'));
  }
  plain = plain.replace(MARKDOWN_LINK, (_, image: string, words: string, address: string) => {
    if (image !== '') dropped.add('img');
    else links.add(address, words);
    return words;
  });
  return { text: tidy(plain), links: [...links.found.values()], dropped: [...dropped] };
}
