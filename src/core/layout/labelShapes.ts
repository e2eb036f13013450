import { max, sum } from 'd3-array';
import type { Px } from '../model/units.ts';
import type { Face, Measure } from './measure.ts';
import { wordsIn, wrap } from './wrap.ts';

/** A way to set a label's text: its lines, and the width of the box that holds them. */
export interface LabelShape {
  readonly lines: readonly string[];
  readonly width: Px;
  /** By the last lines, which say what became of a matter: the number of its thread. Absent for a title alone. */
  readonly hues?: readonly number[];
  /** The room that is kept beside the last line, as for the bar of a vote. */
  readonly beside?: Px;
  /** There was no room for the title. */
  readonly untitled?: boolean;
}

/** Between the pole and the text beside it. */
export const INSET: Px = 5;
/** Beside the text at its other end. */
const OUTSET: Px = 2;

/** The widest box of one line, and of more. */
const ONE_LINE: Px = 200;
const MORE_LINES: Px = 150;
const MOST_LINES = 3;
/** A title that needs more may have this many lines, or be this wide. */
const LONG_LINES = 5;
const LONG: Px = 280;
/** Narrower than this no further line is worth its row. */
const NARROW: Px = 78;

/** By the most lines that there is room for: the shapes to choose from, of one line first. */
export type ShapesOfText = (lines: number) => readonly LabelShape[];

/**
 * The shapes of a label: each as narrow as its number of lines allows. Texts that are too long for any are shortened with "…".
 *
 * @param suffix room for it is kept at the end of the last line
 * @param beside further room that is kept on that line
 */
export function labelShapes(
  text: string,
  suffix: string,
  face: Face,
  measure: Measure,
  beside: Px = 0,
): ShapesOfText {
  const words = wordsIn(text).flatMap((word) => pieces(word, face, measure));
  const widths = words.map((word) => measure(word, face));
  const reserve = (suffix === '' ? 0 : measure(suffix, face)) + beside;
  const shapeOf = (lines: readonly string[]): LabelShape => {
    const last = lines.length - 1;
    const widest = max(lines, (line, i) => measure(line, face) + (i === last ? reserve : 0)) ?? 0;
    return {
      lines,
      width: Math.ceil(widest) + INSET + OUTSET,
      ...(beside > 0 && { beside }),
    };
  };
  const all: LabelShape[] = [];
  for (let lines = 1; lines <= Math.min(LONG_LINES, words.length); lines++) {
    const shape = shapeOf(narrowest(words, widths, reserve, lines));
    if (shape.lines.length === lines) all.push(shape);
    if (shape.width <= NARROW) break;
  }
  const shortened = (most: number) =>
    shapeOf(wrap(words.join(''), LONG - reserve - INSET - OUTSET, Math.min(MOST_LINES, most), measure, face));
  const known: (readonly LabelShape[])[] = [];
  return (lines) => (known[lines] ??= choose(all, lines, shortened));
}

function choose(
  all: readonly LabelShape[],
  most: number,
  shortened: (most: number) => LabelShape,
): readonly LabelShape[] {
  const fitting = all.filter(({ lines }) => lines.length <= most);
  const usual = fitting.filter(
    ({ lines, width }) => lines.length <= MOST_LINES && width <= (lines.length === 1 ? ONE_LINE : MORE_LINES),
  );
  if (usual.length > 0) return usual;
  const long = fitting.find(({ width }) => width <= LONG);
  if (long) return [long];
  const isLong = !all.some(({ lines, width }) => lines.length <= MOST_LINES && width <= LONG);
  return isLong && most > 1 ? [shortened(most)] : [];
}

/** Breaks words into `count` lines, or fewer, with the least width of the widest. */
function narrowest(
  words: readonly string[],
  widths: readonly Px[],
  reserve: Px,
  count: number,
): readonly string[] {
  const total = sum(widths) + reserve;
  if (count === 1) return [words.join('').trim()];
  let [low, high] = [Math.max(max(widths) ?? 0, total / count) - 1, total];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (breaksOf(widths, reserve, middle).length <= count) high = middle;
    else low = middle;
  }
  const breaks = breaksOf(widths, reserve, high);
  return breaks.map((from, line) =>
    words
      .slice(from, breaks[line + 1])
      .join('')
      .trim(),
  );
}

/** The index of the first word of each line, where lines are filled one after another up to a width. */
function breaksOf(widths: readonly Px[], reserve: Px, width: Px): readonly number[] {
  const breaks = [0];
  let line = 0;
  widths.forEach((word, i) => {
    const needed = word + (i === widths.length - 1 ? reserve : 0);
    if (i > (breaks.at(-1) ?? 0) && line + needed > width) {
      breaks.push(i);
      line = 0;
    }
    line += word;
  });
  return breaks;
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, face: Face, measure: Measure): readonly string[] {
  if (measure(word, face) <= MORE_LINES) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character, face) > MORE_LINES - 20) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
