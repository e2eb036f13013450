/** A feed, "The Atom Syndication Format", RFC 4287. Its texts are plain; addresses may be relative to the feed's own. */
export interface Feed {
  /** The same for ever: an IRI. */
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** An instant, `2025-03-20T00:00:00Z`. */
  readonly updated: string;
  readonly authors: readonly string[];
  /** The page that it is the feed of. */
  readonly page: string;
  /** Its own address, where it is known. */
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
  // a parser would make line feeds of them, and spaces of these in attributes
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** As text of XML 1.0; characters that it cannot hold at all (its production 2) become U+FFFD. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (it) => ENTITIES[it] ?? it);
