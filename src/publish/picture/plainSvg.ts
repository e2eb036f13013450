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

/** The two faces of the theme, by the custom properties with which styles name them. */
export type Family = 'serif' | 'sans';

interface CompiledRule {
  readonly matches: (element: Element) => boolean;
  readonly style: Readonly<Record<string, string>>;
}

/** What is handed on from an element to those inside it. */
interface Inherited {
  readonly tokens: ReadonlyMap<string, string>;
  readonly family: Family;
}

interface Look {
  readonly element: Element;
  readonly attributes: ReadonlyMap<string, string>;
  readonly family: Family;
}

const compiledRules = new WeakMap<readonly PaintRule[], readonly CompiledRule[]>();

/** A selector is compiled once for all drawings. */
function compiled(rules: readonly PaintRule[]): readonly CompiledRule[] {
  let known = compiledRules.get(rules);
  known ??= rules.map(({ selector, style }) => ({ matches: compile<ChildNode, Element>(selector), style }));
  compiledRules.set(rules, known);
  return known;
}

/**
 * A drawing in the styles of a page, as one that needs no style sheet: each element says how it is painted, in the light
 * theme, and each text in which face it is set and which way it is read.
 *
 * @param svg as XML
 * @param fontOf the font in which a text is set
 * @throws Error where a style cannot be said in attributes
 */
export function plainSvg(
  svg: string,
  rules: readonly PaintRule[],
  fontOf: (text: string, family: Family) => string,
): string {
  // characters stay as they are written: what was escaped stays so
  const document = parseDocument(svg, { xmlMode: true, decodeEntities: false });
  const drawing = document.children.find(isTag);
  if (drawing?.name !== 'svg') throw new Error('there is no drawing');
  // what one class says may depend on another: none is taken away before all have been asked
  const looks = looksOf(drawing, compiled(rules), { tokens: new Map(), family: 'sans' });
  for (const { element, attributes, family } of looks) {
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

function looksOf(element: Element, rules: readonly CompiledRule[], around: Inherited): readonly Look[] {
  const styles = rules.filter(({ matches }) => matches(element)).map(({ style }) => style);
  const said = (name: string) => styles.findLast((style) => style[name] !== undefined)?.[name];
  const own = new Set(styles.flatMap((style) => Object.keys(style)).filter((name) => name.startsWith('--')));
  const tokens = new Map(around.tokens);
  for (const name of own) tokens.set(name, said(name) ?? '');
  const attributes = new Map<string, string>();
  for (const name of PAINT_PROPERTIES) {
    const value = said(name);
    if (value !== undefined) attributes.set(name, resolved(value, tokens));
  }
  const stroke = attributes.get('stroke-width');
  if (stroke !== undefined && said('vector-effect') !== undefined)
    attributes.set('stroke-width', String(parseFloat(stroke) / scaleOf(element)));
  const face = /--(serif|sans)\b/u.exec(said('font-family') ?? '')?.[1];
  const family = face === 'serif' || face === 'sans' ? face : around.family;
  const within = element.children.filter(isTag).flatMap((child) => looksOf(child, rules, { tokens, family }));
  return [{ element, attributes, family }, ...within];
}

/** A rasterizer scales every line; one that is to keep its width is as much thinner as its element is enlarged. */
const scaleOf = (element: Element): number =>
  Number(/scale\(([\d.]+)/u.exec(element.attribs['transform'] ?? '')?.[1] ?? 1);

/** A text that begins from the right is marked so (U+202B … U+202C): a rasterizer asks no style for it. */
const inReadingDirection = (text: string): string => (FROM_RIGHT.test(text) ? `\u202b${text}\u202c` : text);

/** The first letter is one of those that are written from right to left. */
const FROM_RIGHT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
