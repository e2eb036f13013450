import type { Flow } from '../../core/layout/flow.ts';
import type { Item } from '../../core/layout/item.ts';
import { itemsOf } from '../../core/layout/items.ts';
import type { Mark } from '../../core/layout/marks.ts';
import { measureByTable, type Measure } from '../../core/layout/measure.ts';
import { overviewOf } from '../../core/layout/overview.ts';
import { picture } from '../../core/layout/picture.ts';
import type { PictureFrame } from '../../core/layout/pictureFrame.ts';
import { daysOf, plotOf, type Plot } from '../../core/layout/plot.ts';
import { plotPeriods } from '../../core/layout/plotPeriods.ts';
import { HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW } from '../../core/layout/rowHeights.ts';
import { lengthFor } from '../../core/layout/rowScale.ts';
import type { TimeScale } from '../../core/layout/scale.ts';
import { clamp, limitsOf, type Viewport } from '../../core/layout/viewport.ts';
import { lanePositions, markPosition } from '../../core/layout/walk.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { Px } from '../../core/model/units.ts';
import type { Story } from '../state/story.svelte.ts';
import { pictureWordsFor } from './pictureWordsFor.ts';

/** What the page around the chart decides: the direction of time, and the size of text, in px. */
export interface ChartRoom {
  readonly flow: Flow;
  readonly rem: number;
}

/**
 * From the story and the room there is to what is drawn: plot, limits of the zoom, picture, overview. Lengths are in px of
 * the picture, which are those of a page with text of 16 px: larger text makes the whole picture larger.
 */
export class ChartGeometry {
  readonly #story: Story;
  readonly #room: ChartRoom;

  /** The width of the element that holds the picture, in px of the page. */
  clientWidth = $state(0);
  /** Replaced when the page's fonts can be measured. */
  measure: Measure = $state.raw(measureByTable);

  /** @param room whose values may change */
  constructor(story: Story, room: ChartRoom) {
    this.#story = story;
    this.#room = room;
  }

  /** Px of the page per px of the picture. */
  get unit(): number {
    return Math.max(this.#room.rem, 1) / 16;
  }
  /** 0 until it is known; nothing is drawn before. */
  get width(): Px {
    return this.clientWidth / this.unit;
  }
  get flow(): Flow {
    return this.#room.flow;
  }
  /** The direction of time where it runs across; of the words where it runs down. */
  get direction(): 'ltr' | 'rtl' {
    return this.flow === 'down' ? this.#story.words.direction : this.#story.axis;
  }

  readonly #words = $derived.by(() => pictureWordsFor(this.#story.words.first));
  readonly #items = $derived.by(() => itemsOf(this.#story.timeline, this.#story.locale));
  readonly #periods = $derived.by(() => plotPeriods(this.#story.timeline, this.#story.locale));
  readonly #laneNames = $derived.by(() =>
    this.#story.timeline.document.lanes.map(({ label }) => this.#story.words.plain(label)),
  );
  /** The plot of all events: its scale and its limits do not change with the filter. */
  readonly #whole = $derived.by(() => this.#plotOf(this.#items));
  /** The plot of the events that the filter leaves. */
  readonly plot: Plot = $derived.by(() => {
    const { filteredIds } = this.#story;
    return filteredIds
      ? this.#plotOf(this.#items.filter(({ id }) => filteredIds.has(id as EventId)))
      : this.#whole;
  });
  get scale(): TimeScale {
    return this.plot.scale;
  }
  /** Where each event of the plot is, by id. */
  readonly positions = $derived.by(() => lanePositions(this.plot));

