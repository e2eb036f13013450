import { claimStatus, type StatusId, support } from './claim.ts';
import { sourcesOnTrail } from './origin.ts';
import { STAGE_STATES, VOTE_RESULTS } from './outcomes.ts';
import { periodsAt, periodsOf, type PeriodSpan } from './periods.ts';
import type { EventId } from './schema.ts';
import { sourceLanguages } from './sourceLanguages.ts';
import { primaryLanguage } from './text.ts';
import { stagesAt } from './stages.ts';
import type { StoryEvent, Timeline } from './timeline.ts';

/** The facets by which events are filtered; the names are those of the query parameters. */
export const FACETS = ['thread', 'stage', 'vote', 'lane', 'period', 'kind', 'status', 'cites', 'in'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The chosen ids of each facet; of `in`, languages without region or script. An event passes when, for every facet with choices, it has at least
 * one of them. Without choices every event passes.
 */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

const perFacet = <Of>(make: (facet: Facet) => Of): Readonly<Record<Facet, Of>> =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Of>;

export const NO_FILTER: Filter = perFacet(() => []);

export const isFiltering = (filter: Filter): boolean => FACETS.some((facet) => filter[facet].length > 0);

/** The ids that an event has in each facet. */
type Traits = Readonly<Record<Facet, ReadonlySet<string>>>;

/** The traits of every event of a timeline, computed once. */
export type Faceted = ReadonlyMap<EventId, Traits>;

export function faceted(timeline: Timeline): Faceted {
  const periods = periodsOf(timeline);
  return new Map(timeline.events.map((it) => [it.event.id, traitsOf(timeline, it, periods)]));
}

/**
 * `thread` has the ids of `threads` and `about`, `stage` the states of threads that the event brought about, `vote` the result
 * of its vote, `period` the periods in which it may have happened. `cites` has the sources that are quoted or cited, except
 * those of stance `omits`, and those to which their words are attributed; `in` has the languages of these sources.
 */
function traitsOf(timeline: Timeline, dated: StoryEvent, periods: readonly PeriodSpan[]): Traits {
  const { event } = dated;
  const claims = event.claims ?? [];
  const sources = claims
    .flatMap((claim) => support(timeline, claim))
    .flatMap(({ pieces }) => [...pieces.supports, ...pieces.denies, ...pieces.mentions])
    .flatMap(({ evidence }) => sourcesOnTrail(timeline, evidence));
  return {
    thread: new Set([...(event.threads ?? []), ...(event.about ?? [])]),
    stage: new Set(stagesAt(timeline, event.id).map(({ stage }) => stage.state)),
    vote: new Set(event.vote === undefined ? [] : [event.vote.result]),
    lane: new Set([event.lane]),
    period: new Set(periodsAt(periods, dated).map(({ id }) => id)),
    kind: new Set([event.kind]),
    status: new Set(claims.map((claim) => claimStatus(timeline, claim).status)),
    cites: new Set(sources.map(({ id }) => id)),
    in: sourceLanguages(sources),
  };
}

const meets = (traits: Traits, filter: Filter, facet: Facet): boolean =>
  filter[facet].length === 0 || filter[facet].some((choice) => traits[facet].has(choice));

/** The ids of the events that pass a filter. */
export function leaves(events: Faceted, filter: Filter): ReadonlySet<EventId> {
  const left = new Set<EventId>();
  for (const [id, traits] of events) if (FACETS.every((facet) => meets(traits, filter, facet))) left.add(id);
  return left;
}

/** For each choice, the number of events that have it and pass the filter in all other facets. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Counts the events of every choice that some event has, 0 included. One pass over the events. */
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

/** The order in which statuses are listed: those on which sources differ first. */
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

/**
 * The available choices of each facet: those that some event has, in the document's order; languages by their number of
 * events.
 */
export type Choices = Filter;

export function choicesOf(timeline: Timeline, events: Faceted): Choices {
  const { threads = [], lanes, periods = [], kinds, sources } = timeline.document;
  const had = counts(events, NO_FILTER);
  const ids = (facet: Facet, items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => id).filter((id) => had[facet].has(id));
  return {
    thread: ids('thread', threads),
    stage: STAGE_STATES.filter((state) => had.stage.has(state)),
    vote: VOTE_RESULTS.filter((result) => had.vote.has(result)),
    lane: ids('lane', lanes),
    period: ids('period', periods),
    kind: ids('kind', kinds),
    status: STATUSES.filter((status) => had.status.has(status)),
    cites: ids('cites', sources),
    in: [...had.in].toSorted(([, a], [, b]) => b - a).map(([language]) => language),
  };
}

/** A filter limited to the available choices, in their order. Of a language tag its language counts. */
export const chosenOf = (choices: Choices, wanted: Filter): Filter =>
  perFacet((facet) => {
    const ids = facet === 'in' ? wanted.in.map(primaryLanguage) : wanted[facet];
    return choices[facet].filter((choice) => ids.includes(choice));
  });

/** A filter with a choice removed if it was chosen, else added. */
export const toggled = (filter: Filter, facet: Facet, choice: string): Filter => ({
  ...filter,
  [facet]: filter[facet].includes(choice)
    ? filter[facet].filter((it) => it !== choice)
    : [...filter[facet], choice],
});

/** The ids that are also in `left`, in their order; all of them when `left` is undefined. */
export const both = (ids: readonly EventId[], left: ReadonlySet<EventId> | undefined): ReadonlySet<EventId> =>
  new Set(left ? ids.filter((id) => left.has(id)) : ids);
