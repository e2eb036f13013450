import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TextWidth } from '../../../src/publish/cardFont.ts';
import type { Family } from './plainSvg.ts';
import { xmlText } from './xmlText.ts';

const { resolve } = createRequire(import.meta.url);
const read = (file: string): Uint8Array => readFileSync(resolve(file));

/** Whole fonts, not parted by script: what is in two scripts is shaped as one text. See `DRAWABLE` in src/publish/shareImage.ts. */
const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular',
  'noto-sans/700Bold/NotoSans_700Bold',
  'noto-serif/400Regular/NotoSerif_400Regular',
  'noto-serif/700Bold/NotoSerif_700Bold',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold',
];

/** A text is set in one font. Those for Arabic have Latin letters too. */
export const fontFor = (text: string, family: Family): string =>
  /\p{sc=Arabic}/u.test(text)
    ? { serif: 'Noto Naskh Arabic', sans: 'Noto Sans Arabic' }[family]
    : { serif: 'Noto Serif', sans: 'Noto Sans' }[family];

/** Pictures of plain SVG: the same SVG gives the same bytes on every machine, for nothing of the machine is asked. */
export interface Rasterizer {
  readonly png: (svg: string) => Uint8Array;
  readonly widthOf: TextWidth;
}

let started: Promise<Rasterizer> | undefined;

/** It is started once. */
export const rasterizer = (): Promise<Rasterizer> => (started ??= start());

async function start(): Promise<Rasterizer> {
  await initWasm(read('@resvg/resvg-wasm/index_bg.wasm'));
  const fontBuffers = FONTS.map((name) => read(`@expo-google-fonts/${name}.ttf`));
  const open = (svg: string) => new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Noto Sans' } });
  const known = new Map<string, number>();
  /** Of what is drawn: spaces at the ends do not count. */
  const inked = (text: string, attributes: string): number => {
    const drawn = open(
      `<svg xmlns="http://www.w3.org/2000/svg"><text ${attributes}>${escaped(text)}</text></svg>`,
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

const escaped = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