  /** The height of the picture where time runs down; else 0. */
  readonly #length: Px = $derived.by(() => {
    const [lane] = this.#whole.lanes;
    if (this.flow === 'across' || !lane) return 0;
    return lengthFor(this.#whole.scale, lane.us, this.#story.defaults.viewport);
  });
  /** The length of the picture along time; at least 1. */
  get extent(): Px {
    return Math.max(this.flow === 'down' ? this.#length : this.width, 1);
  }
  /** Room above and below the picture, where time runs down: for the rest of the first and the last row. */
  get top(): Px {
    return this.flow === 'down' ? ROW_ABOVE + HEAD_HEIGHT : 0;
  }
  get bottom(): Px {
    return this.flow === 'down' ? ROW_BELOW : 0;
  }

  readonly limits = $derived.by(() => limitsOf(this.#whole.scale, this.extent, this.#whole.closest));
  /** Where an animated move is on its way to the story's viewport. Once the story has another one, the move is over. */
  way: { readonly at: Viewport; readonly to: Viewport } | undefined = $state.raw();
  /** The story's viewport, within the limits: a link may ask for anything, and the limits change with the width. */
  readonly destination: Viewport = $derived.by(() => this.within(this.#story.viewport));
  /** What is drawn: the destination, or where the move there is. */
  readonly viewport: Viewport = $derived.by(() =>
    this.way?.to === this.#story.viewport ? this.way.at : this.destination,
  );

  /** The viewport in which the story opens. */
  readonly home: Viewport = $derived.by(() => this.within(this.#story.defaults.viewport));

  readonly frame: PictureFrame = $derived.by(() => ({
    viewport: this.viewport,
    home: this.home,
    width: this.width,
    length: this.#length,
    direction: this.direction,
    measure: this.measure,
    words: this.#words,
    lanes: this.#laneNames,
  }));
  readonly picture = $derived.by(() => picture(this.plot, this.frame));
  readonly overview = $derived.by(() =>
    overviewOf(this.plot, this.width, this.direction, this.#words, this.measure),
  );

  /**
   * The nearest viewport within the limits: the only clamp of the chart. A viewport meets it once on its way into the
   * story, in `zoom.ts` when a gesture makes it and else in `ChartNavigation`; one that a link brings, when it is read.
   */
  within(viewport: Viewport): Viewport {
    return clamp(this.scale, viewport, this.extent, this.limits);
  }

  /** The mark that an event is drawn at; undefined where it is not in the picture. */
  markOf(event: string | undefined): Mark | undefined {
    const at = event === undefined ? undefined : this.positions.get(event);
    if (!at) return undefined;
    const { position } = markPosition(this.plot, this.picture.level, at);
    const key = this.plot.lanes[at.lane]?.items[position]?.id;
    return this.picture.marks.find((mark) => mark.lane === at.lane && mark.key === key);
  }

  itemOf(event: string): Item | undefined {
    const at = this.positions.get(event);
    return at && this.plot.lanes[at.lane]?.items[at.position];
  }

  /** The events of a mark, in order of time. */
  eventsOf(mark: Mark): readonly EventId[] {
    if (mark.kind === 'event') return [mark.key as EventId];
    const { lane, first, end } = mark;
    return (this.plot.lanes[lane]?.items.slice(first, end) ?? []).map(({ id }) => id as EventId);
  }

  /** Where a mark stands along time, from the start of the window. */
  alongOf({ x, y }: Mark): Px {
    const { shift, width } = this.picture;
    if (this.flow === 'down') return y + shift.y;
    return this.direction === 'rtl' ? width - (x + shift.x) : x + shift.x;
  }

  /** Where a place on the scale is along time, from the start of the window. */
  alongOfU(u: number): Px {
    return (u - this.scale.u(this.viewport.from)) * this.picture.zoom;
  }

  #plotOf(items: readonly Item[]): Plot {
    const { lanes, threads = [] } = this.#story.timeline.document;
    return plotOf({
      items,
      all: this.#items,
      days: daysOf(this.#items),
      lanes: lanes.length,
      threads: threads.length,
      scale: this.#story.scale,
      flow: this.flow,
      periods: this.#periods,
    });
  }
}
