import type { Px } from '../model/units.ts';
import { PERIOD_TRACK, type Columns } from './columns.ts';
import type { Box } from './flow.ts';
import { PERIOD_ROW, type LaneBox } from './laneRows.ts';
import type { Measure } from './measure.ts';
import type { PeriodRange } from './periodRanges.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { Plot } from './plot.ts';
import type { InRow } from './rangeIndex.ts';
import { wrap } from './wrap.ts';

/** A period in the picture: a box behind events, cut off some way outside the window. */
export interface PeriodBand extends Box {
  /** The id of the period. */
  readonly key: string;
  /** The part in which its name stands. */
  readonly head: Box;
  /** The whole box is coloured, not only its head: of periods that overlap, the first row. */
  readonly filled: boolean;
  /** Its name, as often as it is said; the baseline begins at `x`, `y`. */
  readonly names: readonly PeriodName[];
}

export interface PeriodName {
  readonly text: string;
  readonly x: Px;
  readonly y: Px;
  /** The end of the text that is at `x`; where time runs down, the text runs down too and begins there. */
  readonly anchor: 'left' | 'right';
}

/** Between an end of a band and its name, and the least room for one. */
const INSET: Px = 5;
const LEAST_NAME: Px = 22;
/** From the upper edge of a row to the baseline in it. */
const BASELINE: Px = 12;
/** Where time runs down a name is said again after this much. */
const AGAIN: Px = 560;

/** The bands of the periods in a window. */
export function periodBands(
  plot: Plot,
  window: PictureWindow,
  columns: Columns | undefined,
  boxes: readonly LaneBox[],
  measure: Measure,
): readonly PeriodBand[] {
  const { u0, u1, level } = window;
  const all = plot.periods.within(u0, u1, level);
  if (columns) return all.flatMap((range) => bandDown(range, window, columns, measure));
  const last = boxes.at(-1);
  const bottom = last ? last.top + last.height : 0;
  return [
    ...all.map((range) => bandAcross(range, window, 0, bottom, measure)),
    ...plot.lanes.flatMap((lane, number) => {
      const box = boxes[number];
      if (!box) return [];
      return lane.periods
        .within(u0, u1, level)
        .map((range) => bandAcross(range, window, box.top, box.top + box.height, measure));
    }),
  ];
}

/** From the top to the bottom of what it is behind; its head in one of the rows at the top. */
function bandAcross(
  { u0, u1, row, period }: InRow<PeriodRange>,
  { along, clip, offset, project, direction }: PictureWindow,
  top: Px,
  bottom: Px,
  measure: Measure,
): PeriodBand {
  const [from, to] = [clip(along(u0)), clip(along(u1))];
  const [a, b] = [project(from, top), project(to, bottom)];
  const x = Math.min(a.x, b.x);
  const headTop = top + row * PERIOD_ROW;
  const name = nameIn(period.label, from, to, measure);
  // at the window's start, pushed out of it by the band's end
  const start = name && Math.max(from, Math.min(offset, to - name.width - 2 * INSET)) + INSET;
  return {
    key: period.id,
    x,
    y: headTop,
    width: to - from,
    height: bottom - headTop,
    head: { x, y: headTop, width: to - from, height: PERIOD_ROW - 1 },
    filled: row === 0,
    names:
      name && start !== undefined
        ? [
            {
              text: name.text,
              ...project(start, headTop + BASELINE),
              anchor: direction === 'rtl' ? 'right' : 'left',
            },
          ]
        : [],
  };
}

/** A strip beside the rails; its name runs down it. */
function bandDown(
  { u0, u1, row, period }: InRow<PeriodRange>,
  { along, clip, offset, length, project, direction }: PictureWindow,
  columns: Columns,
  measure: Measure,
): readonly PeriodBand[] {
  const [from, to] = [clip(along(u0)), clip(along(u1))];
  const across = columns.period(row);
  if (across === undefined) return [];
  const [a, b] = [project(from, across), project(to, across + PERIOD_TRACK - 2)];
  const box = { x: Math.min(a.x, b.x), y: from, width: PERIOD_TRACK - 2, height: to - from };
  const [start, end] = [Math.max(from, offset), Math.min(to, offset + length)];
  const name = nameIn(period.label, start, end, measure);
  const names: PeriodName[] = [];
  // turned by a quarter: to the right, or to the left where it is read from the right
  const baseline = BASELINE - 1;
  for (let at = start + INSET; name && at + name.width <= end; at += Math.max(AGAIN, 2 * name.width)) {
    names.push({
      text: name.text,
      x: direction === 'rtl' ? box.x + baseline : box.x + box.width - baseline,
      y: at,
      anchor: direction === 'rtl' ? 'right' : 'left',
    });
  }
  return [{ key: period.id, ...box, head: box, filled: false, names }];
}

/** A name that fits between two ends, shortened where it must be; undefined where nothing of it fits. */
function nameIn(
  label: string,
  from: Px,
  to: Px,
  measure: Measure,
): { readonly text: string; readonly width: Px } | undefined {
  const room = to - from - 2 * INSET;
  if (room < LEAST_NAME) return undefined;
  const whole = measure(label, 'period');
  if (whole <= room) return { text: label, width: whole };
  const [text = ''] = wrap(label, room, 1, measure, 'period');
  const width = measure(text, 'period');
  return width <= room ? { text, width } : undefined;
}
