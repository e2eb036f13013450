import { pairs } from 'd3-array';
import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import type { Anchor } from './nameAnchors.ts';
import type { PictureWords } from './pictureWords.ts';
import { tickUpTo, type TickStep } from './ticks.ts';

/** How the names of a row are written. */
export interface NameWriter {
  readonly step: TickStep;
  /** Years, and what stands above ticks, with all that it lies in. */
  readonly bold: boolean;
  readonly words: PictureWords;
  readonly measure: Measure;
}

/** A name in its place. Lengths run along time. */
export interface PlacedName {
  /** Where its tick stands, from the picture's origin. */
  readonly x: Px;
  readonly begins: boolean;
  readonly from: number;
  /** Empty where the window ends before it would. */
  readonly text: string;
  /** Where its text starts, from the picture's origin. */
  readonly start: Px;
}

/** Between a tick and the name after it. */
export const TICK_SPACE: Px = 4;
/** Between two names. */
const GAP: Px = 8;
/** What rounding may take. */
const SLACK: Px = 1e-6;

interface Draft extends Anchor {
  readonly text: string;
  /** A shorter text, where there is one. */
  readonly short: string | undefined;
}

interface Placed extends Draft {
  readonly start: Px;
}

/**
 * The names of a row, by stretches of uncut time, in a window. A name stands after its tick. In a stretch one without room is
 * left out if no event needs it; else it and the one before it become the name of a run. Where the name after a cut, or the
 * window's end, is near, a name slides back over its tick, and may be written shorter; where that is not enough the two
 * become a run as well. So every event stands after the name of its own unit or of a run with it.
 *
 * @param window its ends, from the picture's origin along time
 */
export function axisNames(
  stretches: readonly (readonly Anchor[])[],
  writer: NameWriter,
  window: readonly [Px, Px],
): readonly PlacedName[] {
  const drafts: Draft[] = [];
  for (const anchors of stretches) {
    const [first, ...others] = withRoom(anchors, writer);
    const before = drafts.at(-1);
    // across a cut a name is not said again
    const isSaid = first?.from === before?.from && !before?.run && !first?.run;
    if (first && before && isSaid) drafts.splice(-1, 1, { ...before, last: first.last ?? before.last });
    else if (first) drafts.push(first);
    drafts.push(...others);
  }
  return placed(drafts, writer, window);
}

const widthOf = ({ measure, bold }: NameWriter, text: string): Px => measure(text, bold ? 'year' : 'tick');

function draftOf(anchor: Anchor, { step, bold, words }: NameWriter): Draft {
  const { unit, one } = step;
  const { from, last, run } = anchor;
  if (run && last !== undefined)
    return {
      ...anchor,
      text: words.range(from, tickUpTo(one, last), unit, bold ? 'context' : 'tick'),
      short: undefined,
    };
  return bold
    ? { ...anchor, text: words.context(from, unit), short: words.shortContext(from, unit) }
    : { ...anchor, text: words.tick(from, unit), short: undefined };
}

/** One name for all from the first of two, which are neighbours, to the last event under the second. */
const joined = (one: Draft, other: Draft, writer: NameWriter): Draft =>
  draftOf({ ...one, last: other.last ?? one.last, run: true }, writer);

/** The names of one stretch, each with room for its text after its tick. */
function withRoom(anchors: readonly Anchor[], writer: NameWriter): readonly Draft[] {
  const kept: Draft[] = [];
  for (const anchor of anchors) {
    const draft = draftOf(anchor, writer);
    let before = kept.at(-1);
    const isNear = () => before && draft.x - before.x < widthOf(writer, before.text) + GAP;
    if (isNear() && draft.last !== undefined && before?.last === undefined) {
      kept.pop();
      before = kept.at(-1);
    }
    if (!before || !isNear()) kept.push(draft);
    else if (draft.last !== undefined) kept.splice(-1, 1, joined(before, draft, writer));
  }
  return kept;
}

/** From the last name to the first: each as far along as its tick and the name after it allow. */
function placed(
  drafts: readonly Draft[],
  writer: NameWriter,
  [start, end]: readonly [Px, Px],
): readonly PlacedName[] {
  const rest = [...drafts];
  const right: Placed[] = [];
  const unnamed: PlacedName[] = [];
  for (let it = rest.pop(); it; it = rest.pop()) {
    const next = right.at(-1);
    const fitting = fitted(it, writer, start, next ? next.start - GAP : end);
    if (fitting) right.push(fitting);
    else if (it.last !== undefined && next) rest.push(...closer([it, ...takeChain(right)], writer));
    else if (!next) unnamed.unshift({ ...it, text: '', start: it.x });
  }
  return [...right.reverse(), ...unnamed];
}

/** Takes off the names that a name pushes aside, from the left: those that have slid back, and the one that they keep clear of. */
function takeChain(right: Placed[]): readonly Placed[] {
  const chain: Placed[] = [];
  for (let next = right.pop(); next; next = right.pop()) {
    chain.push(next);
    if (!hasSlid(next)) break;
  }
  return chain;
}

const hasSlid = ({ x, start }: Placed): boolean => start < x + TICK_SPACE - SLACK;

/** Names that have no room side by side, with one step made to need less: left out, written shorter, or two of them joined. */
function closer([first, ...others]: readonly [Draft, ...Placed[]], writer: NameWriter): readonly Draft[] {
  const needed = others.filter(({ last }) => last !== undefined);
  if (needed.length < others.length) return [first, ...needed];
  const long = others.findIndex((it) => it.short !== undefined && hasSlid(it));
  if (long >= 0)
    return [
      first,
      ...others.map((it, i) => (i === long ? { ...it, text: it.short ?? '', short: undefined } : it)),
    ];
  const all: readonly Draft[] = [first, ...others];
  // those nearest in time
  const distances = pairs(all, (one, other) => other.from - (one.last ?? one.from));
  const nearest = distances.indexOf(Math.min(...distances));
  const [one, other] = [all[nearest], all[nearest + 1]];
  return one && other ? all.toSpliced(nearest, 2, joined(one, other, writer)) : all;
}

/** A name in a place that touches its tick and ends before `end`. One that no event needs does not give way. */
function fitted(it: Draft, writer: NameWriter, from: Px, end: Px): Placed | undefined {
  for (const text of it.last !== undefined && it.short !== undefined ? [it.text, it.short] : [it.text]) {
    const width = widthOf(writer, text);
    const start = Math.min(it.x + TICK_SPACE, end - width);
    const least = it.last === undefined ? it.x + TICK_SPACE : Math.max(it.x - width, from);
    if (start >= least - SLACK) return { ...it, text, short: text === it.text ? it.short : undefined, start };
  }
  return undefined;
}
