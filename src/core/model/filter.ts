import { claimStatus, type StatusId, support } from './claim.ts';
import type { EventId, TimelineEvent } from './schema.ts';
import type { Timeline } from './timeline.ts';

/** What events are filtered by; the names are those of the link. */
export const FACETS = ['thread', 'lane', 'kind', 'status', 'cites', 'in'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * What is chosen of each facet, by id; `in` are language tags. Nothing chosen: everything.
 * Within a facet one choice suffices, and every facet with a choice must be met.
 */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTER: Filter = { thread: [], lane: [], kind: [], status: [], cites: [], in: [] };

export const isFiltering = (filter: Filter): boolean => FACETS.some((facet) => filter[facet].length > 0);

/** What an event is, facet by facet. */
type Traits = Readonly<Record<Facet, ReadonlySet<string>>>;

/** What every event of a timeline is: worked out once. */
export type Faceted = ReadonlyMap<EventId, Traits>;

export const faceted = (timeline: Timeline): Faceted =>
  new Map(timeline.events.map(({ event }) => [event.id, traitsOf(timeline, event)]));

/**
 * A thread is that of a step, or a matter that the event concerns. A source is one that is quoted or cited itself,
 * unless the editors only say that it leaves the point out; `in` are the languages of those sources.
 */
function traitsOf(timeline: Timeline, event: TimelineEvent): Traits {
  const claims = event.claims ?? [];
  const sources = claims
    .flatMap((claim) => support(timeline, claim))
    .flatMap(({ pieces }) => [...pieces.supports, ...pieces.denies, ...pieces.mentions])
    .map(({ source }) => source);
  return {
    thread: new Set([...(event.threads ?? []), ...(event.about ?? [])]),
    lane: new Set([event.lane]),
    kind: new Set([event.kind]),
    status: new Set(claims.map((claim) => claimStatus(timeline, claim).status)),
    cites: new Set(sources.map(({ id }) => id)),
    in: new Set(sources.map(({ language }) => language)),
  };
}

const meets = (traits: Traits, filter: Filter, facet: Facet): boolean =>
  filter[facet].length === 0 || filter[facet].some((choice) => traits[facet].has(choice));

/** The events that a filter leaves. */
export function leaves(events: Faceted, filter: Filter): ReadonlySet<EventId> {
  const left = new Set<EventId>();
  for (const [id, traits] of events) if (FACETS.every((facet) => meets(traits, filter, facet))) left.add(id);
  return left;
}

/** How many events each choice leaves: those that have it and meet the other facets. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Every choice that some event has, even when none is left: then with 0. One pass over the events. */
export function counts(events: Faceted, filter: Filter): Counts {
  const all = perFacet(() => new Map<string, number>());
  for (const traits of events.values()) {
    const failed = FACETS.filter((facet) => !meets(traits, filter, facet));
    for (const facet of FACETS) {
      const met = failed.every((other) => other === facet);
      for (const choice of traits[facet])
        all[facet].set(choice, (all[facet].get(choice) ?? 0) + (met ? 1 : 0));
    }
  }
  return all;
}

const perFacet = <Of>(make: (facet: Facet) => Of): Record<Facet, Of> => ({
  thread: make('thread'),
  lane: make('lane'),
  kind: make('kind'),
  status: make('status'),
  cites: make('cites'),
  in: make('in'),
});

/** The order in which the statuses are told: where sources differ first. */
const STATUSES = [
  'open',
  'contested',
  'corrected',
  'not-found',
  'on-record',
  'corroborated',
  'claimed',
  'one-origin',
] as const satisfies readonly StatusId[];

/** What may be chosen of each facet: what some event has, in the document's order; languages by how many events have them. */
export type Choices = Filter;

export function choicesOf(timeline: Timeline, events: Faceted): Choices {
  const { threads = [], lanes, kinds, sources } = timeline.document;
  const had = counts(events, NO_FILTER);
  const ids = (facet: Facet, items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => id).filter((id) => had[facet].has(id));
  return {
    thread: ids('thread', threads),
    lane: ids('lane', lanes),
    kind: ids('kind', kinds),
    status: STATUSES.filter((status) => had.status.has(status)),
    cites: ids('cites', sources),
    in: [...had.in].toSorted(([, a], [, b]) => b - a).map(([language]) => language),
  };
}

/** What of a wanted filter can be chosen, in the order of the choices. */
export const chosenOf = (choices: Choices, wanted: Filter): Filter =>
  perFacet((facet) => choices[facet].filter((choice) => wanted[facet].includes(choice)));

/** A filter with a choice taken back if it was made, else made. */
export const toggled = (filter: Filter, facet: Facet, choice: string): Filter => ({
  ...filter,
  [facet]: filter[facet].includes(choice)
    ? filter[facet].filter((it) => it !== choice)
    : [...filter[facet], choice],
});

/** Those of the ids that are left, in their order. */
export const both = (ids: readonly EventId[], left: ReadonlySet<EventId> | undefined): ReadonlySet<EventId> =>
  new Set(left ? ids.filter((id) => left.has(id)) : ids);
