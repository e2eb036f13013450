import type { EventId } from '../../core/model/schema.ts';
import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';
import { foundLook } from './foundLook.ts';
import { coverageLook } from './coverageLook.ts';
import type { Look } from './look.ts';

interface Standing {
  /** Of the source that is chosen. */
  readonly coverage: SourceCoverage | undefined;
  /** The events that match what is searched. */
  readonly matchIds: ReadonlySet<EventId> | undefined;
}

/** How what stands for some events stands to the source that is chosen, and to what is searched. */
export const looks = ({ coverage, matchIds }: Standing, events: readonly string[]): Look => [
  coverage && coverageLook(coverage, events),
  foundLook(matchIds, events),
];
