import { type DefaultTreeAdapterTypes as Tree, parse, parseFragment, serialize } from 'parse5';

/**
 * Prepares rendered HTML for publication: removes comments, which only a hydrating script would read, and `style` attributes,
 * which a strict content security policy blocks; the script sets them when it takes over the page.
 */
export function publishedHtml(html: string): string {
  const document = parse(html);
  strip(document);
  return `${serialize(document)}\n`;
}

/** The same for a part of a document. */
export function renderedMarkup(html: string): string {
  const part = parseFragment(html);
  strip(part);
  return serialize(part);
}

function strip(node: Tree.ParentNode): void {
  node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    child.attrs = child.attrs.filter(({ name }) => name !== 'style');
    strip(child);
  }
}
