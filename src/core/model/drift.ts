import { normalise } from './normalise.ts';
import type { Selector } from './quote.ts';
import { segmentsOf } from './segments.ts';

/**
 * A run of tokens of one kind in the best alignment: `same` in quote and text, `missing` from the text, or `added` in the
 * text. `spaced`: a space comes before it.
 */
export interface Run {
  readonly kind: 'same' | 'missing' | 'added';
  readonly text: string;
  readonly spaced: boolean;
}

/** How the nearest passage of a text differs from a quote. It explains a failed match; it never makes a quote match. */
export interface Drift {
  readonly runs: readonly Run[];
  /** The share of the quote that is kept, 0 to 1, by weight of its words; only `exact`, without prefix and suffix. */
  readonly kept: number;
}

/** A word or a punctuation mark. */
interface Token {
  readonly text: string;
  readonly spaced: boolean;
  /** Of a word, its number of letters, at most six, so that no word weighs much more than "not"; of punctuation, 1. */
  readonly weight: number;
  readonly isWord: boolean;
  /** The text without case and accents; `0` for every number. */
  readonly form: string;
  readonly start: number;
}

const MAX_WEIGHT = 6;
const formOf = (text: string): string =>
  /\p{Nd}/u.test(text) ? '0' : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Splits at spaces first: `Intl.Segmenter` takes time in proportion to its input's length for each segment. */
function tokensOf(normalised: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index: from } of normalised.matchAll(/[^ ]+/g)) {
    for (const { segment, index: at, isWord } of segmentsOf(chunk, 'word')) {
      // an elided word is a word of its own: n' and qu', as ne and que
      for (const { 0: text, index: within } of segment.matchAll(/[^']+'?|'/g)) {
        const weight = isWord ? Math.min(Array.from(text).length, MAX_WEIGHT) : 1;
        const spaced = from > 0 && at + within === 0;
        tokens.push({ text, spaced, weight, isWord, form: formOf(text), start: from + at + within });
      }
    }
  }
  return tokens;
}

/** The cost of a token that the text lacks: twice that of an added one, as the quote claims more than its source says. */
const missing = (token: Token): number => 2 * token.weight;
/** The cost of a token that only the text has. */
const added = (token: Token): number => token.weight;
/**
 * The cost of replacing a token by one of the same form (a number by another, a word by its capitalized form); slightly
 * less than missing it, so that the two are aligned.
 */
const replaced = (quoted: Token, found: Token): number =>
  quoted.form === found.form ? missing(quoted) - 0.5 : Infinity;
/** The cost of aligning two tokens. */
const paired = (quoted: Token, found: Token): number =>
  quoted.text !== found.text ? replaced(quoted, found) : quoted.spaced === found.spaced ? 0 : 0.5;

/**
 * Approximate matching by dynamic programming (Sellers' algorithm): the window of the text with the lowest cost of
 * alignment with the quote, the first of equals. Only one column of the table is kept; each cell also has the start of its
 * window. The window is empty when missing the whole quote is cheapest. `from` and `to` are indices of tokens, `to`
 * exclusive.
 */
function bestWindow(
  quote: readonly Token[],
  text: readonly Token[],
): { readonly from: number; readonly to: number } {
  let costs = [0];
  for (const token of quote) costs.push((costs.at(-1) ?? 0) + missing(token));
  let froms = costs.map(() => 0);
  let best = { cost: costs.at(-1) ?? 0, from: 0, to: 0 };
  for (const [place, found] of text.entries()) {
    const nextCosts = [0];
    const nextFroms = [place + 1];
    for (const [row, quoted] of quote.entries()) {
      const same = (costs[row] ?? 0) + paired(quoted, found);
      const without = (nextCosts[row] ?? 0) + missing(quoted);
      const beside = (costs[row + 1] ?? 0) + added(found);
      const cost = Math.min(same, without, beside);
      nextCosts.push(cost);
      nextFroms.push((cost === same ? froms[row] : cost === without ? nextFroms[row] : froms[row + 1]) ?? 0);
    }
    costs = nextCosts;
    froms = nextFroms;
    const cost = costs.at(-1) ?? 0;
    if (cost < best.cost) best = { cost, from: froms.at(-1) ?? 0, to: place + 1 };
  }
  return best;
}

type AlignmentStep =
  | { readonly kind: 'same' | 'replaced'; readonly quoted: Token; readonly found: Token }
  | { readonly kind: 'missing'; readonly quoted: Token }
  | { readonly kind: 'added'; readonly found: Token };

/** The alignment of the whole quote with the whole window at the lowest cost (edit distance by dynamic programming). */
function align(quote: readonly Token[], window: readonly Token[]): readonly AlignmentStep[] {
  // costs[i][j]: the cost of aligning the quote from token i on with the window from token j on
  const costs: number[][] = Array.from({ length: quote.length + 1 }, () => []);
  const cost = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
  const choices = (i: number, j: number) => {
    const [quoted, found] = [quote[i], window[j]];
    return {
      pair: quoted && found ? paired(quoted, found) + cost(i + 1, j + 1) : Infinity,
      missing: quoted ? missing(quoted) + cost(i + 1, j) : Infinity,
      added: found ? added(found) + cost(i, j + 1) : Infinity,
    };
  };
  for (let i = quote.length; i >= 0; i -= 1) {
    for (let j = window.length; j >= 0; j -= 1) {
      const { pair, missing, added } = choices(i, j);
      const least = Math.min(pair, missing, added);
      (costs[i] ??= [])[j] = least === Infinity ? 0 : least;
    }
  }
  const steps: AlignmentStep[] = [];
  for (let i = 0, j = 0; i < quote.length || j < window.length;) {
    const { pair, missing } = choices(i, j);
    const [quoted, found] = [quote[i], window[j]];
    if (quoted && found && pair === cost(i, j)) {
      steps.push({ kind: quoted.text === found.text ? 'same' : 'replaced', quoted, found });
      i += 1;
      j += 1;
    } else if (quoted && missing === cost(i, j)) {
      steps.push({ kind: 'missing', quoted });
      i += 1;
    } else if (found) {
      steps.push({ kind: 'added', found });
      j += 1;
    }
  }
  return steps;
}

/** Joins steps to runs; between two `same` runs the missing text comes before the added text. */
function runsOf(steps: readonly AlignmentStep[]): readonly Run[] {
  const runs: Run[] = [];
  const add = (kind: Run['kind'], text: string, spaced: boolean): void => {
    const last = runs.at(-1);
    if (last?.kind !== kind) runs.push({ kind, text, spaced });
    else runs.splice(-1, 1, { ...last, text: `${last.text}${spaced ? ' ' : ''}${text}` });
  };
  let held: Token[] = [];
  const release = (): void => {
    for (const { text, spaced } of held) add('added', text, spaced);
    held = [];
  };
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'missing' || step.kind === 'replaced')
      add('missing', step.quoted.text, step.quoted.spaced);
    if (step.kind === 'added' || step.kind === 'replaced') held.push(step.found);
    if (step.kind !== 'same') continue;
    release();
    const { quoted, found } = step;
    const afterSame = steps[index - 1]?.kind === 'same';
    if (afterSame && quoted.spaced !== found.spaced) {
      add(quoted.spaced ? 'missing' : 'added', ' ', false);
      add('same', found.text, false);
    } else add('same', found.text, index > 0 && (quoted.spaced || found.spaced));
  }
  release();
  return runs;
}

