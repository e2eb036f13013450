import { type Problem, warning } from './problem.ts';
import { proposing } from './nearest.ts';
import { branchOf, type Known } from './walk.ts';

/** Warns of properties that the format does not define, at any depth: they are ignored, and are probably misspelled. */
export function unknownProperties(known: readonly Known[]): readonly Problem[] {
  return known.flatMap(({ schema, place }) => {
    const branch = branchOf(schema);
    if (branch?.type !== 'object') return [];
    const present = place.entries();
    return present
      .filter(([key]) => !Object.hasOwn(branch.entries, key))
      .map(([key, unknown]) => {
        // a name that the object already has is no candidate
        const free = Object.keys(branch.entries).filter((it) => !present.some(([taken]) => taken === it));
        return warning(
          unknown,
          `a property the format knows: ${JSON.stringify(key)} is ignored`,
          proposing(key, free),
        );
      });
  });
}
