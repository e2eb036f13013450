import type { Symbol } from '../../core/model/schema.ts';
import type { Px } from '../../core/model/units.ts';

/**
 * The symbols of kinds as SVG paths around (0, 0) in a square of side 2. Sizes are adjusted by eye: a diamond must be
 * larger than a square to look equally large.
 */
const OUTLINES: Readonly<Record<Symbol, string>> = {
  square: 'M-.75-1H.75Q1-1 1-.75V.75Q1 1 .75 1H-.75Q-1 1-1 .75V-.75Q-1-1-.75-1Z',
  document: 'M-.95-1H.3L.95-.35V1H-.95Z',
  speech: 'M-1-.9H1V.5H-.05L-.6 1.1V.5H-1Z',
  diamond: 'M0-1.15 1.15 0 0 1.15-1.15 0Z',
  triangle: 'M0-1.05 1.12.9H-1.12Z',
  circle: 'M-1 0A1 1 0 1 1 1 0 1 1 0 1 1-1 0Z',
  ring: 'M-1 0A1 1 0 1 1 1 0 1 1 0 1 1-1 0Z',
  bar: 'M-1-.45H1V.45H-1Z',
};

/** A symbol as the attributes of an SVG path around (0, 0), the same in the chart, its legend and lists. */
export interface SymbolShape {
  readonly d: string;
  readonly transform: string;
  /** Drawn as an outline 2 px wide that does not scale (`vector-effect: non-scaling-stroke`), not filled. */
  readonly hollow: boolean;
}

/**
 * The shape of a symbol. A ring is always hollow, other symbols are hollow if the event is not a step of its thread. A
 * hollow shape is smaller by half its outline, so that hollow and filled symbols have the same size.
 *
 * @param size the side of the square it fills, in px
 */
export function symbolShape(symbol: Symbol, step: boolean, size: Px): SymbolShape {
  const hollow = symbol === 'ring' || !step;
  return { d: OUTLINES[symbol], transform: `scale(${size / 2 - (hollow ? 1 : 0)})`, hollow };
}

/** The mark that sources differ: a filled corner in a square of side 7.5 around (0, 0), mirrored in right-to-left text. */
export const DIFFERS_PATH = 'M-3.75 -3.75H3.75V3.75Z';
