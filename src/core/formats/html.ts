/**
 * HTML as a reader sees it. `parse5` is the parser that browsers agree with (the HTML Standard's own algorithm: entities,
 * unclosed elements, what belongs into a table), and no more than a parser: nothing is run and nothing is fetched.
 */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never rendered, or no words of the page. */
const HIDDEN = names(
  'head title style script noscript template iframe object embed audio video canvas noframes noembed ' +
    'textarea select datalist rp desc defs metadata symbol',
);
/** On lines of their own. */
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

/** Lines of text: white space as the page shows it, a gap only between words of one line. */
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

/** White space of HTML: of a run one space is seen. A no-break space is none. */
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
 * The rendered text: block elements and `<br>` break lines, cells stand a tab apart, and what is not shown (scripts,
 * styles, comments, the head, what is `hidden` or has an inline style that hides it) is left out. What only a style sheet
 * hides or shows cannot be known here; it counts as shown.
 */
export function textOfHtml(html: string): string {
  const lines = new Lines();
  for (const node of parse(html).childNodes) writeNode(lines, node, false);
  return lines.text;
}
