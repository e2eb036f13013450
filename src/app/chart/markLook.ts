import type { Mark } from '../../core/layout/marks.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';

/** How a mark relates to the chosen source: `shown` is covered by it, `left-out` is something it says nothing of. */
export type CoverageLook = 'shown' | 'left-out' | 'dimmed';

/** How a mark relates to the search. */
export type FoundLook = 'hit' | 'missed';

/** How a mark relates to what is brought forward. */
export type FrontLook = 'ahead' | 'behind';

/** How a mark or a label relates to the chosen source, to the search and to what is brought forward, as CSS classes. */
export type MarkLook = readonly (CoverageLook | FoundLook | FrontLook | undefined)[];

/** A cluster is covered when one of its events is, else left out when one of them is. */
export function coverageLook({ covered, leftOut }: SourceCoverage, events: readonly string[]): CoverageLook {
  if (events.some((id) => covered.has(id as EventId))) return 'shown';
  return events.some((id) => leftOut.has(id as EventId)) ? 'left-out' : 'dimmed';
}

/** A cluster is a hit when one of its events is; undefined while nothing is searched. */
export const foundLook = (
  found: ReadonlySet<EventId> | undefined,
  events: readonly string[],
): FoundLook | undefined => found && (hitsAmong(found, events) > 0 ? 'hit' : 'missed');

/** A cluster is ahead when one of its events is; undefined while nothing is brought forward. */
const frontLook = (
  front: ReadonlySet<EventId> | undefined,
  events: readonly string[],
): FrontLook | undefined => front && (hitsAmong(front, events) > 0 ? 'ahead' : 'behind');

/** How many of the events are among some. */
export const hitsAmong = (found: ReadonlySet<EventId>, events: readonly string[]): number =>
  events.filter((id) => found.has(id as EventId)).length;

/** The part of the story's state on which the look of marks depends. */
interface Highlighting {
  /** Of the chosen source. */
  readonly coverage: SourceCoverage | undefined;
  /** The events that match the search. */
  readonly matchIds: ReadonlySet<EventId> | undefined;
  /** The events that are brought forward. */
  readonly frontIds: ReadonlySet<EventId> | undefined;
}

/** The look of a mark, or of a label, that stands for some events. */
export const markLookOf = (
  { coverage, matchIds, frontIds }: Highlighting,
  events: readonly string[],
): MarkLook => [
  coverage && coverageLook(coverage, events),
  foundLook(matchIds, events),
  frontLook(frontIds, events),
];

/** What makes marks buttons: their accessible names, and the keys of those that are chosen, hovered and the tab stop. */
export interface LiveMarks {
  readonly nameOf: (mark: Mark) => string;
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  readonly tabStop: string | undefined;
}
