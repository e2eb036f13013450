import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from './state/story.svelte.ts';
import { inViewWords } from './chart/inView.ts';
import { lazyComponents } from './lazy.ts';

/** The viewport is announced when it has not changed for this time, in ms. */
const STILL = 250;

/**
 * Announces changes of the viewport, and events opened or closed, to screen readers; only if nothing else does: arrow keys
 * focus a mark, opening an event focuses its title, a tour has a live region, and each of these is read by itself. For the
 * element around page and panel.
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
