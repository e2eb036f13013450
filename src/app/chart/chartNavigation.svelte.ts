import { untrack } from 'svelte';
import { type Parting, parting } from '../../core/layout/parting.ts';
import { ROW_HEIGHT } from '../../core/layout/rowHeights.ts';
import {
  bringing,
  isSame,
  panBy,
  viewportAt,
  whole,
  zoomOf,
  type Viewport,
} from '../../core/layout/viewport.ts';
import { nearestOutside, uOf } from '../../core/layout/walk.ts';
import { middleWithin, zoomTowards } from '../../core/layout/zoomTowards.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { ChartActions } from '../state/services.svelte.ts';
import type { Story } from '../state/story.svelte.ts';
import type { ChartGeometry } from './chartGeometry.svelte.ts';
import type { DrawnPicture } from './drawnPicture.ts';
import type { glide } from './glide.ts';
import type { MarkFocus } from './markFocus.svelte.ts';

/** How long a tour moves from stop to stop, in ms: slowly enough to see in which direction. */
const TOUR_DURATION = 640;

/** Moves the story's viewport: zooms, pans, and brings events into view. It is what the rest of the page asks of the chart. */
export class ChartNavigation implements ChartActions {
  readonly #story: Story;
  readonly #geometry: ChartGeometry;
  readonly #marks: MarkFocus;
  readonly #drawn: DrawnPicture;
  #stopGliding: () => void = () => undefined;
  /** Openings of events before there was a chart. */
  readonly #openedBefore: number;
  /** The last opening of an event that was brought into view, or need not be. */
  #revealed: { readonly event: EventId | undefined; readonly opened: number } | undefined;
  /** Animates a move. It is loaded after the first picture; until then moves are immediate. */
  glide: typeof glide | undefined;

  constructor(story: Story, geometry: ChartGeometry, marks: MarkFocus, drawn: DrawnPicture) {
    this.#story = story;
    this.#geometry = geometry;
    this.#marks = marks;
    this.#drawn = drawn;
    this.#openedBefore = story.opened;
  }

  get atClosest(): boolean {
    return this.#geometry.picture.zoom >= this.#geometry.limits.kMax * 0.999;
  }
  get atWhole(): boolean {
    return this.#geometry.picture.zoom <= this.#geometry.limits.kMin * 1.001;
  }

  /** Has the mark at the tab stop take the keyboard focus. */
  async focus(): Promise<void> {
    const { tabStop } = this.#marks;
    if (tabStop !== undefined) await this.#marks.moveTo(tabStop);
  }

  /** Takes over a viewport that is within the limits already, as those of gestures are. */
  follow(viewport: Viewport): void {
    this.#stopGliding();
    this.#geometry.way = undefined;
    this.#story.move(viewport);
  }

  /** The same gradually. @param duration in ms */
  followGradually(viewport: Viewport, duration?: number): void {
    if (!this.glide) {
      this.follow(viewport);
      return;
    }
    this.#stopGliding();
    const { scale, viewport: from } = this.#geometry;
    // the story, and so the address, is there at once; the picture is on its way
    this.#story.move(viewport);
    const { viewport: to } = this.#story;
    const move = (at: Viewport) => {
      this.#geometry.way = at === to ? undefined : { at, to };
    };
    move(from);
    this.#stopGliding = this.glide(scale, from, to, move, duration);
  }

