import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../state/story.svelte.ts';
import { lazyComponents } from '../lazy.ts';

/**
 * Where the keyboard is when the panel opens, changes and closes. For the element around page and panel.
 *
 * An event that is opened takes the focus to its title, a tour that begins to what it tells; from stop to stop the focus
 * stays on the button that leads there. Closed, the focus goes back to where it came from, else to another link to the
 * same event or to the beginning of the same tour, else to the chart. A page that opens with an event leaves it alone.
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
    /** Whether it took the focus: what is folded away does not. */
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
      // what is opened first may still be on its way
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

/** What the panel shows, as far as the focus follows it. */
interface Shown {
  readonly event: string | undefined;
  readonly touring: boolean;
  readonly tour: string | undefined;
}

const shownOf = ({ event, touring, stop }: Story): Shown => ({ event, touring, tour: stop?.tour });
const isOpen = ({ event, touring }: Shown): boolean => event !== undefined || touring;
