import type { Bar, BarEnd } from '../../layout/picture.ts';

export interface BarParts {
  /** The widths over which its ends fade. */
  readonly left: number;
  readonly right: number;
  /** Where dots stand instead of an end that nobody knows, from the bar's left edge. */
  readonly dots: readonly number[];
}

const FADE: Readonly<Record<BarEnd, number>> = { sharp: 0, soft: 14, open: 56, unknown: 0 };
const DOTS = [5, 11, 17] as const;

/** How a bar's ends are drawn: faded where they are soft or open, dotted where nobody knows them. */
export function barParts({ left, right, width }: Bar): BarParts {
  const half = width / 2;
  return {
    left: Math.min(FADE[left], half),
    right: Math.min(FADE[right], half),
    dots: [
      ...(left === 'unknown' ? DOTS.map((at) => -at) : []),
      ...(right === 'unknown' ? DOTS.map((at) => width + at) : []),
    ],
  };
}
