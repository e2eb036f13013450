import { tick, untrack } from 'svelte';
import { SEPARATION } from '../../layout/cluster.ts';
import { itemsOf } from '../../layout/items.ts';
import { measureByTable, type Measure } from '../../layout/measure.ts';
import { overlayOf } from '../../layout/overlay.ts';
import { overviewOf } from '../../layout/overview.ts';
import { picture, type ClusterMark, type Frame, type Mark } from '../../layout/picture.ts';
import { daysOf, plotOf } from '../../layout/plot.ts';
import { clamp, limitsOf, panBy, whole, zoomAt, type Viewport } from '../../layout/viewport.ts';
import { markStop, placeOf, stepFrom, stopsOf, type Step } from '../../layout/walk.ts';
import type { EventId } from '../../model/schema.ts';
import type { ChartActions, Story } from '../../state/timeline.svelte.ts';
import { glide } from './glide.ts';
import { pictureWords } from './words.ts';
import type { Ground } from './zoom.ts';

/** How far from the window's edges an event is brought that was outside, as a part of the width. */
const INSIDE = 0.12;
/** A tour moves slowly enough to see whither; in ms. */
const CALM = 640;

/** What the chart is, apart from its markup: from the story and the width of its place to a picture, and back. */
export class Chart implements ChartActions {
  readonly #story: Story;
  #stop: () => void = () => undefined;
  #revealed: EventId | undefined;

  /** The width of the picture's place, in px; nothing is drawn before it is known. */
  width = $state(0);
  measure: Measure = $state.raw(measureByTable);
  /** The mark that holds the chart's one tab stop, by the event at which it stands. */
  active: string | undefined = $state();
  hovered: string | undefined = $state();
  /** A cluster whose events cannot be told apart by zooming: opened as a list. */
  gathered: ClusterMark | undefined = $state.raw();

  constructor(story: Story) {
    this.#story = story;
  }

