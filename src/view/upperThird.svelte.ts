import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the chosen event's row in the upper third of the window, above the sheet; nothing moves while nothing is chosen.
 * How far from the top it comes to stand is the row's `scroll-margin`.
 */
export function upperThird(
  chosen: () => string | undefined,
  rowOf: (root: HTMLElement, event: string) => Element | null | undefined,
): Attachment<HTMLElement> {
  return (root) => {
    $effect(() => {
      const event = chosen();
      if (event !== undefined) rowOf(root, event)?.scrollIntoView({ block: 'start' });
    });
  };
}
