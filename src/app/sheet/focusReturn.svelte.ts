import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../state/story.svelte.ts';
import { lazyComponents } from '../lazy.ts';

/**
 * Manages the focus when the panel opens, changes and closes. For the element around page and panel.
 *
 * Opening an event moves the focus to its title, starting a tour to its text; from stop to stop the focus stays on the
 * button pressed. On closing, the focus returns to where it came from, else to another link to the same event or another
 * button that starts the same tour, else to the chart. A page that loads with an event open does not move the focus.
 */
export function focusReturn(story: Story): Attachment<HTMLElement> {
  return (root) => {
    const { activeElement } = root.ownerDocument;
    let last: Element | null = root.contains(activeElement) ? activeElement : null;
    let origin: Element | null = null;
    let shown = untrack(() => shownOf(story));

    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    /** Focuses an element; false if it cannot be focused, as in a closed disclosure. */
    const focus = (element: Element | null): boolean => {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
      element.focus({ preventScroll: true });
      return element.matches(':focus');
    };
    const focusAny = (selector: string): boolean => [...root.querySelectorAll(selector)].some(focus);
    const waysBack = ({ tour, event }: Shown): readonly string[] => [
      ...(tour === undefined ? [] : [`[data-tour="${tour}"]`]),
      ...(event === undefined ? [] : [`[data-event="${CSS.escape(event)}"]`]),
    ];
    const follow = async (now: Shown) => {
      const before = shown;
      const from = last;
      shown = now;
      // the component may still be loading when it is shown first
      if (isOpen(now)) await (now.touring ? lazyComponents.tour : lazyComponents.event).load();
      await tick();
      if (!from) return;
      if (isOpen(now)) {
        if (!isOpen(before)) origin = from;
        if (now.touring && from.isConnected && from.closest('.tour')) return;
        focus(root.querySelector(now.touring ? '#tour-told' : '#event-title'));
      } else if (!from.isConnected || from.closest('.panel')) {
        if (!focus(origin) && !waysBack(before).some(focusAny)) story.chart?.focus();
      }
    };

    root.addEventListener('focusin', remember);
    $effect(() => {
      const now = shownOf(story);
      if (Object.entries(now).some(([key, value]) => shown[key as keyof Shown] !== value)) void follow(now);
    });
    return () => {
      root.removeEventListener('focusin', remember);
    };
  };
}

/** The state of the panel that the focus depends on. */
interface Shown {
  readonly event: string | undefined;
  readonly touring: boolean;
  readonly tour: string | undefined;
}

const shownOf = ({ event, touring, stop }: Story): Shown => ({ event, touring, tour: stop?.tour });
const isOpen = ({ event, touring }: Shown): boolean => event !== undefined || touring;
