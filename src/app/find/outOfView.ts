import type { Viewport } from '../../core/layout/viewport.ts';
import type { EventId } from '../../core/model/schema.ts';
import { anchor } from '../../core/model/span.ts';
import type { Dated } from '../../core/model/timeline.ts';

/** The events on one side of the viewport: how many, and the one nearest to it. */
export interface EventsBeyond {
  readonly count: number;
  readonly nearest: EventId;
}

export interface OutOfView {
  readonly earlier: EventsBeyond | undefined;
  readonly later: EventsBeyond | undefined;
}

/**
 * The events before and after the viewport; undefined if at least one event reaches into it.
 *
 * @param events in order of time
 */
export function outOfView(events: readonly Dated[], { from, to }: Viewport): OutOfView | undefined {
  if (events.some(({ span }) => span.start.earliest <= to && span.end.latest >= from)) return undefined;
  const earlier = events.filter(({ span }) => anchor(span) < from);
  const later = events.filter(({ span }) => anchor(span) > to);
  const last = earlier.at(-1);
  const [first] = later;
  return {
    earlier: last && { count: earlier.length, nearest: last.event.id },
    later: first && { count: later.length, nearest: first.event.id },
  };
}
