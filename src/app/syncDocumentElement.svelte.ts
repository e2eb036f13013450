import type { Story } from './state/story.svelte.ts';

/** Keeps the document's language, direction, theme and title those of the story, until the returned function is called. */
export function syncDocumentElement(story: Story, page: Document): () => void {
  const { defaultView } = page;
  page.documentElement.toggleAttribute('data-framed', defaultView?.self !== defaultView?.top);
  return $effect.root(() => {
    $effect(() => {
      page.documentElement.lang = story.words.language;
      page.documentElement.dir = story.words.direction;
    });
    $effect(() => {
      page.documentElement.dataset['theme'] = story.theme;
    });
    $effect(() => {
      const texts = [story.chosen?.event.title, story.timeline.document.title];
      page.title = texts.flatMap((it) => (it === undefined ? [] : story.words.plain(it))).join(' – ');
    });
  });
}
