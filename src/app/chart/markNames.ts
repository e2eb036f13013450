import type { OtherDate } from '../../core/layout/item.ts';
import { differs } from '../../core/model/claim.ts';
import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';
import type { EventId, LaneId } from '../../core/model/schema.ts';
import { stagesAt } from '../../core/model/stages.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from '../claim/publisherName.ts';
import { type CoverageLook, hitsAmong } from './markLook.ts';

/** The accessible names of marks, made when they are first asked for. */
export interface MarkNames {
  /** Date with its precision, title, what became of matters, the numbers of a vote, lane, kind, and whether its sources differ. */
  event(id: string): string;
  /** Number of events, dates of the first and last, lanes, the first titles, and whether sources differ. */
  cluster(ids: readonly string[], differing: boolean): string;
  /** A name with whether the chosen source covers the mark's events or leaves them out. */
  withCoverage(name: string, look: CoverageLook | undefined, coverage: SourceCoverage | undefined): string;
  /** A name with whether the event matches what is searched, or how many of the cluster's events do. */
  withFound(name: string, ids: readonly string[], found: ReadonlySet<EventId> | undefined): string;
  /** The name of another date of an event. */
  other(date: OtherDate): string;
}

/** The number of titles, and of lanes, that the name of a cluster has at most. */
const NAMED = 3;

/** The accessible names of the marks of a timeline, in the language of the words. */
export function markNames(timeline: Timeline, words: Words): MarkNames {
  const known = new Map<string, string>();
  const say = words.first.chart;
  const dateOf = (id: string | undefined) => {
    const found = timeline.eventById.get(id as EventId);
    return found ? words.date(found.event.date) : '';
  };
  return {
    event(id) {
      const name = known.get(id) ?? nameOf(id);
      known.set(id, name);
      return name;
    },
    withCoverage(name, look, coverage) {
      if (!coverage || look === undefined || look === 'dimmed') return name;
      const who = words.isolated(publisherName(coverage.source, timeline, words));
      return look === 'shown' ? say.coveredBy(name, who) : say.leftOutBy(name, who);
    },
    withFound(name, ids, found) {
      const hits = found ? hitsAmong(found, ids) : 0;
      if (hits === 0) return name;
      return ids.length === 1 ? words.first.find.matches(name) : words.first.find.matching(name, hits);
    },
    other: (it) =>
      it.kind === 'role'
        ? say.roleDate(words.first.event.dateRole[it.role], words.date(it.date))
        : say.accountDate(words.date(it.date)),
    cluster: (ids, differs) =>
      say.cluster({
        count: ids.length,
        from: dateOf(ids[0]),
        to: dateOf(ids.at(-1)),
        lanes: lanesOf(ids),
        titles: ids.slice(0, NAMED).flatMap((id) => {
          const event = timeline.eventById.get(id as EventId)?.event;
          return event ? [words.isolated(words.plain(event.short ?? event.title))] : [];
        }),
        differs,
      }),
  };

  /** The names of the lanes of some events; none if there are more than `NAMED`. */
  function lanesOf(ids: readonly string[]): readonly string[] {
    const lanes = new Set<LaneId>();
    for (const id of ids) {
      const event = timeline.eventById.get(id as EventId)?.event;
      if (event) lanes.add(event.lane);
      if (lanes.size > NAMED) return [];
    }
    return [...lanes].flatMap((lane) => {
      const label = timeline.laneById.get(lane)?.label;
      return label === undefined ? [] : [words.isolated(words.plain(label))];
    });
  }

  function nameOf(id: string): string {
    const event = timeline.eventById.get(id as EventId)?.event;
    if (!event) return id;
    const lane = timeline.laneById.get(event.lane);
    const kind = timeline.kindById.get(event.kind);
    return say.event({
      date: words.date(event.date),
      title: words.isolated(words.plain(event.title)),
      lane: lane ? words.isolated(words.plain(lane.label)) : '',
      became: [
        ...stagesAt(timeline, event.id).map(({ thread, stage }) =>
          [thread.label, stage.label].map((it) => words.isolated(words.plain(it))).join(words.first.colon),
        ),
        ...(event.vote ? [words.first.vote.numbers(event.vote)] : []),
      ],
      kind: kind ? words.isolated(words.plain(kind.label)) : '',
      differs: differs(timeline, event),
    });
  }
}
