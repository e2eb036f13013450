import { anchor } from '../core/model/span.ts';
import type { StoryEvent, Timeline } from '../core/model/timeline.ts';
import { openingViewport } from '../app/state/opening.ts';

/** The fewest events that make a story recognisable. */
const LEAST = 3;

/**
 * Selects the key events of a story, in chronological order, those of unknown date last. Candidates are these and the events
 * in the opening viewport, or all if there are none. The most important ones are taken, within one importance by thread in the document's order; if a thread has
 * too many, a sample is taken evenly from the first to the last. Less important events are used only while there are fewer
 * than three.
 *
 * @param most the largest number of events
 */
export function keyEvents(timeline: Timeline, most: number): readonly StoryEvent[] {
  const { from, to } = openingViewport(timeline);
  const inView = timeline.dated.filter(({ span }) => anchor(span) >= from && anchor(span) <= to);
  const candidates = [...(inView.length > 0 ? inView : timeline.dated), ...timeline.undated];
  const threads = [...(timeline.document.threads ?? []).map(({ id }) => id), undefined];
  const chosen = new Set<StoryEvent>();
  for (const importance of [3, 2, 1]) {
    if (chosen.size >= LEAST) break;
    for (const thread of threads) {
      const those = candidates.filter(
        ({ event }) => (event.importance ?? 2) === importance && event.threads?.[0] === thread,
      );
      for (const it of spread(those, most - chosen.size)) chosen.add(it);
    }
  }
  return candidates.filter((it) => chosen.has(it));
}

/** Samples `room` items evenly, the first and the last included; a single one is the last. */
function spread<Item>(items: readonly Item[], room: number): readonly Item[] {
  if (items.length <= room) return items;
  if (room <= 1) return items.slice(items.length - room);
  const kept = new Set(
    Array.from({ length: room }, (_, place) => Math.round((place * (items.length - 1)) / (room - 1))),
  );
  return items.filter((_, index) => kept.has(index));
}