  readonly words = $derived.by(() => pictureWords(this.#story.words.messages));
  readonly items = $derived.by(() => itemsOf(this.#story.timeline, this.#story.locale));
  readonly plot = $derived.by(() => {
    const { lanes, threads = [] } = this.#story.timeline.document;
    return plotOf({
      items: this.items,
      days: daysOf(this.items),
      lanes: lanes.length,
      threads: threads.length,
      scale: this.#story.scale,
    });
  });
  readonly stops = $derived.by(() => stopsOf(this.plot));
  readonly limits = $derived.by(() => limitsOf(this.plot.scale, Math.max(this.width, 1), this.plot.closest));
  readonly direction = $derived.by(() => this.#story.axis);
  /** The story's viewport, held within the limits. */
  readonly viewport = $derived.by(() =>
    clamp(this.plot.scale, this.#story.viewport, Math.max(this.width, 1), this.limits),
  );
  /** What gestures work on. */
  get ground(): Ground {
    const { viewport, width, limits, direction } = this;
    return { scale: this.plot.scale, viewport, width, limits, direction };
  }
  readonly frame: Frame = $derived.by(() => ({
    viewport: this.viewport,
    home: this.#story.defaults.viewport,
    width: this.width,
    direction: this.direction,
    measure: this.measure,
    words: this.words,
  }));
  readonly picture = $derived.by(() => picture(this.plot, this.frame));
  readonly overview = $derived.by(() =>
    overviewOf(this.plot, this.width, this.direction, this.words, this.measure),
  );
  /** The mark at which the open event is drawn. */
  readonly chosen = $derived.by(() => this.#markOf(this.#story.event));
  /** The mark that is pointed at, or that the label pointed at belongs to. */
  readonly pointed = $derived.by(() => this.#markOf(this.hovered));
  readonly overlay = $derived.by(() => {
    const key = this.hovered ?? this.#story.event;
    const mark = this.#markOf(key);
    const stop = key === undefined ? undefined : this.stops.get(key);
    const item = stop && this.plot.lanes[stop.lane]?.items[stop.position];
    if (!mark || !item || this.picture.labels.some((label) => label.key === key)) return undefined;
    return overlayOf(this.picture, mark, item.label, this.measure(item.label, 'strong'));
  });
  /** The mark that Tab comes to: the one last visited, else the open event's, else the first in view. */
  readonly tabStop = $derived.by(() => {
    const { marks } = this.picture;
    const active = this.#markOf(this.active) ?? this.chosen;
    return (active ?? marks.reduce<Mark | undefined>((a, b) => (a && a.x <= b.x ? a : b), undefined))?.key;
  });

  /** The events of a cluster, in order of time. */
  members(cluster: ClusterMark): readonly EventId[] {
    const items = this.plot.lanes[cluster.lane]?.items.slice(cluster.first, cluster.end) ?? [];
    return items.map((item) => item.id as EventId);
  }

  /** Goes to a viewport at once: what a gesture writes. */
  jump(viewport: Viewport): void {
    this.#stop();
    this.gathered = undefined;
    this.#story.move(clamp(this.plot.scale, viewport, this.width, this.limits));
  }

  glideTo(viewport: Viewport, duration?: number): void {
    this.#stop();
    this.gathered = undefined;
    const to = clamp(this.plot.scale, viewport, this.width, this.limits);
    const move = (it: Viewport) => {
      this.#story.move(it);
    };
    this.#stop = glide(this.plot.scale, this.viewport, to, move, duration);
  }

  readonly atClosest = $derived.by(() => this.picture.zoom >= this.limits.kMax * 0.999);
  readonly atWhole = $derived.by(() => this.picture.zoom <= this.limits.kMin * 1.001);

  /** Zooms about the mark last visited, else the open event's, else the one nearest the middle: one is always in view. */
  zoomBy(factor: number): void {
    const { scale } = this.plot;
    const { marks, shift, zoom, width } = this.picture;
    const inView = ({ x }: Mark) => x + shift > 0 && x + shift < width;
    const known = this.#markOf(this.active) ?? this.chosen;
    const off = ({ x }: Mark) => Math.abs(x + shift - width / 2);
    const about = known && inView(known) ? known : marks.filter(inView).sort((a, b) => off(a) - off(b))[0];
    const along = about ? about.x + shift : width / 2;
    const u0 = scale.u(this.viewport.from);
    const u = u0 + (this.direction === 'rtl' ? width - along : along) / zoom;
    this.glideTo(zoomAt(scale, this.viewport, scale.day(u), factor));
  }

  panBy(fraction: number): void {
    this.glideTo(panBy(this.plot.scale, this.viewport, fraction));
  }

  fit(): void {
    this.glideTo(whole(this.plot.scale));
  }

  focus(): void {
    if (this.tabStop !== undefined) void this.#focusMark(this.tabStop);
  }

  reveal(event: EventId): void {
    const stop = this.stops.get(event);
    if (!stop || this.width === 0) return;
    const { scale } = this.plot;
    const [u0, u1, u] = [scale.u(this.viewport.from), scale.u(this.viewport.to), placeOf(this.plot, stop)];
    const edge = (u1 - u0) * INSIDE;
    if (u >= u0 + edge / 2 && u <= u1 - edge / 2) return;
    const by = u < u0 + edge ? u - (u0 + edge) : u - (u1 - edge);
    this.glideTo({ from: scale.day(u0 + by), to: scale.day(u1 + by) });
  }

  show(viewport: Viewport): void {
    // it is in view there, or meant not to be
    this.#revealed = this.#story.event;
    if (this.width === 0) this.#story.move(viewport);
    else this.glideTo(viewport, CALM);
  }

  /** Brings an event into view when it is opened, and not again while it stays open. */
  revealOnce(event: EventId): void {
    if (event === this.#revealed) return;
    this.#revealed = event;
    untrack(() => {
      this.reveal(event);
    });
  }

  /** A count as it fits into a mark: "7", "42", "1K". */
  short(count: number): string {
    return this.#story.words.messages.chart.compact(count);
  }

  /** Opens an event, or takes a cluster apart: zooms to its events, or lists them when they share an instant. */
  choose(mark: Mark): void {
    this.active = mark.key;
    if (mark.kind === 'event') {
      this.#story.open(mark.key as EventId);
      return;
    }
    const { us } = this.plot.lanes[mark.lane] ?? { us: new Float64Array() };
    const [u0, u1] = [us[mark.first] ?? 0, us[mark.end - 1] ?? 0];
    if ((u1 - u0) * this.limits.kMax < SEPARATION) {
      this.gathered = mark;
      return;
    }
    const { scale } = this.plot;
    const shown = Math.min((u1 - u0) * 2.2, this.width / this.picture.zoom / 2);
    const middle = (u0 + u1) / 2;
    this.glideTo({ from: scale.day(middle - shown / 2), to: scale.day(middle + shown / 2) });
  }

  /** Moves the tab stop to the next mark, brings it into view and gives it the focus. */
  async walk(step: Step): Promise<void> {
    const from = this.stops.get(this.tabStop ?? '') ?? { lane: 0, position: 0 };
    const here = markStop(this.plot, this.picture.level, from);
    const to = stepFrom(this.plot, this.picture.level, here, step);
    const id = to && this.plot.lanes[to.lane]?.items[to.position]?.id;
    if (!to || id === undefined) return;
    const { scale } = this.plot;
    const [u0, u1, u] = [scale.u(this.viewport.from), scale.u(this.viewport.to), placeOf(this.plot, to)];
    const edge = (u1 - u0) * INSIDE;
    if (u < u0 || u > u1) {
      const by = u < u0 ? u - u0 - edge : u - u1 + edge;
      this.jump({ from: scale.day(u0 + by), to: scale.day(u1 + by) });
    }
    await this.#focusMark(id);
  }

  async #focusMark(key: string): Promise<void> {
    this.active = key;
    await tick();
    this.focusNode(this.tabStop ?? key);
  }

  /** Set by the markup: gives the focus to the node of a mark. */
  focusNode: (key: string) => void = () => undefined;

  #markOf(event: string | undefined): Mark | undefined {
    const stop = event === undefined ? undefined : this.stops.get(event);
    if (!stop) return undefined;
    const { position } = markStop(this.plot, this.picture.level, stop);
    const key = this.plot.lanes[stop.lane]?.items[position]?.id;
    return this.picture.marks.find((mark) => mark.lane === stop.lane && mark.key === key);
  }
}
