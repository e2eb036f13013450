import type { Px } from '../model/units.ts';
import type { Projection } from './flow.ts';

/** A point that a ribbon passes through, along time and across it. */
export interface RibbonPoint {
  readonly along: Px;
  readonly across: Px;
  /** Where the ribbon comes across to it, along time; by default {@link usualTurn}. */
  readonly turn?: Px;
  /** The index of the node of the ribbon that it is at, or comes after. */
  readonly node?: number;
}

/** The radius of a ribbon's corners where there is room. */
const RADIUS: Px = 9;

/** How far before a mark its ribbon changes lanes. */
export const LEAD: Px = 13;

/** Where a ribbon comes across between two points: just before the later one, half way where they are near. */
export const usualTurn = (from: Px, to: Px): Px => to - Math.min(LEAD, (to - from) / 2);

/**
 * An SVG path through points in order of time: along a lane, then across just before the next point, with round corners
 * that shrink where there is no room.
 *
 * ```
 *  a ────────╮
 *            ╰─ b
 * ```
 */
export function ribbonPath(points: readonly RibbonPoint[], project: Projection): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const at = (along: Px, across: Px) => {
    const { x, y } = project(along, across);
    return `${rounded(x)} ${rounded(y)}`;
  };
  let path = `M${at(start.along, start.across)}`;
  let from = start;
  for (const to of rest) {
    if (to.across !== from.across) {
      const turn = to.turn ?? usualTurn(from.along, to.along);
      const side = Math.sign(to.across - from.across);
      const radius = Math.min(
        RADIUS,
        to.along - turn,
        turn - from.along,
        Math.abs(to.across - from.across) / 2,
      );
      path +=
        `L${at(turn - radius, from.across)}Q${at(turn, from.across)} ${at(turn, from.across + side * radius)}` +
        `L${at(turn, to.across - side * radius)}Q${at(turn, to.across)} ${at(turn + radius, to.across)}`;
    }
    path += `L${at(to.along, to.across)}`;
    from = to;
  }
  return path;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
