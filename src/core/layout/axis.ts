import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import type { TimeScale } from './scale.ts';
import { ticksOf, type Context } from './ticks.ts';
import type { PictureWords } from './pictureWords.ts';

export interface TickMark {
  readonly x: Px;
  readonly label: string;
  readonly major: boolean;
}

export interface CutMark {
  readonly x: Px;
  readonly width: Px;
  /** The middle of what is in view of it, where its label stands; empty where there is no room for one. */
  readonly middle: Px;
  readonly label: string;
  readonly long: string;
}

/** A place in the window, not moved by `shift`: it stays at the edge while its run goes on. */
export interface ContextMark {
  readonly x: Px;
  readonly label: string;
  readonly anchor: 'left' | 'right';
}

/** Under lanes: the ticks, what they lie in, and the cuts. */
export interface Axis {
  readonly ticks: readonly TickMark[];
  readonly contexts: readonly ContextMark[];
  readonly cuts: readonly CutMark[];
}

/** A window on a scale: the places in u at its edges, and how many pixels there are to a u. */
export interface Window {
  readonly scale: TimeScale;
  readonly zoom: number;
  readonly u0: number;
  readonly u1: number;
  readonly width: Px;
  readonly direction: 'ltr' | 'rtl';
  /** Where a u stands, as the picture counts. */
  readonly x: (u: number) => Px;
}

/** What stands under the lanes: a line of ticks' labels, and one of what they lie in. */
export const AXIS_HEIGHT: Px = 44;

/** Between a tick and its label. */
export const TICK_SPACE: Px = 4;

/** The axis of a window. */
export function axisOf(
  { scale, zoom, u0, u1, width, direction, x }: Window,
  words: PictureWords,
  measure: Measure,
): Axis {
  const rtl = direction === 'rtl';
  const { ticks, contexts } = ticksOf(scale, zoom, scale.day(u0), scale.day(u1), words, measure);
  const inWindow = (u: number): Px => (u - u0) * zoom;
  return {
    // a label stands after its tick, and at the window's end hides whole
    ticks: ticks.map(({ u, label, major }) => ({
      x: x(u),
      label: inWindow(u) + TICK_SPACE + measure(label, 'tick') <= width ? label : '',
      major,
    })),
    contexts: apart(
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
      .map((cut) => {
        const days = cut.to - cut.from;
        const long = words.cut(days, 'long');
        const seen = [Math.max(cut.u0, u0), Math.min(cut.u1, u1)] as const;
        // beside a cut there is no tick, so that its label may reach out a little
        const clipped = seen[0] > cut.u0 || seen[1] < cut.u1;
        const room = (seen[1] - seen[0]) * zoom + (clipped ? 0 : 2 * TICK_SPACE);
        const fitting = [long, words.cut(days, 'short')].find((it) => measure(it, 'tick') <= room);
        return {
          x: Math.min(x(cut.u0), x(cut.u1)),
          width: (cut.u1 - cut.u0) * zoom,
          middle: x((seen[0] + seen[1]) / 2),
          label: fitting ?? '',
          long,
        };
      }),
  };
}

/**
 * The contexts that have room for their words. Where two would meet, the one that opens a stretch stays: nothing else says
 * where that stretch is; of two in one stretch the later stays. The same words are not said twice in a row.
 */
function apart(
  contexts: readonly Context[],
  start: (it: Context) => Px,
  room: (it: Context) => Px,
  width: Px,
): readonly Context[] {
  const kept: Context[] = [];
  for (const it of contexts) {
    if (start(it) + TICK_SPACE + room(it) > width) continue;
    const last = kept.at(-1);
    if (last?.label === it.label) continue;
    const meets = last && start(last) + room(last) + 2 * TICK_SPACE > start(it);
    if (meets && !it.opens && last.opens && kept.length > 1) continue;
    if (meets && it.opens && last.opens) continue;
    if (meets) kept.pop();
    kept.push(it);
  }
  return kept;
}
