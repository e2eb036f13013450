import type { Story } from './state/story.svelte.ts';

/**
 * Keeps the document's language, direction, theme and title those of the story, until the returned function is called. The
 * language is that of the story's texts; the interface, which may lack it, says its own.
 */
export function syncDocumentElement(story: Story, page: Document): () => void {
  const { defaultView } = page;
  page.documentElement.toggleAttribute('data-framed', defaultView?.self !== defaultView?.top);
  return $effect.root(() => {
    $effect(() => {
      page.documentElement.lang = story.locale;
      page.documentElement.dir = story.words.directionOf(story.locale);
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
