/** The CSS properties that affect a static drawing; all others are for interaction. */
export const PAINT_PROPERTIES = [
  'display',
  'fill',
  'fill-opacity',
  'opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stop-color',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
] as const;

/** Further properties that are read to resolve a drawing's styles, besides custom properties. */
export const READ_PROPERTIES = ['font-family', 'vector-effect'] as const;

/**
 * A rule of a style sheet with paint properties, for one selector. The kit has the rules of the card in cascade order: a
 * later rule overrides an earlier one.
 */
export interface PaintRule {
  readonly selector: string;
  readonly style: Readonly<Record<string, string>>;
}
