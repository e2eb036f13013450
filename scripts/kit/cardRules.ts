import { JSDOM } from 'jsdom';
import { type PaintRule, PAINT_PROPERTIES, READ_PROPERTIES } from '../../src/publish/picture/paintRules.ts';

/**
 * The rules of a style sheet that paint a static drawing, one for each selector, in ascending cascade order: by specificity,
 * then by order of appearance (https://www.w3.org/TR/css-cascade-4/#cascade-sort).
 */
export function paintRules(styles: string): readonly PaintRule[] {
  const { window } = new JSDOM(`<!doctype html><style>${styles}</style>`);
  return Array.from(window.document.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule) => rule instanceof window.CSSStyleRule)
    .flatMap(({ selectorText, style }) => {
      const painting = Array.from(style).filter(
        (name) =>
          name.startsWith('--') || [...PAINT_PROPERTIES, ...READ_PROPERTIES].some((it) => it === name),
      );
      if (painting.length === 0) return [];
      const declared = Object.fromEntries(painting.map((name) => [name, style.getPropertyValue(name)]));
      return selectorsOf(selectorText)
        .filter((selector) => !/::|:host|:focus|:hover|:active/u.test(selector))
        .map((selector) => ({ selector, weight: weightOf(selector), style: declared }));
    })
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ selector, style }) => ({ selector, style }));
}

/** Splits a selector list at commas outside brackets. */
const selectorsOf = (list: string): readonly string[] =>
  list.split(/,(?![^(]*\))/u).map((selector) => selector.trim());

/** The specificity of a selector as one number: 100 for each class, attribute or pseudo-class, 1 for each element. */
function weightOf(selector: string): number {
  const counted = selector.replaceAll(/:where\([^)]*\)/gu, '');
  const classes = counted.match(/\.[\w-]+|\[[^\]]*\]|:(?!not|is|has)[\w-]+/gu)?.length ?? 0;
  const elements = counted.match(/(?<![\w.#:[=-])[a-z][\w-]*/gu)?.length ?? 0;
  return classes * 100 + elements;
}
