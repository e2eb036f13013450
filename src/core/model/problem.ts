import type { TextPosition } from './json.ts';

/** The rule that is broken, by its area: a stable name, for programs. */
export type ProblemKind =
  // of the file
  | 'encoding'
  | 'syntax'
  | 'repeated-name'
  | 'version'
  // of single values
  | 'structure'
  | 'date'
  | 'text'
  | 'translation'
  | 'unknown-property'
  // of values together
  | 'language'
  | 'id'
  | 'reference'
  | 'stage'
  | 'vote'
  | 'media'
  | 'quote'
  | 'claim';

/** The event, source or other thing with an id that a problem is in. */
export interface ProblemItem {
  /** `event`, `source`, `excerpt` … */
  readonly of: string;
  readonly id?: string;
  /** Its title, label or name, in the document's first language. */
  readonly title?: string;
}

/**
 * An error or a warning about a document, for its author. Checks give path, value, expectation and what was probably meant;
 * `explain` adds what the document and its text are needed for. In words: `groupText`.
 */
export interface Problem {
  /** A JSON path such as `$.events[3].claims[0].text`: where the value is, or would be. */
  readonly path: string;
  /** The value found there as JSON, shortened; `nothing` when it is missing. */
  readonly value: string;
  /** A phrase that completes "expected …". */
  readonly expected: string;
  /** An error stops the document from being shown. */
  readonly severity: 'error' | 'warning';
  readonly kind?: ProblemKind;
  /** What was probably meant in place of the value. */
  readonly proposals?: readonly string[];
  /** How to mend it where the expectation does not say so: an imperative without a full stop. */
  readonly mend?: string;
  /** Where the value begins in the text; of a missing value, where the object begins that lacks it. */
  readonly position?: TextPosition;
  readonly item?: ProblemItem;
}

const LONGEST = 60;

const written = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 4 * LONGEST));
  try {
    return JSON.stringify(value);
  } catch {
    return typeof value;
  }
};

/** A value as JSON in at most 60 characters, the rest cut off. */
export function shown(value: unknown): string {
  const characters = Array.from(written(value));
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

interface Found {
  readonly path: string;
  readonly value: unknown;
}
type More = Pick<Problem, 'kind' | 'proposals' | 'mend'>;

export const error = ({ path, value }: Found, expected: string, more?: More): Problem => ({
  path,
  value: shown(value),
  expected,
  severity: 'error',
  ...more,
});

export const warning = (found: Found, expected: string, more?: More): Problem => ({
  ...error(found, expected, more),
  severity: 'warning',
});

/** The problems of a check with its kind, unless they have one. */
export const ofKind = (kind: ProblemKind, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ kind, ...problem }));
