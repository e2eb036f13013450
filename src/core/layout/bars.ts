import type { Bound, Span } from '../model/span.ts';
import type { Px } from '../model/units.ts';
import type { CrossAxis } from './crossAxis.ts';
import type { Box, Flow } from './flow.ts';
import { BAR_HEIGHT } from './markSizes.ts';
import type { LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';

/** The time of an event that lasted, or within which it happened. */
export interface Bar extends Box {
  /** The id of the event. */
  readonly key: string;
  readonly flow: Flow;
  readonly lane: number;
  readonly kind: 'lasting' | 'sometime';
  readonly row: number;
  readonly hue: number;
  /** How its left and its right end are drawn; where time runs down, its upper and its lower end. */
  readonly left: BarEnd;
  readonly right: BarEnd;
}
export type BarEnd = 'sharp' | 'soft' | 'open' | 'unknown';

/** The thickness of a bar in a column: the columns are narrow. */
const TRACK_WIDTH: Px = 5;

/** The bars of a lane in a window, cut off some way outside it. */
export function barsOf(view: LaneView, window: PictureWindow, axis: CrossAxis): readonly Bar[] {
  const { lane, number } = view;
  const { flow, along, clip } = window;
  const acrossOf = axis.bar;
  if (!acrossOf) return [];
  return lane.bars.within(window.u0, window.u1, window.level).flatMap(({ position, row, u0, u1 }) => {
    const item = lane.items[position];
    if (!item) return [];
    const kind = item.span.kind === 'sometime' ? 'sometime' : 'lasting';
    const thickness = flow === 'down' ? TRACK_WIDTH : BAR_HEIGHT[kind];
    const box = boxOf(window, [clip(along(u0)), clip(along(u1))], acrossOf(number, row), thickness);
    const ends = endsOf(item.span, window);
    return [{ key: item.id, flow, lane: number, kind, row, hue: item.hue, ...box, ...ends }];
  });
}

/** The words for what is under way in a window without a row for its bar; empty for none. */
export function underWayOf({ lane }: LaneView, { u0, u1 }: PictureWindow, words: PictureWords): string {
  const count = lane.bars.withoutRow(u0, u1);
  return count > 0 ? words.underWay(count) : '';
}

/** From one coordinate along time to another, about a middle across it. */
function boxOf(
  { flow, project }: PictureWindow,
  [from, to]: readonly [Px, Px],
  middle: Px,
  thickness: Px,
): Box {
  const [a, b] = [project(from, middle - thickness / 2), project(to, middle + thickness / 2)];
  const [width, height] = flow === 'down' ? [thickness, to - from] : [to - from, thickness];
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width, height };
}

function endsOf(
  { kind, start, end, approximate, uncertain }: Span,
  { flow, direction }: PictureWindow,
): Pick<Bar, 'left' | 'right'> {
  const soft = kind === 'sometime' || approximate || uncertain;
  const endOf = ({ edge, earliest, latest }: Bound): BarEnd =>
    edge !== 'known' ? edge : soft || earliest !== latest ? 'soft' : 'sharp';
  const [first, last] = [endOf(start), endOf(end)];
  return direction === 'rtl' && flow === 'across'
    ? { left: last, right: first }
    : { left: first, right: last };
}
