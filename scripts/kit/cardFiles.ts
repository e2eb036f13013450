import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { PaintRule } from '../../src/publish/picture/paintRules.ts';
import { paintRules } from './cardRules.ts';
import { CODECS } from '../../src/publish/media/codecs.ts';
import { stylesOf } from './cardStyles.ts';

const root = join(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);

/**
 * Complete fonts, not subsets by script, as a text in two scripts is shaped in one font. See `DRAWABLE` in
 * src/publish/shareImage.ts.
 */
const FONTS = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
];

/** The files and rules with which cards are drawn and pictures scaled. */
export interface CardFiles {
  readonly rules: readonly PaintRule[];
  /** The paths of the fonts in the kit. */
  readonly fonts: readonly string[];
  /** The source path of each file, by its path in the kit. */
  readonly files: ReadonlyMap<string, string>;
}

export function cardFiles(): CardFiles {
  const theme = readFileSync(join(root, 'src/app/theme.css'), 'utf8');
  const fonts = FONTS.map(
    (file) => [`fonts/${basename(file)}`, resolve(`@expo-google-fonts/${file}`)] as const,
  );
  return {
    rules: paintRules(theme + stylesOf(join(root, 'src/publish/ShareCard.svelte'))),
    fonts: fonts.map(([path]) => path),
    files: new Map([
      ...fonts,
      ['resvg.wasm', resolve('@resvg/resvg-wasm/index_bg.wasm')],
      ...Object.entries(CODECS).map(([path, file]) => [path, resolve(file)] as const),
    ]),
  };
}
