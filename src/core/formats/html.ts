/**
 * Extracts the rendered text of HTML. `parse5` implements the parsing algorithm of the HTML Standard, as browsers do
 * (entities, unclosed elements, table content); it runs no scripts and fetches nothing.
 */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that are not rendered, or whose text is no part of the page's text. */
const HIDDEN = names(
  'head title style script noscript template iframe object embed audio video canvas noframes noembed ' +
    'textarea select datalist rp desc defs metadata symbol',
);
/** Elements that start and end a line. */
const BLOCK = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext ' +
    'pre search section summary table tbody tfoot thead tr ul xmp',
);
const PREFORMATTED = names('pre listing plaintext xmp');
const CELL = names('td th');

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((it) => it.name === name)?.value;

const isHidden = (element: Tree.Element): boolean =>
  HIDDEN.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
  /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i.test(attribute(element, 'style') ?? '');

/** Builds lines of text. White space is written only between words of one line. */
class Lines {
  text = '';
  private gap = '';

  break(): void {
    this.gap = '';
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  write(words: string): void {
    if (words === '') return;
    if (!this.text.endsWith('\n') && this.text !== '') this.text += this.gap;
    this.text += words;
    this.gap = '';
  }

  space(): void {
    this.gap ||= ' ';
  }

  tab(): void {
    this.gap = '\t';
  }
}

/** Writes a text with runs of HTML white space collapsed to one space; a no-break space is kept. */
function writeCollapsed(lines: Lines, text: string): void {
  for (const [piece] of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
    if (/^[ \t\n\f\r]/.test(piece)) lines.space();
    else lines.write(piece);
  }
}

function writeNode(lines: Lines, node: Tree.ChildNode, preformatted: boolean): void {
  if (node.nodeName === '#text' && 'value' in node) {
    if (preformatted) lines.write(node.value);
    else writeCollapsed(lines, node.value);
  }
  if (!('tagName' in node) || isHidden(node)) return;
  if (node.tagName === 'br') lines.write('\n');
  const block = BLOCK.has(node.tagName);
  if (block) lines.break();
  if (CELL.has(node.tagName)) lines.tab();
  const inside = preformatted || PREFORMATTED.has(node.tagName);
  for (const child of node.childNodes) writeNode(lines, child, inside);
  if (block) lines.break();
}

/**
 * The rendered text of an HTML document: block elements and `<br>` break lines, table cells are separated by tabs, and what
 * is not rendered (scripts, styles, comments, the head, elements that are `hidden` or hidden by an inline style) is left
 * out. Style sheets are not evaluated: what they hide counts as shown.
 */
export function textOfHtml(html: string): string {
  const lines = new Lines();
  for (const node of parse(html).childNodes) writeNode(lines, node, false);
  return lines.text;
}
