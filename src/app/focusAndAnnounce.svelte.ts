import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { inViewWords } from './chart/inView.ts';
import { lazyComponents } from './lazy.ts';
import { isOpen, isSameState, PanelFocus, panelStateOf, type PanelState } from './panelFocus.ts';
import type { Services } from './state/services.svelte.ts';
import type { Story } from './state/story.svelte.ts';

/** What is in view is announced when it has not changed for this long, in ms. */
const STILL = 250;

/**
 * Moves the keyboard focus when the panel opens, changes or closes, and announces what the focus does not tell: an event
 * that was opened or closed elsewhere, and the range of time that came into view. For the element around page and panel.
 *
 * The order is fixed. A change of the panel is followed once the panel is drawn: first the focus moves, then what is left
 * to say is announced. What came into view waits until the last such change has been followed. A change that another one
 * overtakes moves no focus and announces nothing.
 */
export function focusAndAnnounce(story: Story, services: Services): Attachment<HTMLElement> {
  return (root) => {
    const focus = new PanelFocus(root);
    const focused = () => (root.getRootNode() as Document | ShadowRoot).activeElement;

    let shown = untrack(() => panelStateOf(story));
    let changes = 0;
    /** Settles when the last change of the panel has been followed. */
    let followed: Promise<void> = Promise.resolve();

    const follow = async (before: PanelState, now: PanelState) => {
      const change = ++changes;
      focus.note(before, now);
      if (isOpen(now)) await panelOf(now).load();
      await tick();
      if (change !== changes) return;
      await focus.move(before, now, () => services.chart?.focus());
      if ((now.event !== before.event || now.group !== before.group) && !now.touring) announcePanel();
    };
    const announcePanel = () => {
      const { chosen, grouped, words } = story;
      const say = words.first.event;
      if (focused()?.closest('.panel')) return;
      if (chosen) story.announce(say.opened(words.plain(chosen.event.title)));
      else if (grouped) story.announce(say.opened(words.first.overview.events(grouped.length)));
      else if (root.ownerDocument.activeElement === root.ownerDocument.body) story.announce(say.closed);
    };

    let seen = untrack(() => story.viewport);
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** What had the focus when the viewport began to move: a walk by arrow keys ends on another mark, which is read. */
    let began: Element | null = null;

    const announceView = () => {
      const dated = story.timeline.dated.filter(({ event }) => story.filteredIds?.has(event.id) ?? true);
      if (focused() === began) story.announce(inViewWords({ dated }, story.viewport, story.words));
    };

    root.addEventListener('focusin', focus.remember);
    $effect(() => {
      const now = panelStateOf(story);
      if (isSameState(now, shown)) return;
      const before = shown;
      shown = now;
      followed = follow(before, now);
    });
    $effect(() => {
      const { viewport, touring } = story;
      const { chart } = services;
      if (viewport === seen) return;
      seen = viewport;
      if (timer === undefined) began = focused();
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (chart && !touring) void followed.then(announceView);
      }, STILL);
    });
    return () => {
      clearTimeout(timer);
      root.removeEventListener('focusin', focus.remember);
    };
  };
}

const panelOf = ({ touring, event }: PanelState) =>
  touring ? lazyComponents.tour : event === undefined ? lazyComponents.group : lazyComponents.event;
