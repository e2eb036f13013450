import { indexPage } from '../../src/publish/indexPage.ts';
import { page } from '../../src/publish/timelinePage.ts';
import { publishedJson, sha256 } from './documents.ts';
import { releasedAs } from './releasedAs.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `index.html`: the story itself, or, where there are several, a list of them. */
export const root: Stage = ({ folder, publications, base, assets }) => {
  const timelines = publications.map(({ document }) => document.timeline);
  const [only, ...others] = publications;
  const language = only?.document.content.languages[0] ?? 'en';
  const html =
    only && others.length === 0
      ? page(only.document.timeline, {
          language,
          released: releasedAs(only),
          base,
          assets,
          atRoot: true,
          validated: sha256(publishedJson(only.document)),
        })
      : indexPage(timelines, { language, base, assets });
  write(folder, 'index.html', html);
};
