import type { Dated } from '../../model/timeline.ts';
import type { Story } from '../../state/timeline.svelte.ts';

/** The events that are printed: the one place that decides which. */
export const printedEvents = (story: Story): readonly Dated[] => story.timeline.events;
