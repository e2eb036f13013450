import type { Bar, BarEnd } from '../../core/layout/bars.ts';

/** A bar for drawing, in px along time (`length`) and across it (`thickness`). */
export interface BarParts {
  readonly length: number;
  readonly thickness: number;
  /** The lengths over which its ends fade; 0: not at all. */
  readonly left: number;
  readonly right: number;
  /** The middles of the dots that stand beyond an unknown end, from the start of the bar. */
  readonly dots: readonly number[];
}

const FADE: Readonly<Record<BarEnd, number>> = { sharp: 0, soft: 14, open: 56, unknown: 0 };
const DOTS = [5, 11, 17] as const;

/** A bar's ends: faded where they are soft or open, with dots beyond where they are unknown. */
export function barParts({ flow, left, right, width, height }: Bar): BarParts {
  const [length, thickness] = flow === 'down' ? [height, width] : [width, height];
  const half = length / 2;
  return {
    length,
    thickness,
    left: Math.min(FADE[left], half),
    right: Math.min(FADE[right], half),
    dots: [
      ...(left === 'unknown' ? DOTS.map((at) => -at) : []),
      ...(right === 'unknown' ? DOTS.map((at) => length + at) : []),
    ],
  };
}
