import type { TextWidth } from '../cardFont.ts';

/** Makes pictures of plain SVG (see `plainSvg`). What it gives is up to the surroundings: resvg in Node, a canvas in a browser. */
export interface Rasterizer {
  /** A PNG file, of the size that the SVG says. */
  readonly png: (svg: string) => Uint8Array | Promise<Uint8Array>;
  /** The width of a text in the font in which `png` draws it. */
  readonly widthOf: TextWidth;
}
