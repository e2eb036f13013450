import type { Story } from '../../state/timeline.svelte.ts';

export interface PaperProps {
  readonly story: Story;
  /** With the table of who covers what. */
  readonly matrix: boolean;
}
