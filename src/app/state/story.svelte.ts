import { messages } from '../lazy.ts';
import { choose } from '../../core/i18n/locale.ts';
import type { Viewport } from '../../core/layout/viewport.ts';
import { type SourceCoverage, sourceCoverage } from '../../core/model/sourceCoverage.ts';
import type { ClaimId, EventId, LaneId, SourceId } from '../../core/model/schema.ts';
import type { Dated, StoryEvent, Timeline } from '../../core/model/timeline.ts';
import {
  format,
  parse,
  type Address,
  type Scale,
  type TourPosition,
  type PanelState,
  type Theme,
  type Tour,
  type View,
} from './address.ts';
import { eventsInFront, type Front, frontIn } from './front.ts';
import { eventsOf, type Group, groupIn } from './group.ts';
import { Announcer } from './announcer.svelte.ts';
import { NO_FILTER } from '../../core/model/filter.ts';
import { Find } from './find.svelte.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { axisDirection, openingViewport, readerLocale, wholeViewport } from './opening.ts';
import { type TourStop, tourStops } from './tour.ts';

/** Where a story is published as pages that need no script: what its links lead to then. */
export interface Pages {
  /** The address of an event's page. */
  event(event: EventId): string;
}

/** How the story is told in a frame that is one small file: without the sources view, search, citing and printing. */
export interface Framed {
  /** Goes to the file that tells it in another language: this one has the words of its own. */
  readonly leaveFor: (locale: string) => void;
}

/** The only thing that changes while the page is read; everything else follows from it. */
export class Story {
  readonly #wanted: readonly string[];
  readonly framed: Framed | undefined;
  /** Nobody can press anything: links lead to pages, and what needs a script is left out. */
  readonly pages: Pages | undefined;
  timeline: Timeline;
  viewport: Viewport = $state.raw({ from: 0, to: 1 });
  scale: Scale = $state('even');
  event: EventId | undefined = $state();
  /**
   * How many times an event or a list was opened, or a tour's stop with one: the chart and the list bring it into view each time, also
   * the one that is open already.
   */
  opened = $state(0);
  claim: ClaimId | undefined = $state();
  /** The events that are listed, as those of a cluster. It stays while one of them is open, for the way back. */
  group: Group | undefined = $state.raw();
  /** Where one is on a tour. It stays while an event is open, for the way back. */
  stop: TourPosition | undefined = $state.raw();
  /** The stop itself is read, not an event opened from there. Its event is the one chosen. */
  touring = $state(false);
  /**
   * How many times the reader went to somewhere else at once, as by _Fit_ or to another stop of a tour: each is a step in the
   * history, as the moves of a hand and stops that are scrolled to are not.
   */
  moves = $state(0);
  view: View = $state('timeline');
  /** The list is about to open at the period that the timeline showed; it sets this back. */
  listAtPeriod = false;
  /** The source whose coverage the timeline shows. */
  source: SourceId | undefined = $state();
  /** What is brought forward in the picture. */
  front: Front | undefined = $state();
  theme: Theme = $state('auto');
  /** Whether the reader wants where things stand beside the picture. */
  panel: PanelState = $state('open');
  /** One whose words are here. */
  locale: string = $state('en');
  /** The last one asked for: only the last of several is spoken. */
  #asked = '';
  /** An event that the address asks for and the document does not have. */
  missing: string | undefined = $state();
  readonly announcer = new Announcer();
  /** The keys and gestures are shown. */
  help = $state(false);
  /** A viewport that a tour asks for, until somebody has gone there: the chart glides, and without one `App` moves at once. */
  destination: Viewport | undefined = $state.raw();
  /** What is searched and filtered. */
  readonly find: Find;

