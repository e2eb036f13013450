import { type Emitter, pageOptions } from '../context.ts';
import { indexPage } from '../indexPage.ts';
import { documentHashes } from '../publishedDocument.ts';
import { timelinePage } from '../timelinePage.ts';

/** `index.html`: the page of the only story, or a list of all stories. */
export const root: Emitter = (context) => {
  const { publications, base, kit } = context;
  const [only, ...others] = publications;
  const language = only?.timeline.document.languages[0] ?? 'en';
  const content = async () => {
    if (only && others.length === 0) {
      const hashes = await documentHashes(only, context)();
      return timelinePage(only.timeline, { ...pageOptions(context), ...hashes, language, atRoot: true });
    }
    const timelines = publications.map(({ timeline }) => timeline);
    return indexPage(timelines, { language, base, assets: kit.assets });
  };
  return [{ path: 'index.html', content }];
};
