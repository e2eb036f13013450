/**
 * A feed of RFC 4287, "The Atom Syndication Format". Texts are plain text; addresses may be relative to the feed's
 * address.
 */
export interface Feed {
  /** A permanent IRI. */
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** An instant, `2025-03-20T00:00:00Z`. */
  readonly updated: string;
  readonly authors: readonly string[];
  /** The address of the page that the feed belongs to. */
  readonly page: string;
  /** The feed's own address; undefined when it is not known. */
  readonly self: string | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly text: string;
  readonly page: string;
}

/** Serializes a feed as XML (`application/atom+xml`). */
export function atom(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `  ${element('id', feed.id)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('updated', feed.updated)}`,
    ...feed.authors.map((name) => `  <author>${element('name', name)}</author>`),
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...(feed.self === undefined ? [] : [`  <link rel="self" href="${escaped(feed.self)}"/>`]),
    ...feed.entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const entryLines = ({ id, title, updated, text, page }: Entry): readonly string[] => [
  '  <entry>',
  `    ${element('id', id)}`,
  `    ${element('title', title)}`,
  `    ${element('updated', updated)}`,
  `    <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
  `    ${element('content', text)}`,
  '  </entry>',
];

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // unescaped, a parser converts line ends to line feeds, and all three to spaces in attributes
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Escapes a text for XML 1.0; characters that XML does not allow (production 2) become U+FFFD. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (it) => ENTITIES[it] ?? it);
