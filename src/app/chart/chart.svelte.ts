import { tick, untrack } from 'svelte';
import type { Flow } from '../../core/layout/flow.ts';
import type { Item } from '../../core/layout/item.ts';
import { itemsOf } from '../../core/layout/items.ts';
import { measureByTable, type Measure } from '../../core/layout/measure.ts';
import { overlayOf } from '../../core/layout/overlay.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { picture } from '../../core/layout/picture.ts';
import type { ClusterMark, Mark } from '../../core/layout/marks.ts';
import type { PictureFrame } from '../../core/layout/pictureFrame.ts';
import { daysOf, plotOf, type Plot } from '../../core/layout/plot.ts';
import { HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW } from '../../core/layout/rowHeights.ts';
import { lengthFor } from '../../core/layout/rowScale.ts';
import { clamp, limitsOf, panBy, whole, zoomAt, type Viewport } from '../../core/layout/viewport.ts';
import {
  lanePositions,
  markAfterStep,
  markPosition,
  nearestOutside,
  uOf,
  type WalkStep,
} from '../../core/layout/walk.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { ChartActions, Story } from '../state/story.svelte.ts';
import type { glide } from './glide.ts';
import { pictureWords } from './pictureWordsFor.ts';
import type { GestureContext } from './zoom.ts';

/** What the chart is given by the page around it: the way time runs there, and the size of its text in px. */
interface Room {
  readonly flow: Flow;
  readonly rem: number;
}

/** How far from the window's edges an event is brought that was outside, as a part of its extent. */
const INSIDE = 0.12;
/** A tour moves slowly enough to see whither; in ms. */
const CALM = 640;

/**
 * What the chart is, apart from its markup: from the story and the room there is to a picture, and back. Its pixels are
 * those of a page whose text has the ordinary size: larger text makes the whole picture larger.
 */
export class Chart implements ChartActions {
  readonly #story: Story;
  readonly #room: () => Room;
  #stop: () => void = () => undefined;
  /** How it moves; it comes after the first look, and until then it is there at once. */
  glide: typeof glide | undefined;
  #revealed: EventId | undefined;

  /** The width of the picture's place, in px of the page. */
  place = $state(0);
  measure: Measure = $state.raw(measureByTable);
  /** The mark that holds the chart's one tab stop, by the event at which it stands. */
  active: string | undefined = $state();
  hovered: string | undefined = $state();
  /** A cluster whose events cannot be told apart by zooming: opened as a list. */
  clusterList: ClusterMark | undefined = $state.raw();

  constructor(story: Story, room: () => Room) {
    this.#story = story;
    this.#room = room;
  }

