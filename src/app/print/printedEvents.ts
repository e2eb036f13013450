import type { Dated } from '../../core/model/timeline.ts';
import type { Story } from '../state/story.svelte.ts';

/** The events that are printed: the same that the list shows. The one place that decides which. */
export const printedEvents = ({ find }: Story): readonly Dated[] =>
  find.showingAll ? find.events : find.matching;
