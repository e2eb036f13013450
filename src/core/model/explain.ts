import { parseDate } from './date.ts';
import { dateProposals } from './dateProposals.ts';
import { foreignName } from './foreignNames.ts';
import type { JsonKeys } from './json.ts';
import { jsonMistakes } from './jsonMistakes.ts';
import { keysOf } from './locate.ts';
import { pathOf } from './place.ts';
import { documentOf, type Explained, member, placed, singular, valueAt, withoutMark } from './placed.ts';
import type { Problem } from './problem.ts';

export { titleOf } from './placed.ts';

/** A text that is no date, and looks like one that is written in another way. */
function asDate(value: unknown): Partial<Problem> {
  if (typeof value !== 'string' || parseDate(value).ok) return {};
  const proposals = dateProposals(value);
  return proposals.length === 0 ? {} : { expected: 'a date as this file writes them', proposals };
}

/** What has a property: `event`, `claim`, `document` … */
const ownerOf = (keys: JsonKeys): string => {
  const list = keys.filter((key) => typeof key === 'string').at(-2);
  return keys.length === 1 || list === undefined ? 'document' : list === 'media' ? list : singular(list);
};

/** A property that other tools have. A name that its object has already cannot be given to it. */
function asOurs(document: unknown, keys: JsonKeys): Partial<Problem> {
  const [name, mend] = foreignName(ownerOf(keys), String(keys.at(-1))) ?? [];
  if (name === undefined) return {};
  if (mend !== undefined) return { proposals: [name], mend };
  return member(valueAt(document, keys.slice(0, -1)), name) === undefined
    ? { proposals: [name] }
    : { mend: `move it to ${JSON.stringify(name)}, which is there, or take it out` };
}

/** What is missing may be there under another name. */
function renamed(problem: Problem, all: readonly Problem[]): Partial<Problem> {
  if (problem.value !== 'nothing') return {};
  const keys = keysOf(problem.path) ?? [];
  const outer = pathOf(keys.slice(0, -1));
  const other = all.find(({ kind, path, proposals, mend }) => {
    const own = kind === 'unknown-property' && mend === undefined ? (keysOf(path) ?? []) : [];
    return own.length > 0 && proposals?.[0] === keys.at(-1) && pathOf(own.slice(0, -1)) === outer;
  });
  const name = other && keysOf(other.path)?.at(-1);
  return name === undefined ? {} : { mend: `rename ${JSON.stringify(name)}` };
}

/**
 * Adds to the problems of a document what its author needs to find and mend them: where they are (see `placed`), and what was
 * probably meant. A syntax error becomes all the mistakes of the text.
 */
export function explain(problems: readonly Problem[], from: Explained): readonly Problem[] {
  if ('text' in from && problems.some(({ kind }) => kind === 'syntax'))
    return jsonMistakes(withoutMark(from.text));
  const document = documentOf(from);
  const meant = placed(problems, from).map((problem): Problem => {
    const keys = keysOf(problem.path) ?? [];
    if (problem.kind === 'date') return { ...problem, ...asDate(valueAt(document, keys)) };
    return problem.kind === 'unknown-property' ? { ...problem, ...asOurs(document, keys) } : problem;
  });
  return meant.map((problem) => ({ ...problem, ...renamed(problem, meant) }));
}
