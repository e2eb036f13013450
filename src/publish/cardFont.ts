import type { Px } from '../core/model/units.ts';

/** How a text on the card is set; `size` in px. */
export interface Font {
  readonly family: 'serif' | 'sans';
  readonly weight: number;
  readonly size: Px;
}

/** The width of a text in the very font in which it will be drawn. */
export type TextWidth = (text: string, font: Font) => Px;
