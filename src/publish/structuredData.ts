import { citedSources } from '../core/model/citedSources.ts';
import { parseDate } from '../core/model/date.ts';
import type { Source, TimelineEvent } from '../core/model/schema.ts';
import { isExact, spanOf } from '../core/model/span.ts';
import type { StoryEvent, Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';
import { publisherName } from '../app/claim/publisherName.ts';
import type { Head } from './head.ts';
import { fileBeside, folderOf, relativePath } from '../core/model/publishedPaths.ts';

/** A JSON-LD value; undefined members are left out. */
type Json = string | number | undefined | readonly Json[] | { readonly [name: string]: Json };

/**
 * The structured data of a page (schema.org, JSON-LD): a page about all events, or about one. It states only what the document
 * establishes: inexact dates are left out, a name is not declared a person or an organization, a licence is given by name.
 *
 * @param dated the event that the page is about; undefined for the page of the story
 */
export function structuredData(
  timeline: Timeline,
  dated: StoryEvent | undefined,
  { head, folder, base, words }: { head: Head; folder: string; base: string | undefined; words: Words },
): Json {
  const { document } = timeline;
  const address = (path: string) => (base === undefined ? relativePath(folder, path) : base + path);
  const home = folderOf(document, { language: document.languages[0] ?? '' });
  const fileAt = (path: string) => address(fileBeside(`${home}timeline.json`, path));
  const common = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(head.canonical === undefined ? {} : { '@id': head.canonical, url: head.canonical }),
    inLanguage: words.locale,
    dateModified: exactDay(document.updated),
    creditText: document.authors?.map(({ name }) => name).join(', '),
    license: document.license === undefined ? undefined : { '@type': 'CreativeWork', name: document.license },
  };
  const text = head.description === '' ? undefined : head.description;
  if (dated) {
    const { title } = dated.event;
    return {
      ...common,
      name: words.plain(title),
      description: text,
      mainEntity: eventData(dated, words, fileAt),
      isPartOf: {
        '@type': 'WebPage',
        name: words.plain(document.title),
        url: base === undefined ? undefined : base + folderOf(document, { language: words.locale }),
      },
      citation: citedSources(timeline, dated.event).map((source) => sourceData(source, timeline, words)),
    };
  }
  return {
    ...common,
    name: head.title,
    description: text,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: timeline.events.length,
      itemListElement: timeline.events.map((it, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: address(folderOf(document, { language: words.locale, event: it.event.id })),
        item: eventData(it, words, fileAt),
      })),
    },
    citation: document.sources.map((source) => sourceData(source, timeline, words)),
  };
}

/**
 * Serializes structured data for a `<script>` element: `<` is escaped, so that it can neither end the element nor start
 * a comment.
 */
export const asScript = (data: Json): string => JSON.stringify(data).replaceAll('<', '\\u003c');

function eventData({ event, span }: StoryEvent, words: Words, fileAt: (path: string) => string): Json {
  const exact = span !== undefined && isExact(span);
  const [from, to] = event.date.split('/');
  return {
    '@type': 'Event',
    name: words.plain(event.title),
    startDate: exact ? from : undefined,
    endDate: exact ? to : undefined,
    location: event.place && { '@type': 'Place', name: words.plain(event.place.name) },
    image: imagesOf(event, words, fileAt),
  };
}

/** The pictures of an event; those of others at their own addresses. */
function imagesOf({ media = [] }: TimelineEvent, words: Words, fileAt: (path: string) => string): Json {
  const images = media.flatMap((it): readonly Json[] => {
    const contentUrl = it.url ?? (it.file === undefined ? undefined : fileAt(it.file));
    if (it.type !== 'image' || contentUrl === undefined) return [];
    return [
      {
        '@type': 'ImageObject',
        contentUrl,
        width: it.width,
        height: it.height,
        description: it.alt === undefined ? undefined : words.plain(it.alt),
        caption: it.caption === undefined ? undefined : words.plain(it.caption),
        creditText: it.credit === undefined ? undefined : words.plain(it.credit),
        license: it.license === undefined ? undefined : { '@type': 'CreativeWork', name: it.license },
      },
    ];
  });
  return images.length === 0 ? undefined : images;
}

const sourceData = (source: Source, timeline: Timeline, words: Words): Json => ({
  '@type': 'CreativeWork',
  name: words.plain(source.title),
  inLanguage: source.language,
  url: source.url,
  datePublished: exactDay(source.published),
  // `creditText`, as the document does not tell whether it is an organization or a person
  creditText: publisherName(source, timeline, words),
});

function exactDay(edtf: string | undefined): string | undefined {
  const parsed = edtf === undefined ? undefined : parseDate(edtf);
  return parsed?.ok && parsed.date.kind === 'day' && isExact(spanOf(parsed.date)) ? edtf : undefined;
}
