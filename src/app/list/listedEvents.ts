import type { Dated } from '../../core/model/timeline.ts';
import type { Story } from '../state/story.svelte.ts';

/** The events that the list shows and that are printed: those that match the filter and the search, or all that the filter leaves. */
export const listedEvents = ({ find }: Pick<Story, 'find'>): readonly Dated[] =>
  find.showingAll ? find.events : find.matching;
