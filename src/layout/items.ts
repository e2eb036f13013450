import { differs } from '../model/claim.ts';
import { anchor } from '../model/span.ts';
import { textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Item } from './item.ts';

/** The events of a timeline as the picture needs them, worded in a language. */
export function itemsOf(timeline: Timeline, language: string): readonly Item[] {
  const { document } = timeline;
  const lanes = new Map(document.lanes.map((lane, number) => [lane.id, number]));
  const threads = new Map((document.threads ?? []).map((thread, number) => [thread.id, number]));
  return timeline.events.map(({ event, span }) => {
    const steps = (event.threads ?? []).map((id) => threads.get(id) ?? -1);
    const about = (event.about ?? []).map((id) => threads.get(id) ?? -1);
    return {
      id: event.id,
      lane: lanes.get(event.lane) ?? 0,
      at: anchor(span),
      span,
      importance: event.importance ?? 2,
      steps,
      hue: steps[0] ?? about[0] ?? -1,
      symbol: timeline.kindById.get(event.kind)?.symbol ?? 'circle',
      differs: differs(timeline, event),
      label: textIn(event.short ?? event.title, language, document.languages).text,
    };
  });
}
