import { compile } from 'css-select';
import render from 'dom-serializer';
import type { ChildNode, Element } from 'domhandler';
import { isTag, Text } from 'domhandler';
import { removeElement, textContent } from 'domutils';
import { decodeXML } from 'entities';
import { parseDocument } from 'htmlparser2';
import { PAINT_PROPERTIES, type PaintRule } from './paintRules.ts';
import { resolved } from './resolved.ts';
import { escapedXml, xmlText } from './xmlText.ts';

/** The two font families of the theme, named like their custom properties. */
export type Family = 'serif' | 'sans';

interface CompiledRule {
  readonly matches: (element: Element) => boolean;
  readonly style: Readonly<Record<string, string>>;
}

/** What an element passes on to its descendants. */
interface Inherited {
  readonly tokens: ReadonlyMap<string, string>;
  readonly family: Family;
}

/** The resolved style of an element. */
interface ElementStyle {
  readonly element: Element;
  readonly attributes: ReadonlyMap<string, string>;
  readonly family: Family;
}

const compiledRules = new WeakMap<readonly PaintRule[], readonly CompiledRule[]>();

/** The compiled selectors of a list of rules; cached for all drawings. */
function compiled(rules: readonly PaintRule[]): readonly CompiledRule[] {
  let known = compiledRules.get(rules);
  known ??= rules.map(({ selector, style }) => ({ matches: compile<ChildNode, Element>(selector), style }));
  compiledRules.set(rules, known);
  return known;
}

/**
 * Inlines the styles of an SVG drawing, in the light theme, so that it needs no style sheet: each element gets presentation
 * attributes, and each text its font family and its direction.
 *
 * @param svg the drawing as XML
 * @param fontOf the font family for a text
 * @throws Error when there is no drawing, or a style cannot be expressed as attributes
 */
export function plainSvg(
  svg: string,
  rules: readonly PaintRule[],
  fontOf: (text: string, family: Family) => string,
): string {
  // entities are not decoded: escaped characters stay escaped
  const document = parseDocument(svg, { xmlMode: true, decodeEntities: false });
  const drawing = document.children.find(isTag);
  if (drawing?.name !== 'svg') throw new Error('there is no drawing');
  // selectors match classes of other elements too, so all styles are resolved before any class is removed
  const styles = stylesOf(drawing, compiled(rules), { tokens: new Map(), family: 'sans' });
  for (const { element, attributes, family } of styles) {
    for (const [name, value] of attributes) element.attribs[name] = value;
    delete element.attribs['class'];
    if (element.name !== 'text') continue;
    for (const title of element.children.filter((it) => isTag(it) && it.name === 'title'))
      removeElement(title);
    const text = xmlText(decodeXML(textContent(element)));
    element.attribs['font-family'] = fontOf(text, family);
    element.children = [new Text(escapedXml(inReadingDirection(text)))];
  }
  return render(drawing, { xmlMode: true, encodeEntities: false });
}

/**
 * Adds presentation attributes to an SVG drawing of a page: where its style sheets do not apply, because they are late or
 * refused, it looks as in the light theme. Style sheets go before attributes, so it looks the same where they do. Nothing is
 * removed.
 *
 * @param svg the drawing as XML
 * @throws Error when there is no drawing, or a style cannot be expressed as attributes
 */
export function selfStyledSvg(svg: string, rules: readonly PaintRule[]): string {
  const document = parseDocument(svg, { xmlMode: true, decodeEntities: false });
  const drawing = document.children.find(isTag);
  if (drawing?.name !== 'svg') throw new Error('there is no drawing');
  const styles = stylesOf(drawing, compiled(rules), { tokens: new Map(), family: 'sans' });
  // texts are placed from the left in every language; in a page they would inherit its direction
  drawing.attribs['direction'] = 'ltr';
  const families = new Map(styles.map(({ element, family }) => [element, family]));
  for (const { element, attributes, family } of styles) {
    for (const [name, value] of attributes) element.attribs[name] = value;
    const around = element.parent && isTag(element.parent) ? families.get(element.parent) : undefined;
    if (element.name === 'text') element.attribs['unicode-bidi'] = 'plaintext';
    if (family !== around) element.attribs['font-family'] = family === 'serif' ? 'serif' : 'sans-serif';
  }
  return render(drawing, { xmlMode: true, encodeEntities: false });
}

/** The styles of an element and of all elements inside it, in document order. */
function stylesOf(
  element: Element,
  rules: readonly CompiledRule[],
  inherited: Inherited,
): readonly ElementStyle[] {
  const styles = rules.filter(({ matches }) => matches(element)).map(({ style }) => style);
  const valueOf = (name: string) => styles.findLast((style) => style[name] !== undefined)?.[name];
  const own = new Set(styles.flatMap((style) => Object.keys(style)).filter((name) => name.startsWith('--')));
  const tokens = new Map(inherited.tokens);
  for (const name of own) tokens.set(name, valueOf(name) ?? '');
  const attributes = new Map<string, string>();
  for (const name of PAINT_PROPERTIES) {
    const value = valueOf(name);
    if (value !== undefined) attributes.set(name, resolved(value, tokens));
  }
  const stroke = attributes.get('stroke-width');
  if (stroke !== undefined && valueOf('vector-effect') !== undefined)
    attributes.set('stroke-width', String(parseFloat(stroke) / scaleOf(element)));
  const face = /--(serif|sans)\b/u.exec(valueOf('font-family') ?? '')?.[1];
  const family = face === 'serif' || face === 'sans' ? face : inherited.family;
  const within = element.children
    .filter(isTag)
    .flatMap((child) => stylesOf(child, rules, { tokens, family }));
  return [{ element, attributes, family }, ...within];
}

/**
 * The scale factor of an element's `transform`. Rasterizers do not support `vector-effect: non-scaling-stroke`, so its
 * stroke width is divided by the factor.
 */
const scaleOf = (element: Element): number =>
  Number(/scale\(([\d.]+)/u.exec(element.attribs['transform'] ?? '')?.[1] ?? 1);

/** Embeds a right-to-left text in U+202B … U+202C, as a rasterizer does not evaluate the style `direction`. */
const inReadingDirection = (text: string): string => (FROM_RIGHT.test(text) ? `\u202b${text}\u202c` : text);

/** The first letter of the text belongs to a right-to-left script. */
const FROM_RIGHT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
