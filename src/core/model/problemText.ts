import type { Problem } from './problem.ts';

/** Problems that are the same but for the thing that each is in. */
export interface ProblemGroup {
  readonly severity: Problem['severity'];
  readonly expected: string;
  /** In the order of the text; at least one. */
  readonly problems: readonly Problem[];
}

/** So many places of a group are shown, the others are counted. */
const SHOWN = 3;

/** A path without the numbers of items. */
const pattern = (path: string): string => path.replace(/\[\d+\]/g, '[]');

/** What problems of one group have in common. What lacks a translation is one group, wherever it is. */
const keyOf = ({ severity, kind, expected, path, mend = '' }: Problem): string =>
  JSON.stringify([severity, kind, expected, kind === 'translation' ? '' : pattern(path), mend]);

const before = ({ position: a }: Problem, { position: b }: Problem): number =>
  a === undefined || b === undefined ? 0 : a.line - b.line || a.column - b.column;

/** Puts problems that are the same together: errors first, then by where they are in the text. None is lost. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  const inOrder = [...problems].sort(before);
  for (const severity of ['error', 'warning'] as const)
    for (const problem of inOrder.filter((it) => it.severity === severity)) {
      const key = keyOf(problem);
      const group = groups.get(key);
      if (group) group.push(problem);
      else groups.set(key, [problem]);
    }
  return [...groups.values()].flatMap((problems) => {
    const [first] = problems;
    return first ? [{ severity: first.severity, expected: first.expected, problems }] : [];
  });
}

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** `3 errors, 1 warning`; empty when there are none. */
export const countText = (problems: readonly Problem[]): string =>
  (['error', 'warning'] as const)
    .map((severity) => [problems.filter((it) => it.severity === severity).length, severity] as const)
    .flatMap(([count, severity]) => (count > 0 ? [counted(count, severity)] : []))
    .join(', ');

/** ` (did you mean "a" or "b"?)`; empty when nothing is proposed. */
export const meantText = ({ proposals = [] }: Pick<Problem, 'proposals'>): string =>
  proposals.length === 0 ? '' : ` (did you mean ${proposals.map((it) => JSON.stringify(it)).join(' or ')}?)`;

/** `line 193, column 15`, or the path where there is no text. */
export const whereText = (problem: Problem): string => positionText(problem) ?? problem.path;

const positionText = ({ position }: Problem): string | undefined =>
  position && `line ${String(position.line)}, column ${String(position.column)}`;

/** `$.events[3].date of the event "vote" (The Senate votes)`. */
function pathText({ path, item }: Problem): string {
  const names = [item?.id && JSON.stringify(item.id), item?.title && `(${item.title})`].filter(Boolean);
  return item ? `${path} of the ${[item.of, ...names].join(' ')}` : path;
}

/** A group in words: one line that says what is wrong, then one for each of its first places. */
export interface GroupText {
  readonly message: string;
  readonly places: readonly string[];
}

/**
 * A group in words, the same in a terminal and on a page, in English. Line breaks and control characters of a document are
 * not among them.
 *
 * @param all every place; otherwise the first three
 */
export function groupText({ severity, expected, problems }: ProblemGroup, all = false): GroupText {
  const [first] = problems;
  const [meant = '', ...others] = new Set(problems.map(meantText));
  const mend =
    first?.mend === undefined ? '' : `. ${first.mend.charAt(0).toUpperCase()}${first.mend.slice(1)}`;
  const message = `expected ${expected}${others.length === 0 ? meant : ''}`;
  if (first && problems.length === 1) {
    const where = positionText(first);
    return {
      message: plain(
        `${severity}${where === undefined ? '' : ` at ${where}`}: ${message}; found ${first.value}${mend}`,
      ),
      places: first.path === '$' && first.item === undefined ? [] : [plain(pathText(first))],
    };
  }
  const shown = all ? problems : problems.slice(0, SHOWN);
  const rest = problems.length - shown.length;
  return {
    message: plain(`${counted(problems.length, severity)}: ${message}${mend}`),
    places: [
      ...shown.map((it) => {
        const where = positionText(it);
        const meantHere = others.length === 0 ? '' : meantText(it);
        return plain(
          `${where === undefined ? '' : `${where}: `}found ${it.value}${meantHere} in ${pathText(it)}`,
        );
      }),
      ...(rest > 0 ? [`and ${String(rest)} more`] : []),
    ],
  };
}

/** In one line, whatever a title or a name in it says to a terminal. */
// eslint-disable-next-line no-control-regex -- it is they that are removed
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