/** Finds the passage of a text that is nearest to a quote with its prefix and suffix. Compared after normalisation. */
export function driftOf(text: string, selector: Selector): Drift {
  const prefix = normalise(selector.prefix ?? '');
  const exact = normalise(selector.exact);
  const quote = tokensOf(prefix + exact + normalise(selector.suffix ?? ''));
  const found = tokensOf(normalise(text));
  const { from, to } = bestWindow(quote, found);
  const steps = align(quote, found.slice(from, to));

  const weightOf = (tokens: readonly Token[]): number =>
    tokens
      .filter(({ isWord, start }) => isWord && start >= prefix.length && start < prefix.length + exact.length)
      .reduce((sum, { weight }) => sum + weight, 0);
  const same = steps.flatMap((step) => (step.kind === 'same' ? [step.quoted] : []));
  return { runs: runsOf(steps), kept: weightOf(same) / Math.max(weightOf(quote), 1) };
}

/** The number of unchanged words to show next to a change. */
const SHOWN = 3;

/** Shortens an unchanged run to the words next to a change. */
function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const words = text.split(' ');
  const [head, tail] = [afterChange ? SHOWN : 0, beforeChange ? SHOWN : 0];
  if (words.length <= head + tail) return text;
  return [...words.slice(0, head), '…', ...(tail > 0 ? words.slice(-tail) : [])].join(' ');
}

/** Formats a drift in one line: `shall [−not−] retain`, `[−12−][+6+] months`. Unchanged text is shortened. */
export function changedWords({ runs }: Drift): string {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      const gap = run.spaced && runs[index - 1]?.kind !== 'missing' ? ' ' : '';
      if (run.kind === 'missing') return `${gap}[−${run.text}−]`;
      if (run.kind === 'added') return `${gap}[+${run.text}+]`;
      return `${run.spaced ? ' ' : ''}${shortened(run.text, index > 0, index < last)}`;
    })
    .join('')
    .trim();
}
