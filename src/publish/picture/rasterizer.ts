import type { TextWidth } from '../cardFont.ts';

/**
 * Draws plain SVG (see `plainSvg`) as PNG. The implementation depends on the platform: `resvgRasterizer`, or a canvas in
 * a browser.
 */
export interface Rasterizer {
  /** Draws an SVG as a PNG file of the SVG's size. */
  readonly png: (svg: string) => Uint8Array | Promise<Uint8Array>;
  /** Measures a text in the font with which `png` draws it. */
  readonly widthOf: TextWidth;
}
