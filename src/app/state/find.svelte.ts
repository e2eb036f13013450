import {
  both,
  choicesOf,
  chosenOf,
  counts,
  type Facet,
  faceted,
  type Filter,
  isFiltering,
  leaves,
  NO_FILTER,
  toggled,
} from '../../core/model/filter.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { StoryEvent, Timeline } from '../../core/model/timeline.ts';
import type { EventIndex } from '../../core/search/eventIndex.ts';
import { adjacentEvent, type Direction } from '../../core/search/adjacentEvent.ts';
import type { Query } from '../../core/search/query.ts';
import { lazyModules } from '../lazy.ts';

/** Yields to the browser, so that it can render and handle pending input. */
const yieldToBrowser = () => new Promise<void>((done) => setTimeout(done));

const NOTHING: Query = { words: [], phrases: [] };

/** The search and the filter of a story: a search highlights matching events, a filter removes all others. */
export class Find {
  readonly #timeline: () => Timeline;
  /** The search text as typed. */
  search = $state('');
  filter: Filter = $state.raw(NO_FILTER);
  /** What the column beside the picture is asked to show, on pages wide enough for one. */
  column: 'filter' | 'results' | undefined = $state();
  /** The list also shows events that do not match the search. */
  showingAll = $state(false);
  /** The index could not be built. */
  #unbuilt = $state(false);
  /** Search is not available: its code could not be fetched, or failed. */
  readonly failed: boolean = $derived.by(
    () => this.#unbuilt || lazyModules.eventIndex.failed || lazyModules.query.failed,
  );
  #index: EventIndex | undefined = $state.raw();
  /** The document that is indexed or being indexed. */
  #indexed: Timeline | undefined;

  /** The parser of queries; fetched with the index on the first search. */
  readonly #reading = $derived.by(() => lazyModules.query.part);
  readonly query: Query = $derived.by(() => this.#reading?.parseQuery(this.search) ?? NOTHING);
  /** The search text is not empty: it has at least one letter or digit. */
  readonly searching: boolean = $derived.by(() =>
    this.#reading ? !this.#reading.isEmpty(this.query) : /[\p{L}\p{N}]/u.test(this.search),
  );

  /** What the column beside the picture shows: results only while something is searched. */
  readonly shown: 'filter' | 'results' | undefined = $derived.by(() =>
    this.column === 'results' && !this.searching ? undefined : this.column,
  );

  readonly #faceted = $derived.by(() => faceted(this.#timeline()));
  /** The values of each facet. */
  readonly choices = $derived.by(() => choicesOf(this.#timeline(), this.#faceted));
  /** How many events each value of a facet keeps, given the other facets. */
  readonly counts = $derived.by(() => counts(this.#faceted, this.filter));

  /** The events that pass the filter; undefined: there is no filter. */
  readonly filteredIds: ReadonlySet<EventId> | undefined = $derived.by(() =>
    isFiltering(this.filter) ? leaves(this.#faceted, this.filter) : undefined,
  );

  /** The events that pass the filter and match the search, best first; undefined: no search, or the index is not ready. */
  readonly matchIds: ReadonlySet<EventId> | undefined = $derived.by(() =>
    this.searching && this.#index ? both(this.#index.search(this.query), this.filteredIds) : undefined,
  );

  /** The events that pass the filter, in order of time. */
  readonly events: readonly StoryEvent[] = $derived.by(() => this.#only(this.filteredIds));

  /** The events that pass the filter and match the search, in order of time. */
  readonly matching: readonly StoryEvent[] = $derived.by(() => this.#only(this.matchIds ?? this.filteredIds));

  constructor(timeline: () => Timeline) {
    this.#timeline = timeline;
  }

  /** Sets the search text. The index is built on the first search. */
  look(search: string): void {
    this.search = search;
    this.showingAll = false;
    if (this.searching) void this.#prepare();
  }

  choose(facet: Facet, choice: string): void {
    this.filter = chosenOf(this.choices, toggled(this.filter, facet, choice));
  }

  /** Clears the filter; the search stays. */
  clear(): void {
    this.filter = NO_FILTER;
  }

  /** Sets search and filter from an address. Values of the filter that the document does not have are dropped. */
  read(search: string, filter: Filter): void {
    this.filter = isFiltering(filter) ? chosenOf(this.choices, filter) : NO_FILTER;
    if (search !== this.search) this.look(search);
  }

  /**
   * To be called after the document was replaced while the page is open: discards the index, and values of the filter that
   * the new document does not have.
   */
  replaced(): void {
    this.#index = undefined;
    this.#indexed = undefined;
    this.read(this.search, this.filter);
    if (this.searching) void this.#prepare();
  }

  /** The previous or next matching event in time. */
  adjacent(event: EventId | undefined, direction: Direction): EventId | undefined {
    return adjacentEvent(this.#timeline().events, this.matching, event, direction);
  }

  #only(ids: ReadonlySet<EventId> | undefined): readonly StoryEvent[] {
    const { events } = this.#timeline();
    return ids ? events.filter(({ event }) => ids.has(event.id)) : events;
  }

  async #prepare(): Promise<void> {
    const timeline = this.#timeline();
    const { eventIndex, query } = lazyModules;
    // also while an earlier search waits for them: what failed is fetched again
    const coming = Promise.all([eventIndex.arrived(), query.arrived()]);
    if (this.#indexed === timeline) return;
    this.#indexed = timeline;
    this.#unbuilt = false;
    try {
      const [{ indexEvents }] = await coming;
      const index = await indexEvents(timeline, yieldToBrowser);
      // the document may have been replaced meanwhile
      if (this.#indexed === timeline) this.#index = index;
    } catch {
      if (this.#indexed !== timeline) return;
      this.#indexed = undefined;
      this.#unbuilt = true;
    }
  }
}
