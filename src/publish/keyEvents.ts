import { anchor } from '../core/model/span.ts';
import type { Dated, Timeline } from '../core/model/timeline.ts';
import { openingViewport } from '../app/state/opening.ts';

/** A story told in fewer events than these is not recognised. */
const LEAST = 3;

/**
 * The events that tell the story in a few words, in order of time: of what is seen first the most important ones, of
 * those that are equally important the steps of the first thread before those of the next. Where even these are too
 * many they are spread from the first to the last. Those of less importance stand in only where there would else be
 * fewer than three.
 */
export function keyEvents(timeline: Timeline, most: number): readonly Dated[] {
  const { from, to } = openingViewport(timeline);
  const seen = timeline.events.filter(({ span }) => anchor(span) >= from && anchor(span) <= to);
  const among = seen.length > 0 ? seen : timeline.events;
  const threads = [...(timeline.document.threads ?? []).map(({ id }) => id), undefined];
  const chosen = new Set<Dated>();
  for (const importance of [3, 2, 1]) {
    if (chosen.size >= LEAST) break;
    for (const thread of threads) {
      const those = among.filter(
        ({ event }) => (event.importance ?? 2) === importance && event.threads?.[0] === thread,
      );
      for (const it of spread(those, most - chosen.size)) chosen.add(it);
    }
  }
  return among.filter((it) => chosen.has(it));
}

/** As many as there is room for, from the first to the last; of one only, the last. */
function spread<Item>(items: readonly Item[], room: number): readonly Item[] {
  if (items.length <= room) return items;
  if (room <= 1) return items.slice(items.length - room);
  const kept = new Set(
    Array.from({ length: room }, (_, place) => Math.round((place * (items.length - 1)) / (room - 1))),
  );
  return items.filter((_, index) => kept.has(index));
}
