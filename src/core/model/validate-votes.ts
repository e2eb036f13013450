import * as v from 'valibot';
import type { Place } from './place.ts';
import { type Problem, warning } from './problem.ts';
import { parts, type TimelineDocument } from './schema.ts';

/** Warns of a result that the numbers contradict, and of numbers that rest on no claim though the event has some. */
export function votes(document: Place<TimelineDocument>): readonly Problem[] {
  return document
    .at('events')
    .items()
    .flatMap((event): readonly Problem[] => {
      const place = event.at('vote');
      const { success, output: vote } = v.safeParse(parts.vote, place.value);
      if (!success) return [];
      const claims = event.at('claims').items();
      return [
        ...(vote.result === 'passed' && vote.for < vote.against
          ? [warning(place.at('result'), '"rejected", since more voted against it than for it')]
          : []),
        ...(vote.claim === undefined && claims.length > 0
          ? [warning(place.at('claim'), 'the id of the claim of this event that the numbers rest on')]
          : []),
      ];
    });
}
