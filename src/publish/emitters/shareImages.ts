import { wordsFor } from '../../core/i18n/words.ts';
import type { Emitter, PlannedFile } from '../context.ts';
import { fontFor } from '../picture/cardFonts.ts';
import { plainSvg } from '../picture/plainSvg.ts';
import { shareCard } from '../shareCard.ts';
import { shareImageOf } from '../shareImage.ts';

/** `share.png` beside the page of each language and version. */
export const shareImages: Emitter = ({ publications, kit, rasterizer }) =>
  rasterizer === undefined
    ? []
    : publications
        .flatMap(({ timeline, released }) => [
          { timeline, version: undefined },
          ...released.map((it) => ({ timeline: it.timeline, version: it.version.sha256 })),
        ])
        .flatMap(({ timeline, version }) =>
          timeline.document.languages.flatMap((language): readonly PlannedFile[] => {
            const words = wordsFor(language, timeline.document.languages);
            const image = shareImageOf(timeline, { language, version }, words);
            if (!image) return [];
            const content = () => {
              const card = shareCard(timeline, language, rasterizer.widthOf);
              return rasterizer.png(plainSvg(card, kit.paintRules, fontFor));
            };
            return [{ path: image.path, content }];
          }),
        );
