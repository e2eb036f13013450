import type { EventId } from '../../core/model/schema.ts';
import { format } from '../state/address.ts';
import type { Story } from '../state/story.svelte.ts';
import { pageOf, type PublishedLocation } from './publishedLocation.ts';

/**
 * The address of what is seen. Where the story is published it begins at the page of its language, and of the event that
 * is open: systems that show a card for a link read pages, and no queries.
 *
 * @param page the address in front of the reader, which serves where nothing is published
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

/** The address of an event, and of nothing else. */
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
