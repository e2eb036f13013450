import { JSDOM } from 'jsdom';
import { resolved } from './resolved.ts';
import { xmlText } from './xmlText.ts';

/** What is painted with; the rest of a style sheet is for readers who press something. */
const PAINTED = [
  'display',
  'fill',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stop-color',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
];

/** The two faces of the theme, by the tokens with which styles name them. */
export type Family = 'serif' | 'sans';

interface Rule {
  readonly selector: string;
  readonly weight: number;
  readonly style: CSSStyleDeclaration;
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

/**
 * A drawing in the styles of a page, as one that needs no style sheet: each element says how it is painted, in the light
 * theme, and each text in which face it is set and which way it is read. What could not be said so is an error.
 *
 * @param nameOf the face in which a text is set
 */
export function plainSvg(
  svg: string,
  styles: string,
  nameOf: (text: string, family: Family) => string,
): string {
  const { window } = new JSDOM(`<!doctype html><style>${styles}</style>${svg}`);
  const { document } = window;
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet, window.CSSStyleRule));
  const drawing = document.querySelector('svg');
  if (!drawing) throw new Error('there is no drawing');
  // what one class says may depend on another: none is taken away before all have been asked
  const looks = looksOf(document.documentElement, rules, { tokens: new Map(), family: 'sans' });
  for (const { element, attributes, family } of looks) {
    if (!drawing.contains(element)) continue;
    for (const [name, value] of attributes) element.setAttribute(name, value);
    element.removeAttribute('class');
    if (element.localName !== 'text') continue;
    for (const title of element.querySelectorAll('title')) title.remove();
    const text = xmlText(element.textContent);
    element.setAttribute('font-family', nameOf(text, family));
    element.textContent = readItsWay(text);
  }
  return new window.XMLSerializer().serializeToString(drawing);
}

function looksOf(element: Element, rules: readonly Rule[], around: Inherited): readonly Look[] {
  const styles = rules.filter(({ selector }) => element.matches(selector)).map(({ style }) => style);
  const said = (name: string) => styles.findLast((style) => style.getPropertyValue(name) !== '');
  const own = new Set(styles.flatMap((style) => Array.from(style)).filter((name) => name.startsWith('--')));
  const tokens = new Map(around.tokens);
  for (const name of own) tokens.set(name, said(name)?.getPropertyValue(name) ?? '');
  const attributes = new Map<string, string>();
  for (const name of PAINTED) {
    const value = said(name)?.getPropertyValue(name);
    if (value !== undefined) attributes.set(name, resolved(value, tokens));
  }
  const stroke = attributes.get('stroke-width');
  if (stroke !== undefined && said('vector-effect') !== undefined)
    attributes.set('stroke-width', String(parseFloat(stroke) / scaleOf(element)));
  const face = /--(serif|sans)\b/u.exec(said('font-family')?.getPropertyValue('font-family') ?? '')?.[1];
  const family = face === 'serif' || face === 'sans' ? face : around.family;
  const within = Array.from(element.children).flatMap((child) => looksOf(child, rules, { tokens, family }));
  return [{ element, attributes, family }, ...within];
}

/** A rasterizer scales every line; one that is to keep its width is as much thinner as its element is enlarged. */
const scaleOf = (element: Element): number =>
  Number(/scale\(([\d.]+)/u.exec(element.getAttribute('transform') ?? '')?.[1] ?? 1);

/** The rules that hold in every light window, those that others overrule first. */
function rulesOf(sheet: CSSStyleSheet, StyleRule: typeof CSSStyleRule): readonly Rule[] {
  return Array.from(sheet.cssRules)
    .filter((rule): rule is CSSStyleRule => rule instanceof StyleRule)
    .flatMap(({ selectorText, style }) =>
      partsOf(selectorText)
        .filter((selector) => !/::|:host|:focus|:hover|:active/u.test(selector))
        .map((selector) => ({ selector, weight: weightOf(selector), style })),
    )
    .toSorted((a, b) => a.weight - b.weight);
}

/** The selectors of a list; a comma in brackets parts none. */
const partsOf = (list: string): readonly string[] =>
  list.split(/,(?![^(]*\))/u).map((selector) => selector.trim());

/** How much a selector counts, as one number: classes and what is like them before elements. */
function weightOf(selector: string): number {
  const counted = selector.replaceAll(/:where\([^)]*\)/gu, '');
  const classes = counted.match(/\.[\w-]+|\[[^\]]*\]|:(?!not|is|has)[\w-]+/gu)?.length ?? 0;
  const elements = counted.match(/(?<![\w.#:[=-])[a-z][\w-]*/gu)?.length ?? 0;
  return classes * 100 + elements;
}

/** A text that begins from the right is marked so (U+202B … U+202C): a rasterizer asks no style for it. */
const readItsWay = (text: string): string => (FROM_RIGHT.test(text) ? `\u202b${text}\u202c` : text);

/** The first letter is one of those that are written from right to left. */
const FROM_RIGHT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
