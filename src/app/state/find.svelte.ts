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
import type { Dated, Timeline } from '../../core/model/timeline.ts';
import type { EventIndex } from '../../core/search/eventIndex.ts';
import { adjacentEvent, type Direction } from '../../core/search/adjacentEvent.ts';
import type { Query } from '../../core/search/query.ts';
import { lazyModules } from '../lazy.ts';

/** Until the page has drawn and heard what waits. */
const breathe = () => new Promise<void>((done) => setTimeout(done));

const NOTHING: Query = { words: [], phrases: [] };

/** What somebody looks for in a story: a search marks events, a filter takes away all others. */
export class Find {
  readonly #timeline: () => Timeline;
  /** What is searched, as typed. */
  search = $state('');
  filter: Filter = $state.raw(NO_FILTER);
  /** The list also shows what does not match. */
  showingAll = $state(false);
  /** The words could not be made ready: nothing can be searched. */
  failed = $state(false);
  #index: EventIndex | undefined = $state.raw();
  /** The document whose words are ready, or being made so. */
  #indexed: Timeline | undefined;

  /** How what is typed is read; fetched with the words, when somebody searches first. */
  #reading: typeof import('../../core/search/query.ts') | undefined = $state.raw();
  readonly query: Query = $derived.by(() => this.#reading?.parseQuery(this.search) ?? NOTHING);
  /** There is something to look for. */
  readonly searching: boolean = $derived.by(() =>
    this.#reading ? !this.#reading.isEmpty(this.query) : /[\p{L}\p{N}]/u.test(this.search),
  );

  readonly #faceted = $derived.by(() => faceted(this.#timeline()));
  /** What may be chosen of each facet. */
  readonly choices = $derived.by(() => choicesOf(this.#timeline(), this.#faceted));
  /** How many events each choice leaves, given the other facets. */
  readonly counts = $derived.by(() => counts(this.#faceted, this.filter));

  /** The events that the filter leaves; undefined: there is no filter. */
  readonly filteredIds: ReadonlySet<EventId> | undefined = $derived.by(() =>
    isFiltering(this.filter) ? leaves(this.#faceted, this.filter) : undefined,
  );

  /** The events that match, of those the filter leaves, the best first; undefined: nothing is searched, or not yet. */
  readonly matchIds: ReadonlySet<EventId> | undefined = $derived.by(() =>
    this.searching && this.#index ? both(this.#index.search(this.query), this.filteredIds) : undefined,
  );

  /** The events that the filter leaves, in order of time. */
  readonly events: readonly Dated[] = $derived.by(() => this.#only(this.filteredIds));

  /** The events that the filter leaves and that match, in order of time. */
  readonly matching: readonly Dated[] = $derived.by(() => this.#only(this.matchIds ?? this.filteredIds));

  constructor(timeline: () => Timeline) {
    this.#timeline = timeline;
  }

  /** Looks for what is typed; the words are made ready when somebody searches first. */
  look(search: string): void {
    this.search = search;
    this.showingAll = false;
    if (this.searching) void this.#prepare();
  }

  choose(facet: Facet, choice: string): void {
    this.filter = chosenOf(this.choices, toggled(this.filter, facet, choice));
  }

  /** Nothing is filtered; what is searched stays. */
  clear(): void {
    this.filter = NO_FILTER;
  }

  /** Takes over what an address says; of the filter what the document has. */
  read(search: string, filter: Filter): void {
    this.filter = isFiltering(filter) ? chosenOf(this.choices, filter) : NO_FILTER;
    if (search !== this.search) this.look(search);
  }

  /** The document was changed while the page is open. */
  replaced(): void {
    this.#index = undefined;
    this.#indexed = undefined;
    this.read(this.search, this.filter);
    if (this.searching) void this.#prepare();
  }

  /** The matching event before or after another one in time. */
  adjacent(event: EventId | undefined, direction: Direction): EventId | undefined {
    return adjacentEvent(this.#timeline().events, this.matching, event, direction);
  }

  #only(ids: ReadonlySet<EventId> | undefined): readonly Dated[] {
    const { events } = this.#timeline();
    return ids ? events.filter(({ event }) => ids.has(event.id)) : events;
  }

  async #prepare(): Promise<void> {
    const timeline = this.#timeline();
    if (this.#indexed === timeline) return;
    this.#indexed = timeline;
    this.failed = false;
    try {
      const [{ indexEvents }, reading] = await Promise.all([lazyModules.eventIndex(), lazyModules.query()]);
      this.#reading = reading;
      const index = await indexEvents(timeline, breathe);
      // the document may have changed meanwhile
      if (this.#indexed === timeline) this.#index = index;
    } catch {
      if (this.#indexed !== timeline) return;
      this.#indexed = undefined;
      this.failed = true;
    }
  }
}
