import type { Bar, BarEnd } from '../../core/layout/bars.ts';

export interface BarParts {
  readonly length: number;
  readonly thickness: number;
  /** The lengths over which its ends fade. */
  readonly left: number;
  readonly right: number;
  /** Where dots stand instead of an end that nobody knows, from the bar's beginning. */
  readonly dots: readonly number[];
}

const FADE: Readonly<Record<BarEnd, number>> = { sharp: 0, soft: 14, open: 56, unknown: 0 };
const DOTS = [5, 11, 17] as const;

/** How a bar's ends are drawn: faded where they are soft or open, dotted where nobody knows them. */
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
