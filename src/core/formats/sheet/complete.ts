import type { Text, WrittenDocument } from '../../model/schema.ts';
import { KIND_SYMBOLS, withoutScheme } from '../reading/defaults.ts';
import type { FoundSource } from './found.ts';
import type { Named } from './names.ts';

/** A document in which what a sheet does not say may be absent. */
export interface Incomplete {
  readonly version: 1;
  readonly id: string;
  readonly languages: readonly string[];
  readonly title: Text;
  readonly summary?: Text;
  readonly license?: string;
  readonly lanes?: readonly Named[];
  readonly kinds?: readonly (Named & { readonly symbol?: string })[];
  readonly publishers?: readonly { readonly id: string; readonly name: Text }[];
  readonly sources?: readonly FoundSource[];
  readonly events: readonly {
    readonly id: string;
    readonly date: string;
    readonly lane?: string;
    readonly kind?: string;
  }[];
}

const LANE: Named = { id: 'events', label: 'Events' };
const KIND: Named = { id: 'event', label: 'Event' };
const PUBLISHER = { id: 'unknown', name: 'Unknown publisher' };

/** The host as it is written in an address: one in another script stays readable. */
const hostOf = (url: string): string =>
  /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? url;

/**
 * Gives everything that a document needs, and a sheet need not say: a lane and a kind, marks of kinds, publishers, titles, types
 * and languages of sources.
 *
 * @param note takes a line for the report on each default that was used for events
 */
export function complete(document: Incomplete, note: (text: string) => void): WrittenDocument {
  const { events } = document;
  const lanes = [...(document.lanes ?? [])];
  const kinds = [...(document.kinds ?? [])];
  const given = (key: 'lane' | 'kind', all: Named[], fallback: Named) => {
    const without = events.filter((event) => event[key] === undefined).length;
    if (without === 0 && all.length > 0) return fallback.id;
    const known = all.find(({ id }) => id === fallback.id) ?? fallback;
    if (!all.includes(known)) all.push(known);
    if (without > 0)
      note(
        without === events.length
          ? `the sheet says nothing of a ${key}: all events have one`
          : `${String(without)} ${without === 1 ? 'event' : 'events'} without a ${key} ${without === 1 ? 'has' : 'have'} "${fallback.id}"`,
      );
    return fallback.id;
  };
  const [lane, kind] = [given('lane', lanes, LANE), given('kind', kinds, KIND)];
  const publishers = [...(document.publishers ?? [])];
  const sources = (document.sources ?? []).map((source) =>
    completeSource(source, publishers, document.languages[0] ?? 'en'),
  );
  return {
    ...document,
    lanes,
    kinds: kinds.map((it, index) => ({
      ...it,
      symbol: it.symbol ?? KIND_SYMBOLS[index % KIND_SYMBOLS.length],
    })),
    ...(publishers.length > 0 && { publishers }),
    ...(sources.length > 0 && { sources }),
    events: events.map((event) => {
      if (event.lane !== undefined && event.kind !== undefined) return event;
      const { id, date, ...rest } = event;
      return { id, date, lane, kind, ...rest };
    }),
  } as unknown as WrittenDocument;
}

function completeSource(
  source: FoundSource,
  publishers: { id: string; name: Text }[],
  language: string,
): FoundSource {
  const { id, url } = source;
  return {
    ...source,
    title: source.title ?? (url === undefined ? id : withoutScheme(url)),
    publisher: source.publisher ?? publisherOf(url, publishers),
    type: source.type ?? 'other',
    language: source.language ?? language,
  };
}

/** The publisher that the host of an address stands for, added where it is not there. */
function publisherOf(url: string | undefined, publishers: { id: string; name: Text }[]): string {
  const host = url === undefined ? undefined : hostOf(url);
  const publisher =
    host === undefined
      ? PUBLISHER
      : {
          id: host.replace(/[^a-z0-9.-]/gu, '-').replace(/^[^a-z0-9]+|[.-]+$/gu, '') || PUBLISHER.id,
          name: host,
        };
  const known = publishers.find(
    ({ id, name }) => id.toLowerCase() === publisher.id || name === publisher.name,
  );
  if (known === undefined) publishers.push(publisher);
  return (known ?? publisher).id;
}