  /** Goes to the nearest viewport within the limits, at once. */
  jump(viewport: Viewport): void {
    this.follow(this.#geometry.within(viewport));
  }

  /** Goes to the nearest viewport within the limits, gradually. @param duration in ms */
  glideTo(viewport: Viewport, duration?: number): void {
    this.followGradually(this.#geometry.within(viewport), duration);
  }

  /**
   * Zooms about the open event, else the place that is pointed at, else the mark that has the focus, else where most events
   * in view are. Above 1: closer, where an event stays in view.
   */
  zoomBy(factor: number): void {
    const { plot, scale, destination, extent, limits } = this.#geometry;
    const [u0, u1] = [scale.u(destination.from), scale.u(destination.to)];
    const k = zoomOf(scale, destination, extent);
    const possible = Math.min(Math.max(factor, limits.kMin / k), limits.kMax / k);
    const centre = this.#zoomCentre(u0, u1);
    this.glideTo(zoomTowards(plot, destination, centre, possible));
  }

  /** Pans by a part of the viewport; positive is later. */
  panBy(part: number): void {
    this.glideTo(panBy(this.#geometry.scale, this.#geometry.viewport, part));
  }

  get atHome(): boolean {
    const { scale, destination, home } = this.#geometry;
    return isSame(scale, destination, home);
  }

  /** Shows the whole story. */
  fit(): void {
    this.#goElsewhere(whole(this.#geometry.scale));
  }

  home(): void {
    if (!this.atHome) this.#goElsewhere(this.#story.defaults.viewport);
  }

  /** Goes there gradually, as one step in the history. */
  #goElsewhere(viewport: Viewport): void {
    this.#story.moves += 1;
    this.glideTo(viewport);
  }

  /**
   * Pans at once towards earlier or later events, by a part of the viewport at most.
   *
   * @returns by how many px of the page the picture moved; positive where earlier events came in
   */
  extend(where: 'earlier' | 'later', part: number): number {
    const { scale, viewport, picture, unit } = this.#geometry;
    const before = scale.u(viewport.from);
    this.jump(panBy(scale, viewport, where === 'earlier' ? -part : part));
    return (before - scale.u(this.#geometry.viewport.from)) * picture.zoom * unit;
  }

  /** Goes to the nearest event before or after what is in view. */
  goTo(where: 'earlier' | 'later'): void {
    const { plot, scale, viewport } = this.#geometry;
    const u = nearestOutside(plot, scale.u(viewport.from), scale.u(viewport.to), where);
    const to = u === undefined ? undefined : bringing(scale, viewport, u, 0);
    if (to) this.glideTo(to);
  }

  canPart(events: readonly EventId[]): boolean {
    return this.#partingOf(events) !== undefined;
  }

  zoomHere(events: readonly EventId[]): void {
    const to = this.#partingOf(events);
    if (!to) return;
    const { scale, destination, extent, flow } = this.#geometry;
    const shown = extent / to.zoom;
    this.#story.moves += 1;
    this.#marks.active = events[0];
    if (flow === 'across') {
      this.glideTo(viewportAt(scale, (to.u0 + to.u1 - shown) / 2, to.zoom, extent));
      return;
    }
    // the first event stays under the finger, unless the last one would be left outside
    const before = this.#geometry.alongOfU(to.u0);
    const along = (to.u0 - scale.u(destination.from)) * this.#geometry.picture.zoom;
    const least = extent - (to.u1 - to.u0) * to.zoom - ROW_HEIGHT;
    const stays = along >= 0 && along <= least;
    const u = to.u0 - Math.max(Math.min(along, least), 0) / to.zoom;
    const viewport = this.#geometry.within(viewportAt(scale, u, to.zoom, extent));
    if (stays) this.followGradually(viewport);
    else {
      this.jump(viewport);
      this.#drawn.scrollBy(this.#geometry.alongOfU(to.u0) - before);
    }
  }

  reveal(event: EventId): void {
    this.#story.moves += 1;
    this.#reveal(event);
  }

  /** Brings an event into view, clear of the window's ends. @param atOnce not gradually */
  #reveal(event: EventId, atOnce = false): void {
    const to = this.#bringing(event);
    // where time runs down, the page scrolls to the event next and must know where it stands
    if (to && (atOnce || this.#geometry.flow === 'down')) this.jump(to);
    else if (to) this.glideTo(to);
  }

  /** Brings a place on the scale into view at once, if it is outside. */
  bringIntoView(u: number): void {
    const to = bringing(this.#geometry.scale, this.#geometry.viewport, u, 0);
    if (to) this.jump(to);
  }

  /**
   * Brings the open event into view once for each time that it was opened, from wherever that was; one that was open before
   * the chart, at once. For an effect: runs again when an event is opened and when the width becomes known.
   */
  revealOpened(): void {
    const { event, opened } = this.#story;
    if (event === undefined || this.#geometry.width === 0) return;
    if (this.#revealed?.event === event && this.#revealed.opened === opened) return;
    const isOpenAlready = this.#revealed?.event === event;
    this.#revealed = { event, opened };
    untrack(() => {
      // to open another one is a step in any case
      if (isOpenAlready) this.reveal(event);
      else this.#reveal(event, opened === this.#openedBefore);
    });
  }

  /** Goes to the viewport of a tour's stop. The stop's event is in view there, or is not meant to be. */
  show(viewport: Viewport): void {
    const { event, opened } = this.#story;
    this.#revealed = { event, opened };
    if (this.#geometry.width === 0) this.#story.move(viewport);
    else if (this.#geometry.flow === 'down') this.jump(viewport);
    else this.glideTo(viewport, TOUR_DURATION);
  }

  /** The viewport that has an event inside, clear of the window's ends; undefined if it is in view, or not in the picture. */
  #bringing(event: EventId): Viewport | undefined {
    const { plot, positions, scale, viewport, width, flow } = this.#geometry;
    const position = positions.get(event);
    if (!position || width === 0) return undefined;
    return bringing(scale, viewport, uOf(plot, position), flow === 'down' ? 0 : undefined);
  }

  /** In u. */
  #zoomCentre(u0: number, u1: number): number {
    const { plot, positions, extent } = this.#geometry;
    const uOfEvent = (event: string | undefined) => {
      const at = event === undefined ? undefined : positions.get(event);
      const u = at && uOf(plot, at);
      return u !== undefined && u >= u0 && u <= u1 ? u : undefined;
    };
    const seen = this.#drawn.visibleRange().map((along) => u0 + (along / extent) * (u1 - u0));
    const [from = u0, to = u1] = seen;
    const pointed = this.#drawn.pointed;
    return (
      uOfEvent(this.#story.event) ??
      (pointed === undefined ? undefined : u0 + (pointed / extent) * (u1 - u0)) ??
      (this.#drawn.hasFocus ? uOfEvent(this.#marks.active) : undefined) ??
      middleWithin(plot, from, to) ??
      middleWithin(plot, u0, u1) ??
      (from + to) / 2
    );
  }

  /** Where some events stand apart; undefined where no zoom parts them. */
  #partingOf(events: readonly EventId[]): Parting | undefined {
    const { plot, positions, extent, destination, scale, limits, width } = this.#geometry;
    if (width === 0) return undefined;
    return parting(plot, events, extent, zoomOf(scale, destination, extent), limits.kMax, positions);
  }
}
