import { indexPage } from '../../src/prerender/indexPage.ts';
import { page } from '../../src/prerender/page.ts';
import { publishedJson, sha256 } from './documents.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `index.html`: the story itself, or, where there are several, a list of them. */
export const root: Stage = ({ folder, publications, base, assets }) => {
  const documents = publications.map(({ document }) => document);
  const [only, ...others] = documents;
  const language = only?.content.languages[0] ?? 'en';
  const html =
    only && others.length === 0
      ? page(only.timeline, { language, base, assets, atRoot: true, validated: sha256(publishedJson(only)) })
      : indexPage(
          documents.map(({ timeline }) => timeline),
          { language, base, assets },
        );
  write(folder, 'index.html', html);
};
