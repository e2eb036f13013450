import { type Drift, driftOf } from './drift.ts';
import { match, type Selector } from './quote.ts';
import type { Fidelity } from './schema.ts';

/** The least share of a quote that is still near it: of its words by weight (see `drift.ts`), in order, in one place. */
const NEAR = 0.5;

/**
 * What became of a quote:
 *
 * - `exact`, `normalised`: it stands there, once
 * - `drifted`: it does not, and something near it does; `around`: its own words are there, and what stands around
 *   them is not
 * - `gone`: nothing near it
 * - `unchecked`: there is no text
 * - `ambiguous`: it stands there so many times, and nobody can say which is meant; an error of the document
 */
export type Comparison =
  | { readonly state: Exclude<Fidelity, 'drifted'> }
  | { readonly state: 'drifted'; readonly drift: Drift; readonly around: boolean }
  | { readonly state: 'ambiguous'; readonly count: number };

/** Compares a quote with the text of its source. Only `match` accepts; what is near is looked for when it refused. */
export function fidelity(text: string | undefined, selector: Selector): Comparison {
  if (text === undefined) return { state: 'unchecked' };
  const found = match(text, selector);
  if (found.state === 'ambiguous') return { state: 'ambiguous', count: found.count };
  if (found.state !== 'absent') return { state: found.state };
  const around = match(text, { type: selector.type, exact: selector.exact }).state !== 'absent';
  const drift = driftOf(text, selector);
  return around || drift.kept >= NEAR ? { state: 'drifted', drift, around } : { state: 'gone' };
}
