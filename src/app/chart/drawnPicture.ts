import type { Attachment } from 'svelte/attachments';
import type { ChartGeometry } from './chartGeometry.svelte.ts';
import type { Px } from '../../core/model/units.ts';
import type { PixelRange } from './pixelRange.ts';

/** No further than is needed to see it. */
export const NEAREST: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

/** The picture's `<svg>` while it is on the page: what only a drawn element can do or say. */
export class DrawnPicture {
  readonly #geometry: ChartGeometry;
  #svg: SVGSVGElement | undefined;
  #place: { readonly clientX: number; readonly clientY: number } | undefined;

  constructor(geometry: ChartGeometry) {
    this.#geometry = geometry;
  }

  /** For the `<svg>`. */
  readonly attach: Attachment<SVGSVGElement> = (svg) => {
    this.#svg = svg;
    return () => {
      this.#svg = undefined;
    };
  };

  /** Gives the keyboard focus to a mark, and scrolls to it where it is out of sight or under the axis. */
  focusMark(key: string): void {
    const mark = this.#svg?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView(NEAREST);
  }

  /** Whether one of its marks has the keyboard focus. */
  get hasFocus(): boolean {
    return this.#svg?.matches(':focus-within') ?? false;
  }

  /** Notes the place in the window that the pointer is over; undefined once it has left, or the keyboard goes on from elsewhere. */
  pointAt(place: { readonly clientX: number; readonly clientY: number } | undefined): void {
    this.#place = place;
  }

  /** What the pointer is over, along time, in px of the picture from the start of the window. */
  get pointed(): Px | undefined {
    if (!this.#svg || !this.#place) return undefined;
    const { flow, direction, unit, top } = this.#geometry;
    const { left, right, top: edge } = this.#svg.getBoundingClientRect();
    const { clientX, clientY } = this.#place;
    if (flow === 'down') return (clientY - edge) / unit - top;
    return (direction === 'rtl' ? right - clientX : clientX - left) / unit;
  }

  /** Scrolls the page by so many px of the picture. */
  scrollBy(along: Px): void {
    if (this.#svg) window.scrollBy({ top: along * this.#geometry.unit, behavior: 'instant' });
  }

  /** The part of the picture that the reader sees, along time, in px of the picture. */
  visibleRange(): PixelRange {
    const { flow, extent, unit, top } = this.#geometry;
    if (flow === 'across' || !this.#svg) return [0, extent];
    const edge = this.#svg.getBoundingClientRect().top;
    const along = (y: number) => (y - edge) / unit - top;
    return [Math.max(along(0), 0), Math.min(along(innerHeight), extent)];
  }
}
