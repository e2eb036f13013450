import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { Story } from '../app/state/story.svelte.ts';
import { folderOf, type PageRef, relativePath } from '../core/model/publishedPaths.ts';

/** The story state of a static page: the list view, without interaction; links of events lead to their pages. */
export function publishedStory(timeline: Timeline, { language, version }: PageRef, folder: string): Story {
  const pages = {
    // a released version has a single page
    event: (event: EventId) =>
      version === undefined
        ? relativePath(folder, folderOf(timeline.document, { language, event }))
        : `#event-${event}`,
  };
  return new Story(timeline, '?view=list', [language], undefined, pages);
}
