import { type FrameCode, frameHtml } from '../../embed/frameHtml.ts';
import { chooseLocale, type Locale } from '../../core/i18n/locale.ts';
import { render } from 'svelte/server';
import ReadableFrame from '../ReadableFrame.svelte';
import { renderedMarkup } from '../markup.ts';
import { selfStyledStill } from '../selfStyledStill.ts';
import { folderOf, relativePath } from '../../core/model/publishedPaths.ts';
import { inlinedPictures } from '../media/inlinedPictures.ts';
import type { Emitter } from '../context.ts';
import type { Kit } from '../kit.ts';

/**
 * `embed.html`: a frame for each language, for every released version too, so that articles can embed a fixed version.
 */
export const frames: Emitter = ({ publications, kit, base, media }) => {
  const codeFor = frameCodes(kit);
  return publications
    .flatMap(({ timeline, released }) => [
      { timeline, version: undefined },
      ...released.map((it) => ({ timeline: it.timeline, version: it.version.sha256 })),
    ])
    .flatMap(({ timeline, version }) =>
      timeline.document.languages.map((language) => {
        const { document } = timeline;
        const folder = folderOf(document, { language, version });
        const others = document.languages
          .filter((other) => other !== language)
          .map((other) => ({
            language: other,
            href: relativePath(folder, `${folderOf(document, { language: other, version })}embed.html`),
          }));
        return {
          path: `${folder}embed.html`,
          content: async () => {
            const page = { language, version };
            const { body } = render(ReadableFrame, { props: { timeline, page, folder, base } });
            const readable = selfStyledStill(renderedMarkup(body), kit.paintRules);
            const licences = relativePath(folder, 'licences.txt');
            const pictures = await inlinedPictures(document, media);
            return frameHtml(
              document,
              await codeFor(language),
              language,
              others,
              readable,
              licences,
              pictures,
            );
          },
        };
      }),
    );
};

/** Gives the code of the frame for a language tag; read from the kit once for each language of the interface. */
function frameCodes(kit: Kit): (tag: string) => Promise<FrameCode> {
  const known = new Map<Locale, Promise<FrameCode>>();
  const read = async (path: string) => new TextDecoder().decode(await kit.read(path));
  const load = async (locale: Locale): Promise<FrameCode> => {
    const files = kit.frames[locale];
    const [script, styles] = await Promise.all([read(files.script), read(files.styles)]);
    return { ...files, script, styles };
  };
  return (tag) => {
    const locale = chooseLocale([tag]);
    const code = known.get(locale) ?? load(locale);
    known.set(locale, code);
    return code;
  };
}