  /** Px of the page to one of the picture. */
  readonly unit = $derived.by(() => Math.max(this.#room().rem, 1) / 16);
  /** Nothing is drawn before it is known. */
  readonly width = $derived.by(() => this.place / this.unit);
  readonly flow: Flow = $derived.by(() => this.#room().flow);
  readonly words = $derived.by(() => pictureWords(this.#story.words.first));
  readonly items = $derived.by(() => itemsOf(this.#story.timeline, this.#story.locale));
  readonly lanes = $derived.by(() =>
    this.#story.timeline.document.lanes.map(({ label }) => this.#story.words.plain(label)),
  );
  /** All events: their scale, and how near one may come, stay the same whatever is filtered. */
  readonly #whole = $derived.by(() => this.#plotOf(this.items));
  readonly plot = $derived.by(() => {
    const { filteredIds } = this.#story;
    return filteredIds
      ? this.#plotOf(this.items.filter(({ id }) => filteredIds.has(id as EventId)))
      : this.#whole;
  });
  readonly stops = $derived.by(() => lanePositions(this.plot));
  /** Down the page, only the words have a direction. */
  readonly direction = $derived.by(() =>
    this.flow === 'down' ? this.#story.words.direction : this.#story.axis,
  );
  /** How long the picture is where time runs down. */
  readonly length = $derived.by(() => {
    const [lane] = this.#whole.lanes;
    if (this.flow === 'across' || !lane) return 0;
    return lengthFor(this.#whole.scale, lane.us, this.#story.defaults.viewport);
  });
  /** The length along time, in px. */
  readonly extent = $derived.by(() => Math.max(this.flow === 'down' ? this.length : this.width, 1));
  /** What stands before the picture's first place and after its last where time runs down: the rest of their rows. */
  readonly top = $derived.by(() => (this.flow === 'down' ? ROW_ABOVE + HEAD_HEIGHT : 0));
  readonly bottom = $derived.by(() => (this.flow === 'down' ? ROW_BELOW : 0));
  readonly limits = $derived.by(() => limitsOf(this.#whole.scale, this.extent, this.#whole.closest));
  /** The story's viewport, held within the limits. */
  readonly viewport = $derived.by(() =>
    clamp(this.plot.scale, this.#story.viewport, this.extent, this.limits),
  );
  /** What gestures work on. */
  get gestureContext(): GestureContext {
    const { viewport, flow, extent, limits, direction } = this;
    return { scale: this.plot.scale, viewport, flow, extent, limits, direction };
  }
  readonly frame: PictureFrame = $derived.by(() => ({
    viewport: this.viewport,
    home: this.#story.defaults.viewport,
    width: this.width,
    length: this.length,
    direction: this.direction,
    measure: this.measure,
    words: this.words,
    lanes: this.lanes,
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
    if (this.flow === 'down' || !mark || !item) return undefined;
    if (this.picture.labels.some((label) => label.key === key)) return undefined;
    return overlayOf(this.picture, mark, item.label, this.measure(item.label, 'strong'));
  });
  /** The mark that Tab comes to: the one last visited, else the open event's, else the first in view. */
  readonly tabStop = $derived.by(() => {
    const active = this.#markOf(this.active) ?? this.chosen;
    const { marks } = this.picture;
    const earliest = () =>
      marks.reduce<Mark | undefined>((a, b) => (a && this.#along(a) <= this.#along(b) ? a : b), undefined);
    return (active ?? earliest())?.key;
  });

  /** The events of a cluster, in order of time. */
  members(cluster: ClusterMark): readonly EventId[] {
    const items = this.plot.lanes[cluster.lane]?.items.slice(cluster.first, cluster.end) ?? [];
    return items.map((item) => item.id as EventId);
  }

  /** Goes to a viewport at once: what a gesture writes. */
  jump(viewport: Viewport): void {
    this.#stop();
    this.clusterList = undefined;
    this.#story.move(clamp(this.plot.scale, viewport, this.extent, this.limits));
  }

  glideTo(viewport: Viewport, duration?: number): void {
    this.#stop();
    this.clusterList = undefined;
    const to = clamp(this.plot.scale, viewport, this.extent, this.limits);
    const move = (it: Viewport) => {
      this.#story.move(it);
    };
    if (this.glide) this.#stop = this.glide(this.plot.scale, this.viewport, to, move, duration);
    else move(to);
  }

  readonly atClosest = $derived.by(() => this.picture.zoom >= this.limits.kMax * 0.999);
  readonly atWhole = $derived.by(() => this.picture.zoom <= this.limits.kMin * 1.001);

  /** Zooms about the mark last visited, else the open event's, else the one nearest the middle: one is always in view. */
  zoomBy(factor: number): void {
    const { scale } = this.plot;
    const [from, to] = this.seen();
    const middle = (from + to) / 2;
    const inView = (mark: Mark) => this.#along(mark) > from && this.#along(mark) < to;
    const off = (mark: Mark) => Math.abs(this.#along(mark) - middle);
    const known = this.#markOf(this.active) ?? this.chosen;
    const nearest = () => this.picture.marks.filter(inView).sort((a, b) => off(a) - off(b))[0];
    const about = known && inView(known) ? known : nearest();
    const along = about ? this.#along(about) : middle;
    const u = scale.u(this.viewport.from) + along / this.picture.zoom;
    this.glideTo(zoomAt(scale, this.viewport, scale.day(u), factor));
  }

  panBy(fraction: number): void {
    this.glideTo(panBy(this.plot.scale, this.viewport, fraction));
  }

  /**
   * Shows what lies before or after the picture, as a part of its extent at most, at once.
   * @returns by how many px of the page the picture moved: positive where earlier events came in
   */
  extend(where: 'earlier' | 'later', fraction: number): number {
    const { scale } = this.plot;
    const before = scale.u(this.viewport.from);
    this.jump(panBy(scale, this.viewport, where === 'earlier' ? -fraction : fraction));
    return (before - scale.u(this.viewport.from)) * this.picture.zoom * this.unit;
  }

  /** Goes to the nearest event before or after what is in view. */
  goTo(where: 'earlier' | 'later'): void {
    const { scale } = this.plot;
    const { from, to } = this.viewport;
    const place = nearestOutside(this.plot, scale.u(from), scale.u(to), where);
    const viewport = place === undefined ? undefined : this.#bringing(place, 0);
    if (viewport) this.glideTo(viewport);
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
    const to = this.#bringing(uOf(this.plot, stop), this.flow === 'down' ? 0 : INSIDE / 2);
    // down the page the reader's own scrolling follows, which must know where it stands
    if (to && this.flow === 'down') this.jump(to);
    else if (to) this.glideTo(to);
  }

  show(viewport: Viewport): void {
    // it is in view there, or meant not to be
    this.#revealed = this.#story.event;
    if (this.width === 0) this.#story.move(viewport);
    else if (this.flow === 'down') this.jump(viewport);
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
    return this.#story.words.first.chart.compact(count);
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
    if ((u1 - u0) * this.limits.kMax < this.plot.separation) {
      this.clusterList = mark;
      return;
    }
    const { scale } = this.plot;
    if (this.flow === 'down') {
      // its first event stays under the finger
      const room = mark.count * this.plot.separation;
      const factor = Math.max(room / Math.max((u1 - u0) * this.picture.zoom, 1), 1.6);
      this.glideTo(zoomAt(scale, this.viewport, scale.day(u0), Math.min(factor, 8)));
      return;
    }
    const shown = Math.min((u1 - u0) * 2.2, this.extent / this.picture.zoom / 2);
    const middle = (u0 + u1) / 2;
    this.glideTo({ from: scale.day(middle - shown / 2), to: scale.day(middle + shown / 2) });
  }

  /** Moves the tab stop to the next mark, brings it into view and gives it the focus. */
  async walk(step: WalkStep): Promise<void> {
    const from = this.stops.get(this.tabStop ?? '') ?? { lane: 0, position: 0 };
    const here = markPosition(this.plot, this.picture.level, from);
    const to = markAfterStep(this.plot, this.picture.level, here, step);
    const id = to && this.plot.lanes[to.lane]?.items[to.position]?.id;
    if (!to || id === undefined) return;
    const viewport = this.#bringing(uOf(this.plot, to), 0);
    if (viewport) this.jump(viewport);
    await this.#focusMark(id);
  }

  /** The viewport that has a place clear of its edges; none where it lies at least `margin`, a part of it, inside already. */
  #bringing(u: number, margin: number): Viewport | undefined {
    const { scale } = this.plot;
    const [u0, u1] = [scale.u(this.viewport.from), scale.u(this.viewport.to)];
    const length = u1 - u0;
    if (u >= u0 + length * margin && u <= u1 - length * margin) return undefined;
    const by = u < u0 + length * INSIDE ? u - (u0 + length * INSIDE) : u - (u1 - length * INSIDE);
    return { from: scale.day(u0 + by), to: scale.day(u1 + by) };
  }

  async #focusMark(key: string): Promise<void> {
    this.active = key;
    await tick();
    this.focusNode(this.tabStop ?? key);
  }

  /** Set by the markup: gives the focus to the node of a mark. */
  focusNode: (key: string) => void = () => undefined;
  /** Set by the markup: which part of the picture the reader sees, along time. */
  seen: () => readonly [number, number] = () => [0, this.extent];

  /** Where a mark stands along time, from the window's beginning. */
  #along({ x, y }: Mark): number {
    const { shift, width } = this.picture;
    if (this.flow === 'down') return y + shift.y;
    return this.direction === 'rtl' ? width - (x + shift.x) : x + shift.x;
  }

  #plotOf(items: readonly Item[]): Plot {
    const { lanes, threads = [] } = this.#story.timeline.document;
    return plotOf({
      items,
      all: this.items,
      days: daysOf(this.items),
      lanes: lanes.length,
      threads: threads.length,
      scale: this.#story.scale,
      flow: this.flow,
    });
  }

  #markOf(event: string | undefined): Mark | undefined {
    const stop = event === undefined ? undefined : this.stops.get(event);
    if (!stop) return undefined;
    const { position } = markPosition(this.plot, this.picture.level, stop);
    const key = this.plot.lanes[stop.lane]?.items[position]?.id;
    return this.picture.marks.find((mark) => mark.lane === stop.lane && mark.key === key);
  }
}
