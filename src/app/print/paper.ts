import type { Story } from '../state/story.svelte.ts';

export interface PaperProps {
  readonly story: Story;
  /** With the table of who covers what. */
  readonly matrix: boolean;
}
