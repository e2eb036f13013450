import { type DefaultTreeAdapterTypes as Tree, parse, serialize } from 'parse5';

/**
 * A document of HTML as it is published: without what only a hydrating script would read (comments), and without `style`
 * attributes, which a strict policy refuses; what they say is said again when the script takes over.
 */
export function published(html: string): string {
  const document = parse(html);
  strip(document);
  return `${serialize(document)}\n`;
}

function strip(node: Tree.ParentNode): void {
  node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    child.attrs = child.attrs.filter(({ name }) => name !== 'style');
    strip(child);
  }
}
