import { bisectLeft, bisectRight } from 'd3-array';
import type { Day, Px } from '../model/units.ts';
import { tickAfter, ticksIn, tickUpTo, type Stretch, type TickStep } from './ticks.ts';

/** What may be named in a row of the axis, before there is a text and a place for it. */
export interface Anchor {
  /** Where its tick stands, along time from the picture's origin. */
  readonly x: Px;
  /** The first unit that it names. */
  readonly from: Day;
  /** The last event under it; undefined: there is none, and it may be left out. */
  readonly last: Day | undefined;
  /** It names all units from the first one to that of its last event. */
  readonly run: boolean;
  /** `from` is at its tick, and not before the beginning of the stretch. */
  readonly begins: boolean;
}

/** The part of an axis in which names are looked for. */
export interface AnchorRange {
  readonly stretch: Stretch;
  /** The days of all events, ascending. */
  readonly events: Float64Array;
  /** From a day to its distance from the picture's origin along time. */
  readonly along: (day: Day) => Px;
  /** Pixels per day. */
  readonly zoom: number;
}

/** What begins nearer to a tick than this never has room for a name of its own. */
const NEAREST: Px = 10;
/** Of an event at an end of the stretch, in days: half a millisecond. */
const SLACK = 0.5 / 86_400_000;

/** Whether the unit in which a stretch begins is named though it has no event; `unnamed`: where nothing else is named in it. */
export type Opening = 'always' | 'unnamed' | 'never';

/**
 * What a row of the axis may name in a stretch of uncut time: the ticks at regular distances, each of which speaks for all time
 * up to the next; and for events before the first of them the beginning of their own unit, or that of the stretch.
 */
export function anchorsOf(step: TickStep, range: AnchorRange, opening: Opening): readonly Anchor[] {
  const { along, stretch } = range;
  const [begin] = stretch;
  const ticks = ticksIn(step.interval, stretch);
  const anchors = [...beforeTicks(step, range, ticks[0]), ...atTicks(step, range, ticks)];
  const [first] = anchors;
  const opened = first ? opening === 'always' && first.x > along(begin) : opening !== 'never';
  if (!opened) return anchors;
  const from = tickUpTo(step.one, begin);
  return [{ x: along(begin), from, last: undefined, run: false, begins: false }, ...anchors];
}

/** For the events before the first tick: where the units begin that they lie in. */
function beforeTicks(
  { one }: TickStep,
  { stretch: [begin, end], events, along, zoom }: AnchorRange,
  tick = Infinity,
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const stop = Math.min(bisectRight(events, end + SLACK), bisectLeft(events, tick));
  for (let next = bisectLeft(events, begin - SLACK); next < stop;) {
    const from = tickUpTo(one, events[next] ?? 0);
    const day = Math.max(from, begin);
    const near = Math.min(day + NEAREST / zoom, end);
    next = Math.min(bisectLeft(events, tickAfter(one, Math.max(near, events[next] ?? 0))), stop);
    const last = events[next - 1] ?? from;
    anchors.push({ x: along(day), from, last, run: tickUpTo(one, last) > from, begins: from >= begin });
  }
  return anchors;
}

function atTicks(
  { interval }: TickStep,
  { stretch: [, end], events, along }: AnchorRange,
  ticks: readonly Day[],
): readonly Anchor[] {
  const stop = bisectRight(events, end + SLACK);
  return ticks.map((from, i): Anchor => {
    const to = ticks[i + 1] ?? tickAfter(interval, from);
    const last = events[Math.min(bisectLeft(events, to), stop) - 1] ?? -Infinity;
    return { x: along(from), from, last: last >= from ? last : undefined, run: false, begins: true };
  });
}
