import { choose } from '../i18n/locale.ts';
import type { Viewport } from '../layout/viewport.ts';
import type { ClaimId, EventId } from '../model/schema.ts';
import type { Dated, Timeline } from '../model/timeline.ts';
import { format, parse, type Address, type Scale, type Theme, type View } from './address.ts';
import { wordsFor } from './words.ts';
import { openingViewport, wholeViewport } from './opening.ts';

/** What the buttons beside the chart ask of it. The chart sets it while it is on the page. */
export interface ChartActions {
  /** Above 1 brings nearer. */
  zoomBy(factor: number): void;
  /** In parts of what is in view; positive goes later. */
  panBy(fraction: number): void;
  fit(): void;
  focus(): void;
  /** Brings an event into view without changing more than that needs. */
  reveal(event: EventId): void;
}

/** The only thing that changes while the page is read; everything else follows from it. */
export class Story {
  timeline: Timeline;
  viewport: Viewport = $state.raw({ from: 0, to: 1 });
  scale: Scale = $state('even');
  event: EventId | undefined = $state();
  claim: ClaimId | undefined = $state();
  view: View = $state('timeline');
  theme: Theme = $state('auto');
  locale: string = $state('en');
  /** An event that the address asks for and the document does not have. */
  missing: string | undefined = $state();
  chart: ChartActions | undefined = $state.raw();

  /** What an address that says nothing means. */
  readonly defaults: Address = $derived.by(() => ({
    event: undefined,
    claim: undefined,
    view: 'timeline',
    viewport: openingViewport(this.timeline),
    scale: this.timeline.document.view?.scale ?? 'even',
    theme: 'auto',
    locale: this.timeline.document.languages[0] ?? 'en',
  }));

  readonly address: Address = $derived({
    event: this.event ?? this.missing,
    claim: this.claim,
    view: this.view,
    viewport: this.viewport,
    scale: this.scale,
    theme: this.theme,
    locale: this.locale,
  });

  /** The event that is open. */
  readonly chosen: Dated | undefined = $derived.by(() =>
    this.event === undefined ? undefined : this.timeline.eventById.get(this.event),
  );

  /** Everything that is said in the reader's language. */
  readonly words = $derived.by(() => wordsFor(this.locale, this.timeline.document.languages));

  constructor(timeline: Timeline, query = '') {
    this.timeline = $state.raw(timeline);
    this.read(query);
  }

  /** Takes over everything an address says. */
  read(query: string): void {
    const address = parse(query, this.defaults);
    this.viewport = address.viewport;
    this.scale = address.scale;
    this.view = address.view;
    this.theme = address.theme;
    this.locale = choose([address.locale], this.timeline.document.languages) ?? this.defaults.locale;
    this.#choose(address.event, address.claim);
  }

  /** Takes over a document that was changed while the page is open, and keeps what is being read. */
  replace(timeline: Timeline): void {
    const untouched = sameViewport(this.viewport, this.defaults.viewport);
    const { event, claim } = this.address;
    this.timeline = timeline;
    if (untouched) this.viewport = this.defaults.viewport;
    if (!timeline.document.languages.includes(this.locale)) this.locale = this.defaults.locale;
    this.#choose(event, claim);
  }

  open(event: EventId, claim?: ClaimId): void {
    this.#choose(event, claim);
  }

  close(): void {
    this.#choose(undefined, undefined);
  }

  show(view: View): void {
    this.view = view;
  }

  move(viewport: Viewport): void {
    if (viewport.from < viewport.to) this.viewport = viewport;
  }

  /** Everything the document has. */
  fit(): void {
    this.viewport = wholeViewport(this.timeline);
  }

  /** The link to an event, without the stretch of time in view, so that it does not change while that moves. */
  linkTo(event: EventId, claim?: ClaimId): string {
    const { view, theme, locale } = this;
    const address = format({ ...this.defaults, view, theme, locale, event, claim }, this.defaults);
    return address === '' ? '?' : address;
  }

  #choose(event: string | undefined, claim: string | undefined): void {
    const found = event === undefined ? undefined : this.timeline.eventById.get(event as EventId)?.event;
    this.event = found?.id;
    this.missing = found ? undefined : event;
    this.claim = found?.claims?.find((it) => it.id === claim)?.id;
  }
}

const sameViewport = (a: Viewport, b: Viewport): boolean => a.from === b.from && a.to === b.to;
