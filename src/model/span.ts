/** The contract; the functions are being written. */
import type { Day } from './units.ts';

/** `known`: the date says it; `open`: it goes on (EDTF `..`); `unknown`: it ended, nobody says when (EDTF empty). */
export type Edge = 'known' | 'open' | 'unknown';

/** Where one end of a span may lie, in days; infinite where nothing bounds it. Always `earliest ≤ latest`. */
export interface Bound {
  readonly earliest: Day;
  readonly latest: Day;
  readonly edge: Edge;
}

/**
 * The days a date covers. Ends are exclusive: a single day `d` is start `d`, end `d + 1`.
 *
 * - `moment`: one known day (or a time on it)
 * - `sometime`: one day, not known which (a month, a year, a season, a set)
 * - `lasting`: something that went on from start to end
 */
export interface Span {
  readonly kind: 'moment' | 'sometime' | 'lasting';
  readonly start: Bound;
  readonly end: Bound;
  /** EDTF `~` or `%` anywhere in it: said in words and drawn as a soft edge; never moves a bound. */
  readonly approximate: boolean;
  /** EDTF `?` or `%` anywhere in it. */
  readonly uncertain: boolean;
}
