import type { StoryEvent } from '../../core/model/timeline.ts';
import type { Story } from '../state/story.svelte.ts';

/** The events that the list shows and that are printed: those that pass filter and search, or the filter alone (`showingAll`). */
export const listedEvents = ({ find }: Pick<Story, 'find'>): readonly StoryEvent[] =>
  find.showingAll ? find.events : find.matching;
