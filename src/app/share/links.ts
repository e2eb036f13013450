import type { EventId } from '../../core/model/schema.ts';
import { format } from '../state/address.ts';
import type { Story } from '../state/story.svelte.ts';
import { pageOf, type PublishedLocation } from './publishedLocation.ts';

/**
 * The address of the current view; undefined if the page has no http(s) address. For a published story it is the page of
 * the language and of the open event, with the rest in the query: services that show link previews read pages, not queries.
 *
 * @param page the address of the current page, which is used if the story is not published
 */
export function linkToView(
  story: Story,
  published: PublishedLocation | undefined,
  page: string,
): string | undefined {
  const { address, defaults, defaultsHere, timeline, locale } = story;
  if (!published) {
    const query = format(address, defaultsHere, new URL(page).search);
    return /^https?:/.test(page) ? at(page, query) : undefined;
  }
  const event = published.kept || address.event !== story.event ? undefined : story.event;
  const query = format(
    { ...address, event: event === undefined ? address.event : undefined, locale: defaults.locale },
    defaultsHere,
  );
  return at(pageOf(published, timeline.document, locale, event), query);
}

/** A function from an event to its address, without the rest of the current view; undefined without an http(s) address. */
export function linkToEvent(
  { timeline, locale }: Story,
  published: PublishedLocation | undefined,
  page: string,
): (event: EventId) => string | undefined {
  return (event) => {
    if (published) return pageOf(published, timeline.document, locale, event);
    return /^https?:/.test(page) ? at(page, `?event=${event}`) : undefined;
  };
}

const at = (page: string, query: string): string => {
  const address = new URL(page);
  address.search = query;
  address.hash = '';
  return address.href;
};
