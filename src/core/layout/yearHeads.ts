import { bisectLeft, bisector, bisectRight } from 'd3-array';
import { dateOf, dayOf, type Day, type Px } from '../model/units.ts';
import { floorOf } from './detail.ts';
import type { Point } from './flow.ts';
import { BASELINE, lineAt, placeOfGroup, type RowContext, type TextLine } from './rowContext.ts';
import type { Item } from './item.ts';
import { GAP_HEIGHT, HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW, ROW_HEIGHT } from './rowHeights.ts';

/** The year that begins, over its first row. */
export interface Head {
  /** The year; `top`: the year of the first row in view, whose own head is not. */
  readonly key: string;
  readonly label: TextLine;
  /** The rule beside it. */
  readonly from: Point;
  readonly to: Point;
}

/** Time that is cut: from one dotted line to the other. */
export interface Gap {
  readonly from: Point;
  readonly to: Point;
  readonly height: Px;
  readonly label: TextLine;
}

const HEAD_BASELINE: Px = -ROW_ABOVE - 10;
/** From the baseline of a head up to its rule, and beside its words. */
const HEAD_RULE: Px = 5;
const HEAD_SPACE: Px = 10;
/** What rounding may take. */
const SLACK: Px = 0.1;

const dayOfGroup = ({ lane, groups }: RowContext, group: number): Day =>
  lane.items[groups.first[group] ?? 0]?.at ?? 0;
const yearOf = (context: RowContext, group: number): number =>
  dateOf(dayOfGroup(context, group)).getUTCFullYear();

/** The heads in view; the first row's year stays at the top while its own head is out of view. */
export function headsOf(context: RowContext): readonly Head[] {
  const { from, to, along, top } = context;
  const heads: Head[] = [];
  if (from < to && !headed(context, from)) heads.push(headOf(context, from, 'top', top));
  for (let group = from; group < to; group++) {
    if (!headed(context, group)) continue;
    heads.push(headOf(context, group, `${yearOf(context, group)}`, along(placeOfGroup(context, group))));
  }
  return heads;
}

/** Whether a group is the first of a year and has room for a head over it, anywhere in its level. */
function headed(context: RowContext, group: number): boolean {
  if (group === 0) return true;
  if (yearOf(context, group) === yearOf(context, group - 1)) return false;
  const room = (placeOfGroup(context, group) - placeOfGroup(context, group - 1)) * floorOf(context.level);
  return room >= ROW_HEIGHT + HEAD_HEIGHT;
}

const byDay = bisector((it: Item) => it.at);

/** Whether a group stands under the head of its own year. */
export function underHead(context: RowContext, group: number): boolean {
  const newYear = new Date(0);
  newYear.setUTCFullYear(yearOf(context, group), 0, 1);
  const position = byDay.left(context.lane.items, dayOf(newYear));
  return headed(context, bisectLeft(context.groups.first, position));
}

function headOf(context: RowContext, group: number, key: string, along: Px): Head {
  const { words, measure, columns, width, place } = context;
  const text = words.tick(dayOfGroup(context, group), 'year');
  const y = along + HEAD_BASELINE;
  const [across, end] =
    columns.date === undefined ? ([0, 'start'] as const) : ([columns.date, 'end'] as const);
  const after = end === 'start' ? measure(text, 'head') : across;
  return {
    key,
    label: lineAt(context, [y, across], end, text, 'head'),
    from: place(y - HEAD_RULE, after + HEAD_SPACE),
    to: place(y - HEAD_RULE, width),
  };
}

/** The cuts in view that have room between the rows on either side, anywhere in the level. */
export function gapsOf(context: RowContext): readonly Gap[] {
  const { lane, groups, from, to, level, cuts, columns, measure, words, width, place, along } = context;
  if (from >= to) return [];
  const k = floorOf(level);
  const inView = cuts.filter(
    (cut) => cut.u0 >= placeOfGroup(context, from) && cut.u1 <= placeOfGroup(context, to - 1),
  );
  return inView.flatMap((cut): readonly Gap[] => {
    const next = bisectLeft(groups.first, bisectRight(lane.us, cut.u0));
    const below = placeOfGroup(context, next - 1) * k + ROW_BELOW;
    const above = placeOfGroup(context, next) * k - ROW_ABOVE - (headed(context, next) ? HEAD_HEIGHT : 0);
    if (cut.u0 * k < below - SLACK || cut.u1 * k > above + SLACK) return [];
    if ((cut.u1 - cut.u0) * k < GAP_HEIGHT - SLACK) return [];
    const [y0, y1] = [along(cut.u0), along(cut.u1)];
    const days = cut.to - cut.from;
    const long = words.cut(days, 'long');
    const text = measure(long, 'note') <= columns.textWidth ? long : words.cut(days, 'short');
    return [
      {
        from: place(y0, columns.railsStart),
        to: place(y0, width),
        height: y1 - y0,
        label: lineAt(context, [(y0 + y1) / 2 + BASELINE, columns.text], 'start', text, 'note'),
      },
    ];
  });
}
