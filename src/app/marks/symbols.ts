import type { Symbol } from '../../core/model/schema.ts';

/**
 * The symbols of kinds as SVG paths around (0, 0) in a square of side 2: scaled by half a mark's size, with an outline
 * that does not scale (`vector-effect`). The sizes are balanced by eye: a diamond needs more room to look as large.
 */
export const SYMBOL_PATHS: Readonly<Record<Symbol, string>> = {
  square: 'M-.75-1H.75Q1-1 1-.75V.75Q1 1 .75 1H-.75Q-1 1-1 .75V-.75Q-1-1-.75-1Z',
  document: 'M-.95-1H.3L.95-.35V1H-.95Z',
  speech: 'M-1-.9H1V.5H-.05L-.6 1.1V.5H-1Z',
  diamond: 'M0-1.15 1.15 0 0 1.15-1.15 0Z',
  triangle: 'M0-1.05 1.12.9H-1.12Z',
  circle: 'M-1 0A1 1 0 1 1 1 0 1 1 0 1 1-1 0Z',
  ring: 'M-1 0A1 1 0 1 1 1 0 1 1 0 1 1-1 0Z',
  bar: 'M-1-.45H1V.45H-1Z',
};

/** Whether a mark is only an outline: rings always, others where the event is no step of its thread. */
export const isOutline = (symbol: Symbol, step: boolean): boolean => symbol === 'ring' || !step;

/** The sign that sources differ: a filled corner around its middle, mirrored with the line. */
export const DIFFERS_PATH = 'M-3.75 -3.75H3.75V3.75Z';
