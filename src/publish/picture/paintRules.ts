/** The properties that paint a drawing; the rest of a style sheet is for readers who press something. */
export const PAINT_PROPERTIES = [
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
] as const;

/** What else a drawing needs to know of its style sheet, besides custom properties. */
export const READ_PROPERTIES = ['font-family', 'vector-effect'] as const;

/**
 * A rule of a style sheet that paints something, for one selector. The kit has the rules of the card in the order of the
 * cascade: those that others overrule come first.
 */
export interface PaintRule {
  readonly selector: string;
  readonly style: Readonly<Record<string, string>>;
}
