import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';
import type { Cut } from './scale.ts';
import { ticksOf, type TickContext } from './ticks.ts';

/** A tick of the axis; `x` is counted from the picture's origin. */
export interface TickMark {
  readonly x: Px;
  /** Empty where the window ends before the label does. */
  readonly label: string;
  /** It begins a year (or a month, among days). */
  readonly major: boolean;
}

/** Time that is cut out of the axis; `x`, `width` and `middle` are counted from the picture's origin. */
export interface CutMark {
  readonly x: Px;
  readonly width: Px;
  /** Where its label is centred: the middle of the part that is in view. */
  readonly middle: Px;
  /** Empty where there is no room for it. */
  readonly label: string;
  /** The length of the cut in full words. */
  readonly long: string;
}

/** The year or month that a run of ticks lies in. `x` is counted in the window: at its edge it stays while its run goes on. */
export interface ContextMark {
  readonly x: Px;
  readonly label: string;
  readonly anchor: 'left' | 'right';
}

/** What stands above the lanes. */
export interface Axis {
  readonly ticks: readonly TickMark[];
  readonly contexts: readonly ContextMark[];
  readonly cuts: readonly CutMark[];
}

export const NO_AXIS: Axis = { ticks: [], contexts: [], cuts: [] };

/** The room above the lanes for a line of contexts and a line of ticks' labels. */
export const AXIS_HEIGHT: Px = 44;

/** Between a tick and its label. */
export const TICK_SPACE: Px = 4;

/** The axis of a window. */
export function axisOf(window: PictureWindow, words: PictureWords, measure: Measure): Axis {
  const { scale, zoom, u0, u1, width, direction } = window;
  const rtl = direction === 'rtl';
  const { ticks, contexts } = ticksOf(scale, zoom, scale.day(u0), scale.day(u1), words, measure);
  const inWindow = (u: number): Px => (u - u0) * zoom;
  const marks = ticks.map(({ u, label, major }): TickMark => ({
    x: xOf(window, u),
    label: inWindow(u) + TICK_SPACE + measure(label, 'tick') <= width ? label : '',
    major,
  }));
  /** Whether the label of a cut would meet that of a tick. */
  const meetsTick = ({ middle, label }: CutMark): boolean =>
    marks.some((tick) => {
      const length = measure(tick.label, 'tick');
      const middleOfTick = tick.x + (rtl ? -1 : 1) * (TICK_SPACE + length / 2);
      return tick.label !== '' && Math.abs(middle - middleOfTick) < (measure(label, 'tick') + length) / 2;
    });
  return {
    ticks: marks,
    contexts: withRoom(
      contexts,
      (it) => inWindow(it.u),
      (it) => measure(it.label, 'year'),
      width,
    ).map(({ u, label }) => ({
      x: rtl ? width - inWindow(u) : inWindow(u),
      label,
      anchor: rtl ? 'right' : 'left',
    })),
    cuts: scale.cuts
      .filter((cut) => cut.u1 > u0 && cut.u0 < u1)
      .map((cut) => cutMark(cut, window, words, measure))
      .map((cut) => (meetsTick(cut) ? { ...cut, label: '' } : cut)),
  };
}

/** From the picture's origin. */
const xOf = ({ along, project }: PictureWindow, u: number): Px => project(along(u), 0).x;

function cutMark(cut: Cut, window: PictureWindow, words: PictureWords, measure: Measure): CutMark {
  const { u0, u1, zoom } = window;
  const days = cut.to - cut.from;
  const long = words.cut(days, 'long');
  const seen = [Math.max(cut.u0, u0), Math.min(cut.u1, u1)] as const;
  // there is no tick beside a cut, so that its label may be a little wider
  const clipped = seen[0] > cut.u0 || seen[1] < cut.u1;
  const room = (seen[1] - seen[0]) * zoom + (clipped ? 0 : 2 * TICK_SPACE);
  const fitting = [long, words.cut(days, 'short')].find((it) => measure(it, 'tick') <= room);
  return {
    x: Math.min(xOf(window, cut.u0), xOf(window, cut.u1)),
    width: (cut.u1 - cut.u0) * zoom,
    middle: xOf(window, (seen[0] + seen[1]) / 2),
    label: fitting ?? '',
    long,
  };
}

/**
 * The contexts that have room for their labels. Of two that would overlap, the one that opens a range of uncut time stays:
 * nothing else says where that range is. Of two in one range the later stays. The same label is not repeated in a row.
 *
 * @param start where a context begins in the window, in px
 * @param room the width of its label, in px
 */
function withRoom(
  contexts: readonly TickContext[],
  start: (it: TickContext) => Px,
  room: (it: TickContext) => Px,
  width: Px,
): readonly TickContext[] {
  const kept: TickContext[] = [];
  for (const it of contexts) {
    if (start(it) + TICK_SPACE + room(it) > width) continue;
    const last = kept.at(-1);
    if (last?.label === it.label) continue;
    const overlaps = last && start(last) + room(last) + 2 * TICK_SPACE > start(it);
    if (overlaps && !it.opens && last.opens && kept.length > 1) continue;
    if (overlaps && it.opens && last.opens) continue;
    if (overlaps) kept.pop();
    kept.push(it);
  }
  return kept;
}
