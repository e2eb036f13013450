import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Kit } from '../kit.ts';
import { fontFor } from './cardFonts.ts';
import type { Rasterizer } from './rasterizer.ts';
import { escapedXml, xmlText } from './xmlText.ts';

let initialized: Promise<void> | undefined;

/**
 * Creates a rasterizer that uses resvg, as WebAssembly, and the fonts of the kit. It does not depend on the system: the same
 * SVG gives the same bytes everywhere.
 *
 * @throws Error when the kit lacks its files
 */
export async function resvgRasterizer(kit: Kit): Promise<Rasterizer> {
  initialized ??= kit.read('resvg.wasm').then((bytes) => initWasm(bytes));
  const [fontBuffers] = await Promise.all([
    Promise.all(kit.fonts.map((file) => kit.read(file))),
    initialized,
  ]);
  const open = (svg: string) => new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Noto Sans' } });
  const known = new Map<string, number>();
  /** The width of the drawn glyphs, without spaces at the ends. */
  const inkWidth = (text: string, attributes: string): number => {
    const drawn = open(
      `<svg xmlns="http://www.w3.org/2000/svg"><text ${attributes}>${escapedXml(xmlText(text))}</text></svg>`,
    );
    const width = drawn.getBBox()?.width ?? 0;
    drawn.free();
    return width;
  };
  return {
    png(svg) {
      const drawn = open(svg);
      const image = drawn.render();
      const bytes = image.asPng();
      image.free();
      drawn.free();
      return bytes;
    },
    widthOf(text, { family, weight, size }) {
      const attributes = `font-family="${fontFor(text, family)}" font-weight="${weight}" font-size="${size}"`;
      const key = attributes + text;
      // measured between two letters, so that spaces at the ends count
      const width = known.get(key) ?? inkWidth(`H${text}H`, attributes) - inkWidth('HH', attributes);
      known.set(key, width);
      return width;
    },
  };
}
