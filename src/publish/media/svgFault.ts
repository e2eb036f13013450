import { parseDocument } from 'htmlparser2';
import { type Element, isTag } from 'domhandler';
import { filter, textContent } from 'domutils';

/** Elements that run or load something. */
const REFUSED: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'listener',
  'set',
  'animate',
]);

/** An address in the file itself: a fragment, or a picture that is written in it. */
const isInside = (address: string): boolean =>
  /^\s*(#|data:image\/(png|jpeg|gif|webp)[;,])/i.test(address) || address.trim() === '';

const addressesIn = (css: string): readonly string[] =>
  Array.from(css.matchAll(/url\(\s*["']?([^"')]*)/gi), ([, address = '']) => address);

/** Whether CSS loads something. Escapes could hide it. */
const loads = (css: string): boolean =>
  /@import|\\/i.test(css) || addressesIn(css).some((address) => !isInside(address));

/**
 * What an SVG file has that could run or load something, in words; undefined when it is nothing but a picture. As `<img>` it
 * can do neither, but anyone can open the file itself, which is a page of the site then.
 */
export function svgFault(svg: string): string | undefined {
  if (/<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(svg)) return 'entities of its own';
  if (/<\?xml-stylesheet/i.test(svg)) return 'a style sheet elsewhere';
  const document = parseDocument(svg, { xmlMode: true });
  for (const element of filter(isTag, document, true) as readonly Element[]) {
    const name = element.name.toLowerCase().replace(/^.*:/, '');
    if (REFUSED.has(name)) return `<${element.name}>`;
    if (name === 'style' && loads(textContent(element))) return 'styles that load something';
    for (const [attribute, value] of Object.entries(element.attribs)) {
      const local = attribute.toLowerCase().replace(/^.*:/, '');
      if (local.startsWith('on')) return `the attribute "${attribute}"`;
      if ((local === 'href' || local === 'src') && name !== 'a' && !isInside(value))
        return `a link to ${value.slice(0, 60)}`;
      if (name === 'a' && local === 'href' && !/^\s*(#|https?:)/i.test(value))
        return `a link to ${value.slice(0, 60)}`;
      if (loads(value)) return `the attribute "${attribute}", which loads something`;
    }
  }
  return undefined;
}
