import { plainColour } from './plainColour.ts';

/** SVG presentation attributes: those that are inherited, and those that are not (`OWN`), with their initial values. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'direction',
] as const;
const OWN = {
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'vector-effect': 'none',
  'unicode-bidi': 'normal',
} as const;

const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);

/**
 * Serialises an SVG element of the page as a file that needs no style sheet: computed styles become presentation
 * attributes, with colours that every renderer knows. Fonts are named, not embedded.
 *
 * @param about text of the `<desc>` element: where the picture comes from
 */
export function standaloneSvg(drawn: SVGSVGElement, about: string | undefined): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawn, copy, undefined);
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  for (const [name, text] of [
    ['desc', about],
    ['title', drawn.getAttribute('aria-label') ?? undefined],
  ] as const) {
    if (text === undefined) continue;
    const element = document.createElementNS(copy.namespaceURI, name);
    element.textContent = text;
    copy.prepend(element);
  }
  sanitise(copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function inlineStyles(from: Element, to: Element, around: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(from);
  if (style.display === 'none') {
    to.remove();
    return;
  }
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== around?.getPropertyValue(name) || to.hasAttribute(name)) setPresentation(to, name, value);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== initial || to.hasAttribute(name)) setPresentation(to, name, value);
  }
  const lines = style.getPropertyValue('text-decoration-line');
  if (lines !== 'none' && lines !== '') to.setAttribute('text-decoration', lines);
  for (const { name } of [...to.attributes])
    if (name === 'class' || name === 'aria-hidden' || name.startsWith('data-')) to.removeAttribute(name);
  // copied first: both elements have the same children until one is removed
  const copies = [...to.children];
  [...from.children].forEach((child, index) => {
    const its = copies[index];
    if (its) inlineStyles(child, its, style);
  });
}

function setPresentation(to: Element, name: string, value: string): void {
  // a reference to a gradient is kept as written
  if (value === '' || value.startsWith('url(')) return;
  if (!COLOURS.has(name)) {
    to.setAttribute(name, value.replace(/(?<=\d)px\b/g, ''));
    return;
  }
  const { colour, opacity } = plainColour(value);
  to.setAttribute(name, colour);
  if (opacity < 1)
    to.setAttribute(name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`, String(opacity));
}

/** Removes comments, which are the framework's, and replaces characters that XML 1.0 does not allow (production 2, `Char`). */
function sanitise(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else if (child.nodeType === Node.TEXT_NODE)
      child.textContent = (child.textContent ?? '').replace(
        /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
        '\ufffd',
      );
    else sanitise(child);
  }
}
