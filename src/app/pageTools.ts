import type { Component } from 'svelte';
import Finding from './find/Finding.svelte';
import Printing from './print/Printing.svelte';
import type { Story } from './state/story.svelte.ts';

/** What the page and the element offer beside the picture, and a frame leaves to the story's own page. */
export interface PageTools {
  /** The search and the filters. */
  readonly Finding: Component<{ readonly story: Story; readonly beside?: boolean }>;
  readonly Printing: Component<{ readonly story: Story }>;
}

export const pageTools: PageTools = { Finding, Printing };
