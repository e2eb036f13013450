import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareCard } from '../../src/publish/shareCard.ts';
import { shareImageOf } from '../../src/publish/shareImage.ts';
import { wordsFor } from '../../src/core/i18n/words.ts';
import { plainSvg } from './share/plainSvg.ts';
import { fontFor, rasterizer } from './share/rasterizer.ts';
import { stylesOf } from './share/styles.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

const src = join(import.meta.dirname, '../../src');

let styles: string | undefined;

/** A card that needs no style sheet: its own styles and the theme's are put into it. */
export function plainCard(svg: string): string {
  styles ??=
    readFileSync(join(src, 'app/theme.css'), 'utf8') + stylesOf(join(src, 'publish/ShareCard.svelte'));
  return plainSvg(svg, styles, fontFor);
}

/** `share.png` beside the page of each language and version. */
export const shareImages: Stage = async ({ folder, publications }) => {
  const { png, widthOf } = await rasterizer();
  for (const { document, released } of publications) {
    const versions = [
      { timeline: document.timeline, version: undefined },
      ...released.map(({ timeline, version }) => ({ timeline, version: version.sha256 })),
    ];
    for (const { timeline, version } of versions) {
      const { languages } = timeline.document;
      for (const language of languages) {
        const image = shareImageOf(timeline, { language, version }, wordsFor(language, languages));
        if (image) write(folder, image.path, png(plainCard(shareCard(timeline, language, widthOf))));
      }
    }
  }
};
