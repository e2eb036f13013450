import type { Place } from './place.ts';
import { type Problem, warning } from './problem.ts';
import { documentSchema } from './schema.ts';
import { suggestion } from './nearest.ts';
import { branchOf, walk } from './walk.ts';

/** Properties the format does not know, at any depth: they are read past, which may not be what the author meant. */
export function unknownProperties(document: Place): readonly Problem[] {
  const problems: Problem[] = [];
  walk(documentSchema, document, (schema, place) => {
    const branch = branchOf(schema);
    if (branch?.type !== 'object') return;
    const known = Object.keys(branch.entries);
    for (const [key, unknown] of place.entries()) {
      if (known.includes(key)) continue;
      // a name that is already there was not what was meant
      const free = known.filter((it) => !place.entries().some(([present]) => present === it));
      problems.push(
        warning(unknown, `a property the format knows${suggestion(key, free)}; this one is ignored`),
      );
    }
  });
  return problems;
}
