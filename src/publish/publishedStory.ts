import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { Story } from '../app/state/story.svelte.ts';
import { folderOf, type PageRef, relativePath } from '../core/model/publishedPaths.ts';

/** A story as one page tells it: nothing can be pressed, and its events' links lead to their pages. */
export function publishedStory(timeline: Timeline, { language, version }: PageRef, folder: string): Story {
  const pages = {
    // a version that is kept is one page
    event: (event: EventId) =>
      version === undefined
        ? relativePath(folder, folderOf(timeline.document, { language, event }))
        : `#event-${event}`,
  };
  return new Story(timeline, '?view=list', [language], undefined, pages);
}
