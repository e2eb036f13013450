import { type Drift, driftOf } from './drift.ts';
import { match, type Selector } from './quote.ts';
import type { Fidelity } from './schema.ts';

/** The least share of a quote (see `Drift.kept`) that must be kept in one passage for the quote to count as drifted. */
const NEAR = 0.5;

/**
 * The result of comparing a quote with the text of its source:
 *
 * - `exact`, `normalised`: it occurs once
 * - `drifted`: it does not occur, but a similar passage does; `around`: `exact` occurs, prefix or suffix do not match
 * - `gone`: no similar passage
 * - `unchecked`: there is no text
 * - `ambiguous`: it occurs `count` times, and the selector does not distinguish them; an error of the document
 */
export type Comparison =
  | { readonly state: Exclude<Fidelity, 'drifted'> }
  | { readonly state: 'drifted'; readonly drift: Drift; readonly around: boolean }
  | { readonly state: 'ambiguous'; readonly count: number };

/**
 * Compares a quote with the text of its source. Only `match` decides whether it occurs; drift is computed when it does
 * not.
 */
export function fidelity(text: string | undefined, selector: Selector): Comparison {
  if (text === undefined) return { state: 'unchecked' };
  const found = match(text, selector);
  if (found.state === 'ambiguous') return { state: 'ambiguous', count: found.count };
  if (found.state !== 'absent') return { state: found.state };
  const around = match(text, { type: selector.type, exact: selector.exact }).state !== 'absent';
  const drift = driftOf(text, selector);
  return around || drift.kept >= NEAR ? { state: 'drifted', drift, around } : { state: 'gone' };
}
