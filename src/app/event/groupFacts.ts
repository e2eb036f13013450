import type { Words } from '../../core/i18n/words.ts';
import { parseDate } from '../../core/model/date.ts';
import type { Dated, Timeline } from '../../core/model/timeline.ts';

/** What events that are listed together have in common: their lane, where it is one, and from when to when they are. */
export function groupFacts(events: readonly Dated[], timeline: Timeline, words: Words): readonly string[] {
  const [first, last] = [events[0]?.event, events.at(-1)?.event];
  if (!first || !last) return [];
  const isOfOneLane = events.every(({ event }) => event.lane === first.lane);
  const lane = isOfOneLane ? timeline.laneById.get(first.lane)?.label : undefined;
  return [...(lane === undefined ? [] : [words.plain(lane)]), datesBetween(first.date, last.date, words)];
}

/** From the date of one event to that of another, in as few words as their kinds allow: "3–18 March 2025". */
function datesBetween(from: string, to: string, words: Words): string {
  if (from === to) return words.date(from);
  const duration = `${from}/${to}`;
  return parseDate(duration).ok
    ? words.date(duration)
    : words.messages.group.dates(words.date(from), words.date(to));
}
