/** An error or a warning about a document, for its author. */
export interface Problem {
  /** A JSON path such as `$.events[3].claims[0].text`; `line 3, column 5` in a text that cannot be read. */
  readonly path: string;
  /** The value found there as JSON, shortened; `nothing` when it is missing. */
  readonly value: string;
  /** A phrase that completes "expected …". */
  readonly expected: string;
  /** An error stops the document from being shown. */
  readonly severity: 'error' | 'warning';
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

export const error = ({ path, value }: Found, expected: string): Problem => ({
  path,
  value: shown(value),
  expected,
  severity: 'error',
});

export const warning = (found: Found, expected: string): Problem => ({
  ...error(found, expected),
  severity: 'warning',
});
