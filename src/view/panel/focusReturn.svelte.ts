import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../../state/timeline.svelte.ts';

/**
 * Where the keyboard is when the panel opens, changes and closes. For the element around page and panel.
 *
 * An event that is opened takes the focus to its title; closed, the focus goes back to where it came from, else to
 * another link to the same event, else to the chart. A page that opens with an event leaves the focus alone.
 */
export function focusReturn(story: Story): Attachment<HTMLElement> {
  return (root) => {
    let last: Element | null = null;
    let origin: Element | null = null;
    let opened = untrack(() => story.event);

    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    /** Whether it took the focus: what is folded away does not. */
    const focus = (element: Element | null): boolean => {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
      element.focus({ preventScroll: true });
      return element.matches(':focus');
    };
    const focusLinkTo = (event: string): boolean =>
      [...root.querySelectorAll(`[data-event="${CSS.escape(event)}"]`)].some(focus);
    const follow = async (event: typeof opened) => {
      const before = opened;
      const from = last;
      opened = event;
      await tick();
      if (!from) return;
      if (event !== undefined) {
        if (before === undefined) origin = from;
        focus(root.querySelector('#event-title'));
      } else if (!from.isConnected || from.closest('.panel')) {
        if (!focus(origin) && !focusLinkTo(before ?? '')) story.chart?.focus();
      }
    };

    root.addEventListener('focusin', remember);
    $effect(() => {
      const { event } = story;
      if (event !== opened) void follow(event);
    });
    return () => {
      root.removeEventListener('focusin', remember);
    };
  };
}
