import type { OneOf } from '../model/date.ts';
import { daysOf, type Point } from '../model/point.ts';

/**
 * The earliest and the latest point of a set; undefined when it is unbounded on a side. Bibliographic formats have no sets:
 * an approximate range from one to the other is the nearest equivalent.
 */
export function setEnds({ choices }: OneOf): readonly [first: Point, last: Point] | undefined {
  const ranges = choices.map((choice) => (choice.kind === 'range' ? choice : { from: choice, to: choice }));
  const froms = ranges.flatMap(({ from }) => (from.kind === 'open' ? [] : [from]));
  const tos = ranges.flatMap(({ to }) => (to.kind === 'open' ? [] : [to]));
  if (froms.length < ranges.length || tos.length < ranges.length) return undefined;
  const first = froms.toSorted((a, b) => daysOf(a).first - daysOf(b).first)[0];
  const last = tos.toSorted((a, b) => daysOf(a).last - daysOf(b).last).at(-1);
  return first && last && [first, last];
}
