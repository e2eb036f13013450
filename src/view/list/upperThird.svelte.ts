import type { Attachment } from 'svelte/attachments';

/** Keeps the chosen event's row in the upper third, above the sheet; nothing moves while nothing is chosen. */
export function upperThird(chosen: () => string | undefined): Attachment<HTMLElement> {
  return (root) => {
    $effect(() => {
      const event = chosen();
      if (event === undefined) return;
      root
        .querySelector(`[data-event="${CSS.escape(event)}"]`)
        ?.closest('li')
        ?.scrollIntoView({ block: 'start' });
    });
  };
}