  /** What an address that says nothing means. */
  readonly defaults: Address = $derived.by(() => ({
    event: undefined,
    claim: undefined,
    group: undefined,
    stop: undefined,
    view: 'timeline',
    source: undefined,
    front: undefined,
    viewport: openingViewport(this.timeline),
    scale: this.timeline.document.view?.scale ?? 'even',
    search: '',
    filter: NO_FILTER,
    theme: 'auto',
    panel: 'open',
    locale: readerLocale(this.timeline, this.#wanted),
  }));

  /** The stops of the tour one is on. */
  readonly stops: readonly TourStop[] = $derived.by(() =>
    this.stop ? tourStops(this.timeline, this.stop.tour) : [],
  );

  readonly tourStop: TourStop | undefined = $derived.by(() => this.stop && this.stops[this.stop.step - 1]);

  /** What an address that says nothing but the stop means. */
  readonly defaultsHere: Address = $derived.by(() => ({
    ...this.defaults,
    viewport: this.tourStop?.viewport ?? this.defaults.viewport,
  }));

  readonly address: Address = $derived.by(() => ({
    event: this.touring ? undefined : (this.event ?? this.missing),
    claim: this.claim,
    group: this.group,
    stop: this.stop,
    view: this.view,
    source: this.source,
    front: this.front,
    viewport: this.viewport,
    scale: this.scale,
    search: this.find.search,
    filter: this.find.filter,
    theme: this.theme,
    panel: this.panel,
    locale: this.locale,
  }));

  /** The id of the event that is open, or of the first of those that are listed: what is brought into view. */
  get focal(): EventId | undefined {
    return this.event ?? this.group?.first;
  }

  /** The event that is open. */
  readonly chosen: StoryEvent | undefined = $derived.by(() =>
    this.event === undefined ? undefined : this.timeline.eventById.get(this.event),
  );

  /** What the chosen source covers and leaves out. */
  readonly coverage: SourceCoverage | undefined = $derived.by(() =>
    this.source === undefined ? undefined : sourceCoverage(this.timeline, this.source),
  );

  /** The events that keep their look; undefined: all do. */
  readonly frontIds: ReadonlySet<EventId> | undefined = $derived.by(() =>
    this.front === undefined ? undefined : eventsInFront(this.timeline, this.front),
  );

  /** The number of the thread whose ribbon keeps its look; −1: none does; undefined: all do. */
  readonly frontThread: number | undefined = $derived.by(() => {
    const { front } = this;
    // no thread has the id of the events on which sources differ
    return front && (this.timeline.document.threads ?? []).findIndex(({ id }) => id === front);
  });

  /** The events that match what is searched; undefined: nothing is. */
  get matchIds(): ReadonlySet<EventId> | undefined {
    return this.find.matchIds;
  }

  /** The events that the filter leaves; undefined: there is no filter. */
  get filteredIds(): ReadonlySet<EventId> | undefined {
    return this.find.filteredIds;
  }

  /** The events of the group that the filter leaves; undefined: there is no group. */
  readonly grouped: readonly Dated[] | undefined = $derived.by(() => {
    const { filteredIds } = this;
    return (
      this.group &&
      eventsOf(this.timeline, this.group).filter(({ event }) => filteredIds?.has(event.id) ?? true)
    );
  });

  /** The list of a group is read, not an event opened from it. */
  readonly listing: boolean = $derived(this.group !== undefined && this.event === undefined);

  /** Something is open: an event, a stop of a tour, or the list of a group. */
  readonly reading: boolean = $derived(this.touring || this.event !== undefined || this.group !== undefined);

  /** Everything that is said in the reader's language. */
  readonly words = $derived.by(() => wordsFor(this.locale, this.timeline.document.languages));

  /** Where time runs to on the picture; the text around it has a direction of its own. */
  readonly axis: 'ltr' | 'rtl' = $derived.by(() =>
    axisDirection(this.timeline.document, this.words.direction),
  );

  /** @param wanted the languages the reader prefers, best first: what counts where the address says nothing */
  constructor(
    timeline: Timeline,
    query = '',
    wanted: readonly string[] = [],
    framed?: Framed,
    pages?: Pages,
  ) {
    this.#wanted = wanted;
    this.framed = framed;
    this.pages = pages;
    this.timeline = $state.raw(timeline);
    this.find = new Find(() => this.timeline);
    this.read(query);
  }

  /** Takes over everything an address says. */
  read(query: string): void {
    const { stop } = parse(query, this.defaults);
    this.#stand(stop);
    const address = parse(query, this.defaultsHere);
    this.viewport = address.viewport;
    this.scale = address.scale;
    // what a frame does not have is on the story's own page
    this.view = this.framed && address.view === 'sources' ? 'timeline' : address.view;
    this.find.read(this.framed ? '' : address.search, address.filter);
    this.source = this.#sourceOf(address.source);
    this.front = frontIn(this.timeline, address.front);
    this.theme = address.theme;
    this.panel = address.panel;
    void this.speak(address.locale);
    this.find.column = undefined;
    this.group = groupIn(this.timeline, address.group);
    if (address.event === undefined && this.stop && !this.group) this.#readStop();
    else this.#choose(address.event, address.claim);
  }

  /** Takes over a document that was changed while the page is open, and keeps what is being read. */
  replace(timeline: Timeline): void {
    const untouched = sameViewport(this.viewport, this.defaultsHere.viewport);
    const { event, claim, group, stop } = this.address;
    const { touring } = this;
    this.timeline = timeline;
    this.find.replaced();
    this.source = this.#sourceOf(this.source);
    this.front = frontIn(timeline, this.front);
    this.#stand(stop);
    this.group = groupIn(timeline, group);
    if (untouched) this.viewport = this.defaultsHere.viewport;
    if (!timeline.document.languages.includes(this.locale)) void this.speak(this.defaults.locale);
    if (touring && this.stop) this.#readStop();
    else this.#choose(event, claim);
  }

  /**
   * Goes on in a language of the document, else in the one that would be without asking: at once when its words are
   * here, else when they have come. Whether they have.
   */
  speak(locale: string): Promise<boolean> {
    const spoken = choose([locale], this.timeline.document.languages) ?? this.defaults.locale;
    this.#asked = spoken;
    if (this.framed && !messages.has(spoken)) {
      this.framed.leaveFor(spoken);
      return Promise.resolve(true);
    }
    if (messages.has(spoken)) {
      this.locale = spoken;
      return Promise.resolve(true);
    }
    return messages.load(spoken).then(
      () => {
        if (this.#asked === spoken) this.locale = spoken;
        return true;
      },
      () => false,
    );
  }

  /** Has a screen reader say what changed elsewhere than where the focus is. */
  announce(text: string): void {
    this.announcer.say(text);
  }

  open(event: EventId, claim?: ClaimId): void {
    this.find.column = undefined;
    this.#choose(event, claim);
    this.opened += 1;
  }

  /** Lists the events from `first` to `last`, in order of time. @param lane undefined: those of all lanes */
  list(first: EventId, last: EventId, lane: LaneId | undefined): void {
    this.#choose(undefined, undefined);
    this.find.column = undefined;
    this.group = groupIn(this.timeline, { first, last, lane });
    this.opened += 1;
  }

  /**
   * One step back: from an event to the list or to the stop of the tour it was opened on, from a list to that stop, from there
   * to nothing chosen.
   */
  close(): void {
    if (this.group && this.event !== undefined) this.#choose(undefined, undefined);
    else if (this.stop && !this.touring) this.go(this.stop);
    else this.end();
  }

  /** Ends the list, and leaves the picture where it is. */
  endList(): void {
    this.group = undefined;
    if (this.stop) this.#readStop();
  }

  /** Nothing chosen, and no tour. */
  end(): void {
    this.stop = undefined;
    this.group = undefined;
    this.#choose(undefined, undefined);
  }

  /** From its first stop; a tour is seen on the picture. */
  begin(tour: Tour): void {
    this.view = 'timeline';
    this.go({ tour, step: 1 });
  }

  /** Goes to a stop of a tour: its event is chosen, and its stretch of time comes into view. */
  go(stop: TourPosition): void {
    if (stop.step !== this.stop?.step || stop.tour !== this.stop.tour) this.moves += 1;
    this.scrollTo(stop);
  }

  /** The same, when its text is scrolled to: no step that Back undoes. */
  scrollTo(stop: TourPosition): void {
    this.#stand(stop);
    if (!this.tourStop) return;
    this.group = undefined;
    this.find.column = undefined;
    this.#readStop();
    const { event, viewport } = this.tourStop;
    if (viewport) this.destination = { ...viewport };
    if (event !== undefined) this.opened += 1;
  }

  /** @param atPeriod the list opens at the period that was in view */
  show(view: View, atPeriod = false): void {
    this.listAtPeriod = atPeriod && view === 'list' && this.view === 'timeline';
    this.view = view;
  }

  /** Brings something forward in the picture, or takes it back where it was. Nothing is hidden. */
  bringForward(front: Front): void {
    this.front = this.front === front ? undefined : front;
  }

  /** Shows on the timeline what a source covers and leaves out; or all of it again. */
  showSource(source: SourceId | undefined): void {
    this.source = source;
    this.view = 'timeline';
  }

  move(viewport: Viewport): void {
    if (viewport.from < viewport.to) this.viewport = viewport;
  }

  /** Everything the document has. */
  fit(): void {
    this.viewport = wholeViewport(this.timeline);
  }

  /** The link to an event, without the stretch of time in view, so that it does not change while that moves, nor what is searched. */
  linkTo(event: EventId, claim?: ClaimId): string {
    if (this.pages) return this.pages.event(event);
    const { view, source, theme, panel, locale } = this;
    const address = format(
      { ...this.defaults, view, source, theme, panel, locale, event, claim },
      this.defaults,
    );
    return address === '' ? '?' : address;
  }

  /** At a stop that there is. */
  #stand(stop: TourPosition | undefined): void {
    this.stop = stop;
    if (!this.tourStop) this.stop = undefined;
  }

  /** Whoever opens an event that is not in the group has left it. */
  #leaveGroup(): void {
    const { event, group } = this;
    if (!group || event === undefined) return;
    if (!eventsOf(this.timeline, group).some((it) => it.event.id === event)) this.group = undefined;
  }

  #sourceOf(id: string | undefined): SourceId | undefined {
    return id === undefined ? undefined : this.timeline.sourceById.get(id as SourceId)?.id;
  }

  #readStop(): void {
    this.#choose(this.tourStop?.event, undefined);
    this.touring = true;
  }

  #choose(event: string | undefined, claim: string | undefined): void {
    this.touring = false;
    const found = event === undefined ? undefined : this.timeline.eventById.get(event as EventId)?.event;
    this.event = found?.id;
    this.missing = found ? undefined : event;
    this.claim = found?.claims?.find((it) => it.id === claim)?.id;
    this.#leaveGroup();
  }
}

const sameViewport = (a: Viewport, b: Viewport): boolean => a.from === b.from && a.to === b.to;
