import { tick } from 'svelte';
import type { Mark } from '../../core/layout/marks.ts';
import { overlayOf } from '../../core/layout/overlay.ts';
import type { Story } from '../state/story.svelte.ts';
import type { ChartGeometry } from './chartGeometry.svelte.ts';
import type { DrawnPicture } from './drawnPicture.ts';

/** Which mark has the focus, is pointed at, is chosen. It is drawn as classes and attributes and never enters the picture. */
export class MarkFocus {
  readonly #story: Story;
  readonly #geometry: ChartGeometry;
  readonly #drawn: DrawnPicture;

  /** The event at which the mark stands that had the focus last. */
  active: string | undefined = $state();
  /** The event whose mark or label is pointed at. */
  hovered: string | undefined = $state();

  constructor(story: Story, geometry: ChartGeometry, drawn: DrawnPicture) {
    this.#story = story;
    this.#geometry = geometry;
    this.#drawn = drawn;
  }

  /** The mark at which the open event is drawn, or the first event of the open list. */
  readonly chosen = $derived.by(() =>
    this.#geometry.markOf(this.#story.event ?? this.#story.grouped?.[0]?.event.id),
  );
  /** The mark that is pointed at, itself or by its label. */
  readonly pointed = $derived.by(() => this.#geometry.markOf(this.hovered));
  /** The mark that had the focus last, else the open event's. */
  get current(): Mark | undefined {
    return this.#geometry.markOf(this.active) ?? this.chosen;
  }

  /** The key of the mark that Tab comes to: the current one, else the earliest in view. The chart has one tab stop. */
  readonly tabStop = $derived.by(() => {
    const { picture } = this.#geometry;
    const along = (mark: Mark) => this.#geometry.alongOf(mark);
    const earliest = () =>
      picture.marks.reduce<Mark | undefined>((a, b) => (a && along(a) <= along(b) ? a : b), undefined);
    return (this.current ?? earliest())?.key;
  });

  /** A label for the event that is pointed at or open, where it has none in the picture. */
  readonly overlay = $derived.by(() => {
    const { flow, picture, measure } = this.#geometry;
    const key = this.hovered ?? this.#story.event;
    const mark = this.#geometry.markOf(key);
    const item = key === undefined ? undefined : this.#geometry.itemOf(key);
    if (flow === 'down' || !mark || !item) return undefined;
    if (picture.labels.some((label) => label.key === key)) return undefined;
    return overlayOf(picture, mark, item.label, measure(item.label, 'strong'));
  });

  /** Moves the tab stop to a mark and gives it the keyboard focus, once it is drawn. */
  async moveTo(key: string): Promise<void> {
    this.active = key;
    await tick();
    this.#drawn.focusMark(this.tabStop ?? key);
  }
}
