import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Story } from '../../state/timeline.svelte.ts';

/** The part of the window that a sheet leaves free, and a little less. */
const FREE = 0.4;
const AIR = 24;

/** Keeps the chosen mark above the sheet: scrolls the page as far as that needs. For the element around both. */
export function aboveSheet(story: Story, sheeted: () => boolean): Attachment<HTMLElement> {
  const reveal = async (root: HTMLElement) => {
    await tick();
    const mark = root.querySelector('.chart [aria-pressed="true"]')?.getBoundingClientRect();
    if (!mark) return;
    if (mark.bottom > innerHeight * FREE) scrollBy(0, mark.bottom - innerHeight * FREE + AIR);
    else if (mark.top < 0) scrollBy(0, mark.top - AIR);
  };
  return (root) => {
    $effect(() => {
      if (story.event !== undefined && sheeted()) void reveal(root);
    });
  };
}
