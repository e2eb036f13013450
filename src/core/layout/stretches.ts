import type { Edge } from '../model/span.ts';
import type { Px } from '../model/units.ts';
import type { InRow } from './bars.ts';
import type { Box, Flow, Place } from './flow.ts';
import type { Item, OtherDate } from './item.ts';
import { BAR_HEIGHT } from './lanes.ts';
import type { LinkStretch } from './plot.ts';

/** The stretch of an event that lasted, or within which it fell. */
export interface Bar extends Box {
  readonly key: string;
  readonly flow: Flow;
  readonly lane: number;
  readonly kind: 'lasting' | 'sometime';
  readonly row: number;
  readonly hue: number;
  /** How its left and its right end are drawn, or the upper and the lower where time runs down. */
  readonly left: BarEnd;
  readonly right: BarEnd;
}
export type BarEnd = 'sharp' | 'soft' | 'open' | 'unknown';

/** Another date of an event that is drawn by itself: a smaller mark at (`x`, `y`), joined to the event's own. */
export interface Link {
  readonly key: string;
  readonly other: OtherDate;
  readonly hue: number;
  readonly x: Px;
  readonly y: Px;
  /** The line from the event's mark to it. */
  readonly path: string;
}

/** In a column among rails there is no room for more. */
const TRACK_WIDTH: Px = 5;

/** A bar from one place along time to another, in its row. */
export function barOf(
  item: Item,
  lane: number,
  row: number,
  [from, to]: readonly [Px, Px],
  across: Px,
  flow: Flow,
  direction: 'ltr' | 'rtl',
): Bar {
  const { span } = item;
  const kind = span.kind === 'sometime' ? 'sometime' : 'lasting';
  const soft = kind === 'sometime' || span.approximate || span.uncertain;
  const end = (edge: Edge, imprecise: boolean): BarEnd =>
    edge === 'known' ? (soft || imprecise ? 'soft' : 'sharp') : edge;
  const begin = end(span.start.edge, span.start.earliest !== span.start.latest);
  const finish = end(span.end.edge, span.end.earliest !== span.end.latest);
  const rtl = direction === 'rtl';
  const turned = rtl && flow === 'across';
  const thick = flow === 'down' ? TRACK_WIDTH : BAR_HEIGHT[kind];
  const edge = across - thick / 2;
  return {
    ...{ key: item.id, flow, lane, kind, row, hue: item.hue },
    ...(flow === 'down'
      ? { x: rtl ? -edge - thick : edge, y: from, width: thick, height: to - from }
      : { x: rtl ? -to : from, y: edge, width: to - from, height: thick }),
    left: turned ? finish : begin,
    right: turned ? begin : finish,
  };
}

/** A link from an event's mark to its other date: across to its row, then along time. */
export function linkOf(
  item: Item | undefined,
  { other, number }: InRow<LinkStretch>,
  [from, middle]: readonly [Px, Px],
  [to, row]: readonly [Px, Px],
  place: Place,
): Link {
  const [start, corner, end] = [place(from, middle), place(from, row), place(to, row)];
  return {
    key: `${item?.id ?? ''} ${number}`,
    other,
    hue: item?.hue ?? -1,
    ...end,
    path: `M${start.x} ${start.y}L${corner.x} ${corner.y}L${end.x} ${end.y}`,
  };
}
