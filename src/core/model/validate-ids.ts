import type { Place } from './place.ts';
import { error, type Problem, warning } from './problem.ts';
import { documentSchema, type TimelineDocument } from './schema.ts';
import { proposing } from './nearest.ts';
import { a, idOf, type Known } from './walk.ts';

/** Whether the id is defined at this place; otherwise it is a reference. */
const isDefinition = (place: Place): boolean => place.key === 'id' || place.outer?.key === 'aliases';

/** The scope in which an id is unique and resolves: for claims their event, for all others the document. */
const scopeOf = (of: string, place: Place): string =>
  of === 'claim' ? `claim in ${/^\$\.events\[\d+\]/.exec(place.path)?.[0] ?? ''}` : of;

/**
 * Whether the collection is a list, or absent where it is optional. If not, the structure check reports it, and
 * references into it are not reported as well.
 */
const isReadable = (document: Place<TimelineDocument>, of: string, reference: Place): boolean => {
  const name = `${of}s`;
  if (of === 'claim') {
    const claims: Place | undefined = reference.outer?.outer?.entries().find(([key]) => key === name)?.[1];
    return claims === undefined || Array.isArray(claims.value);
  }
  const collection = document.entries().find(([key]) => key === name)?.[1].value;
  const optional =
    documentSchema.entries[name as keyof typeof documentSchema.entries].type === 'exact_optional';
  return Array.isArray(collection) || (collection === undefined && optional);
};

/**
 * Checks ids: they are unique in their collection (aliases of events count as ids), also where a file system takes upper and
 * lower case for the same, and every reference resolves.
 */
export function ids(document: Place<TimelineDocument>, known: readonly Known[]): readonly Problem[] {
  const defined = new Map<string, Set<string>>();
  /** By the id in lower case. */
  const firsts = new Map<string, Map<string, Place>>();
  const references: { readonly of: string; readonly id: string; readonly place: Place }[] = [];
  const problems: Problem[] = [];

  for (const { schema, place } of known) {
    const of = idOf(schema);
    const id = place.text;
    if (of === undefined || id === undefined) continue;
    if (!isDefinition(place)) {
      references.push({ of, id, place });
      continue;
    }
    const scope = scopeOf(of, place);
    const others = firsts.get(scope) ?? new Map<string, Place>();
    const first = others.get(id.toLowerCase());
    if (first === undefined) firsts.set(scope, others.set(id.toLowerCase(), place));
    else
      problems.push(
        error(
          place,
          first.text === id
            ? `an id no other ${of} has: ${first.path} is the same`
            : `an id no other ${of} has: ${first.path} differs in upper and lower case only`,
        ),
      );
    defined.set(scope, (defined.get(scope) ?? new Set<string>()).add(id));
  }

  for (const { of, id, place } of references) {
    const resolving = defined.get(scopeOf(of, place)) ?? new Set<string>();
    if (resolving.has(id) || !isReadable(document, of, place)) continue;
    const named = of === 'claim' ? 'a claim of this event' : a(of);
    problems.push(error(place, `the id of ${named}`, { kind: 'reference', ...proposing(id, resolving) }));
  }
  return [...problems, ...document.at('events').items().flatMap(redundant)];
}

/** Warns of references that resolve and are redundant or contradictory. */
function redundant(event: Place<TimelineDocument['events'][number]>): readonly Problem[] {
  const joined = new Set(
    event
      .at('threads')
      .items()
      .map((it) => it.text),
  );
  return [
    ...event
      .at('threads')
      .items()
      .filter(isRepeated)
      .map((it) => warning(it, 'each thread once')),
    ...event
      .at('about')
      .items()
      .filter(isRepeated)
      .map((it) => warning(it, 'each thread once')),
    ...event
      .at('about')
      .items()
      .filter((it) => joined.has(it.text))
      .map((it) => warning(it, 'a thread the event is not a step of: it is in "threads" too')),
    ...event
      .at('relations')
      .items()
      .map((relation) => relation.at('event'))
      .filter((it) => it.text !== undefined && it.text === event.at('id').text)
      .map((it) => warning(it, 'another event: this one relates to itself')),
  ];
}

const isRepeated = (place: Place, index: number, all: readonly Place[]): boolean =>
  all.findIndex((other) => other.text === place.text) < index;
