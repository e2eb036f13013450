import { bisectLeft, bisector, bisectRight } from 'd3-array';
import { dateOf, dayOf, type Day, type Px } from '../model/units.ts';
import { floorOf } from './detail.ts';
import type { Point } from './flow.ts';
import type { Item } from './item.ts';
import { uOfGroup } from './laneView.ts';
import { BASELINE, lineAt, type RowContext, type TextLine } from './rowContext.ts';
import { GAP_HEIGHT, HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW, ROW_HEIGHT } from './rowHeights.ts';

/** The head of a year: its name over its first row, with a rule beside it. */
export interface Head {
  /** The year; `top`: the year of the first row in view, whose own head is out of view. */
  readonly key: string;
  readonly label: TextLine;
  /** The ends of the rule. */
  readonly from: Point;
  readonly to: Point;
}

/** Time that is cut out, between two dotted lines. */
export interface Gap {
  /** The ends of the upper line. */
  readonly from: Point;
  readonly to: Point;
  /** From the upper line to the lower one. */
  readonly height: Px;
  readonly label: TextLine;
}

const HEAD_BASELINE: Px = -ROW_ABOVE - 10;
/** From the baseline of a head up to its rule, and beside its words. */
const HEAD_RULE: Px = 5;
const HEAD_SPACE: Px = 10;
/** What rounding may take. */
const SLACK: Px = 0.1;

const dayOfGroup = ({ view: { lane, groups } }: RowContext, group: number): Day =>
  lane.items[groups.first[group] ?? 0]?.at ?? 0;
const yearOf = (context: RowContext, group: number): number =>
  dateOf(dayOfGroup(context, group)).getUTCFullYear();

/** The heads in view. The year of the first row is named at the top of the window when its own head is out of view. */
export function headsOf(context: RowContext): readonly Head[] {
  const { view, window } = context;
  const { from, to } = view;
  const heads: Head[] = [];
  if (from < to && !hasHead(context, from)) heads.push(headOf(context, from, 'top', window.offset));
  for (let group = from; group < to; group++) {
    if (!hasHead(context, group)) continue;
    const along = window.along(uOfGroup(view, group));
    heads.push(headOf(context, group, `${yearOf(context, group)}`, along));
  }
  return heads;
}

/** Whether a group is the first of a year and has room for a head over it at every zoom of the level. */
function hasHead(context: RowContext, group: number): boolean {
  const { view, window } = context;
  if (group === 0) return true;
  if (yearOf(context, group) === yearOf(context, group - 1)) return false;
  const room = (uOfGroup(view, group) - uOfGroup(view, group - 1)) * floorOf(window.level);
  return room >= ROW_HEIGHT + HEAD_HEIGHT;
}

const byDay = bisector((it: Item) => it.at);

/** Whether a group stands under the head of its own year. */
export function underHead(context: RowContext, group: number): boolean {
  const { lane, groups } = context.view;
  const newYear = new Date(0);
  newYear.setUTCFullYear(yearOf(context, group), 0, 1);
  const position = byDay.left(lane.items, dayOf(newYear));
  return hasHead(context, bisectLeft(groups.first, position));
}

/** @param along where its first row stands, along time */
function headOf(context: RowContext, group: number, key: string, along: Px): Head {
  const { words, measure, columns, window } = context;
  const text = words.tick(dayOfGroup(context, group), 'year');
  const y = along + HEAD_BASELINE;
  const [across, end] =
    columns.date === undefined ? ([0, 'start'] as const) : ([columns.date, 'end'] as const);
  const after = end === 'start' ? measure(text, 'head') : across;
  return {
    key,
    label: lineAt(context, [y, across], end, text, 'head'),
    from: window.project(y - HEAD_RULE, after + HEAD_SPACE),
    to: window.project(y - HEAD_RULE, window.width),
  };
}

/** The cuts in view that have room between the rows on either side at every zoom of the level. */
export function gapsOf(context: RowContext): readonly Gap[] {
  const { view, columns, measure, words, window } = context;
  const { from, to, lane, groups } = view;
  if (from >= to) return [];
  const k = floorOf(window.level);
  const [first, last] = [uOfGroup(view, from), uOfGroup(view, to - 1)];
  const inView = window.scale.cuts.filter((cut) => cut.u0 >= first && cut.u1 <= last);
  return inView.flatMap((cut): readonly Gap[] => {
    const next = bisectLeft(groups.first, bisectRight(lane.us, cut.u0));
    const below = uOfGroup(view, next - 1) * k + ROW_BELOW;
    const above = uOfGroup(view, next) * k - ROW_ABOVE - (hasHead(context, next) ? HEAD_HEIGHT : 0);
    if (cut.u0 * k < below - SLACK || cut.u1 * k > above + SLACK) return [];
    if ((cut.u1 - cut.u0) * k < GAP_HEIGHT - SLACK) return [];
    const [y0, y1] = [window.along(cut.u0), window.along(cut.u1)];
    const days = cut.to - cut.from;
    const long = words.cut(days, 'long');
    const text = measure(long, 'note') <= columns.textWidth ? long : words.cut(days, 'short');
    return [
      {
        from: window.project(y0, columns.railsStart),
        to: window.project(y0, window.width),
        height: y1 - y0,
        label: lineAt(context, [(y0 + y1) / 2 + BASELINE, columns.text], 'start', text, 'note'),
      },
    ];
  });
}
