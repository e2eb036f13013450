import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Kit } from '../kit.ts';
import { fontFor } from './cardFonts.ts';
import type { Rasterizer } from './rasterizer.ts';
import { escapedXml, xmlText } from './xmlText.ts';

let initialized: Promise<void> | undefined;

/**
 * A rasterizer that draws with resvg, as WebAssembly, and the fonts of the kit. It asks nothing of the machine: the same SVG
 * gives the same bytes everywhere.
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
  /** Of what is drawn: spaces at the ends do not count. */
  const inked = (text: string, attributes: string): number => {
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
      // between two letters a space has its width
      const width = known.get(key) ?? inked(`H${text}H`, attributes) - inked('HH', attributes);
      known.set(key, width);
      return width;
    },
  };
}
