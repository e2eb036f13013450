import type { Px } from '../core/model/units.ts';

/** The font of a text on the card; `size` in px. */
export interface Font {
  readonly family: 'serif' | 'sans';
  readonly weight: number;
  readonly size: Px;
}

/** Measures the width of a text in the font with which it is drawn. */
export type TextWidth = (text: string, font: Font) => Px;
