import { bisectLeft } from 'd3-array';
import { axisOf } from '../../src/core/layout/axis.ts';
import type { PictureFrame } from '../../src/core/layout/pictureFrame.ts';
import { pictureWindow } from '../../src/core/layout/pictureWindow.ts';
import type { Plot } from '../../src/core/layout/plot.ts';
import { stepAbove, tickStep, tickUpTo, type TickStep } from '../../src/core/layout/ticks.ts';
import { dateOf, type Day } from '../../src/core/model/units.ts';

/** Judges an axis by its texts and where they stand; which units and steps they should have is asked of `layout/ticks.ts`. */

export interface NamedWindow {
  readonly plot: Plot;
  readonly frame: PictureFrame;
}

/** A name of the axis, along time from the start of the window. */
export interface SeenName {
  readonly text: string;
  readonly tick: number;
  readonly left: number;
  readonly right: number;
  readonly bold: boolean;
}

type Row = 'above' | 'ticks';

/** The names of a row, in order of time. */
export function namesIn({ plot, frame }: NamedWindow, row: Row): readonly SeenName[] {
  const window = pictureWindow(plot, frame);
  const { names } = axisOf(window, plot.days, frame.words, frame.measure);
  const { shift } = window;
  const along = (x: number) => (frame.direction === 'rtl' ? frame.width - (x + shift.x) : x + shift.x);
  return names
    .filter((name) => name.row === row)
    .map(({ text, tick, x, bold }) => ({
      text,
      bold,
      tick: along(tick),
      left: along(x),
      right: along(x) + frame.measure(text, bold ? 'year' : 'tick'),
    }))
    .sort((a, b) => a.tick - b.tick);
}

export const rowsOfNames = (of: NamedWindow): readonly (readonly SeenName[])[] =>
  (['above', 'ticks'] as const).map((row) => namesIn(of, row));

/** The events in view that do not stand under their own unit in a row, with the name they stand under. */
export function eventsMisnamed(of: NamedWindow): readonly string[] {
  const { plot, frame } = of;
  const { zoom } = pictureWindow(plot, frame);
  const step = tickStep(plot.scale, zoom, frame.words, frame.measure);
  const above = stepAbove(step);
  const rows: readonly (readonly [Row, TickStep])[] = above
    ? [
        ['above', above],
        ['ticks', step],
      ]
    : [['ticks', step]];
  return rows.flatMap(([row, rowStep]) => misnamedIn(of, zoom, row, rowStep));
}

function misnamedIn(of: NamedWindow, zoom: number, row: Row, step: TickStep): readonly string[] {
  const { plot, frame } = of;
  const names = namesIn(of, row);
  const u0 = plot.scale.u(frame.viewport.from);
  const along = (day: Day) => (plot.scale.u(day) - u0) * zoom;
  const inView = [...plot.days].filter((day) => along(day) >= 1e-3 && along(day) <= frame.width - 1e-3);
  return inView.flatMap((day) => {
    const name =
      names[
        bisectLeft(
          names.map(({ tick }) => tick),
          along(day) + 1e-3,
        ) - 1
      ];
    const unit = tickUpTo(step.one, day);
    if (name && namesUnit(of, name, row, step, unit, along, inView)) return [];
    return [`${dateOf(day).toISOString()} under ${name?.text ?? 'nothing'} (${row}, by ${step.unit})`];
  });
}

/** Whether a name is that of a unit, of a tick that speaks for it, or of a run with it. */
function namesUnit(
  { plot, frame: { words } }: NamedWindow,
  { text, tick }: SeenName,
  row: Row,
  { interval, one, unit: kind }: TickStep,
  unit: Day,
  along: (day: Day) => number,
  inView: readonly Day[],
): boolean {
  const bold = row === 'above' || kind === 'year';
  const textOf = (day: Day) => (bold ? words.context(day, kind) : words.tick(day, kind));
  const stretchOf = (day: Day) => plot.scale.cuts.filter(({ to }) => to <= day).length;
  if (text === textOf(unit) || (bold && text === words.shortContext(unit, kind))) return true;
  const spoken = tickUpTo(interval, unit);
  if (text === textOf(spoken) && Math.abs(along(spoken) - tick) < 1e-3)
    return stretchOf(spoken) === stretchOf(unit);
  // a run begins with the unit at its tick: what is named there may have begun before
  const begins = new Set(
    [...plot.days, plot.scale.from, ...plot.scale.cuts.map((cut) => cut.to)]
      .map((day) => tickUpTo(one, day))
      .concat([...plot.days].map((day) => tickUpTo(interval, day))),
  );
  const ends = new Set(inView.map((day) => tickUpTo(one, day)).filter((day) => day >= unit));
  return [...begins].some(
    (from) =>
      from <= unit &&
      along(from) <= tick + 1e-3 &&
      [...ends].some((to) => to > from && text === words.range(from, to, kind, bold ? 'context' : 'tick')),
  );
}
