import { differs } from '../model/claim.ts';
import { parseDate } from '../model/date.ts';
import type { Text, TimelineEvent, Vote } from '../model/schema.ts';
import { agree, anchor, spanOf, type Span } from '../model/span.ts';
import { stagesOf } from '../model/stages.ts';
import { textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Item, ItemStage, OtherDate } from './item.ts';

/** The events of a timeline that have a date, as the picture needs them, with labels in a language. */
export function itemsOf(timeline: Timeline, language: string): readonly Item[] {
  const { document } = timeline;
  const lanes = new Map(document.lanes.map((lane, number) => [lane.id, number]));
  const threads = new Map((document.threads ?? []).map((thread, number) => [thread.id, number]));
  const say = (text: Text) => textIn(text, language, document.languages).text;
  const stages = stagesByEvent(timeline, say);
  return timeline.dated.map(({ event, span }) => {
    const steps = (event.threads ?? []).map((id) => threads.get(id) ?? -1);
    const about = (event.about ?? []).map((id) => threads.get(id) ?? -1);
    const its = stages.get(event.id);
    const voteFor = event.vote && shareFor(event.vote);
    return {
      id: event.id,
      lane: lanes.get(event.lane) ?? 0,
      at: anchor(span),
      span,
      date: event.date,
      importance: event.importance ?? 2,
      steps,
      hue: steps[0] ?? about[0] ?? -1,
      symbol: timeline.kindById.get(event.kind)?.symbol ?? 'circle',
      differs: differs(timeline, event),
      label: say(event.short ?? event.title),
      also: otherDates(event, span),
      ...(its && { stages: its }),
      ...(voteFor !== undefined && { voteFor }),
    };
  });
}

/** The stages that each event is, by its id, in the order of the document's threads. */
function stagesByEvent(
  timeline: Timeline,
  say: (text: Text) => string,
): ReadonlyMap<string, readonly ItemStage[]> {
  const found = new Map<string, ItemStage[]>();
  (timeline.document.threads ?? []).forEach((thread, number) => {
    for (const { stage, event, state } of stagesOf(timeline, thread)) {
      const its = found.get(event.event.id) ?? [];
      its.push({ thread: number, look: state, label: say(stage.label) });
      found.set(event.event.id, its);
    }
  });
  return found;
}

/** The part of the votes that was for; undefined where nobody voted for or against. */
function shareFor({ for: ayes, against }: Vote): number | undefined {
  return ayes + against > 0 ? ayes / (ayes + against) : undefined;
}

/** The dates of an event's roles and accounts, except the event's own date and less precise forms of it. */
export function otherDates(event: TimelineEvent, span: Span): readonly OtherDate[] {
  const others: OtherDate[] = [];
  const differing = (date: string): number | undefined => {
    const parsed = parseDate(date);
    const other = parsed.ok ? spanOf(parsed.date) : span;
    return agree(other, span) ? undefined : anchor(other);
  };
  for (const { role, date } of event.dates ?? []) {
    const at = differing(date);
    if (at !== undefined) others.push({ kind: 'role', at, role, date });
  }
  for (const { id, minor, accounts } of event.claims ?? []) {
    for (const { date } of minor ? [] : (accounts ?? [])) {
      const at = date === undefined ? undefined : differing(date);
      if (date !== undefined && at !== undefined) others.push({ kind: 'account', at, claim: id, date });
    }
  }
  return others;
}
