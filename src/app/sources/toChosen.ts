import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../state/story.svelte.ts';

/** Where the view opens with a source chosen, it opens at that source. */
export const toChosen =
  (story: Story): Attachment<HTMLElement> =>
  (root) => {
    const chosen = untrack(() => story.source);
    if (chosen === undefined) return;
    root.querySelector(`[id="source-${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'start' });
  };
