import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from './state/story.svelte.ts';
import { inViewWords } from './chart/inView.ts';
import { lazyComponents } from './lazy.ts';

/** The window has stood still for so long, in ms. */
const STILL = 250;

/**
 * What is announced of the story: the stretch of time that came into view, and an event that was opened or closed. Only
 * where nothing else says it: a walk by arrow keys ends on a mark, an opened event takes the focus to its title, a tour
 * tells its stops; each of them is read as it is. For the element around page and panel.
 */
export function announce(story: Story): Attachment<HTMLElement> {
  return (root) => {
    const drawn = () => story.timeline.events.filter(({ event }) => story.filteredIds?.has(event.id) ?? true);
    const focus = () => root.ownerDocument.activeElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = untrack(() => story.viewport);
    let shown = untrack(() => story.event);
    let began: Element | null = null;

    $effect(() => {
      const { viewport, touring, chart } = story;
      if (viewport === seen) return;
      seen = viewport;
      if (timer === undefined) began = focus();
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (chart && !touring && focus() === began)
          story.announce(inViewWords({ events: drawn() }, story.viewport, story.words));
      }, STILL);
    });

    const opened = async () => {
      await lazyComponents.event.load();
      await tick();
      await tick();
      const { chosen, touring, words } = story;
      const say = words.first.event;
      if (touring || focus()?.closest('.panel')) return;
      if (chosen) story.announce(say.opened(words.plain(chosen.event.title)));
      else if (focus() === root.ownerDocument.body) story.announce(say.closed);
    };
    $effect(() => {
      if (story.event === shown) return;
      shown = story.event;
      void opened();
    });
    return () => {
      clearTimeout(timer);
    };
  };
}
