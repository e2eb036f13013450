import type { Px } from '../model/units.ts';

/** The kinds of text on the picture; from `row` on those where time runs down. */
export type Face =
  | 'label'
  | 'strong'
  | 'tick'
  | 'year'
  | 'period'
  | 'row'
  | 'rowStrong'
  | 'rowStage'
  | 'note'
  | 'date'
  | 'head';

/** The width of a text as it will be drawn. In a browser `app/canvasMeasure.ts` gives it; elsewhere the table below. */
export type Measure = (text: string, face: Face) => Px;

/** In px. */
export const FONT_SIZE: Readonly<Record<Face, Px>> = {
  label: 12.5,
  strong: 12.5,
  tick: 12,
  year: 12,
  period: 11.5,
  row: 15,
  rowStrong: 15,
  rowStage: 13,
  note: 13,
  date: 12.5,
  head: 15,
};

export const FONT_WEIGHT: Readonly<Record<Face, number>> = {
  label: 400,
  strong: 700,
  tick: 400,
  year: 600,
  period: 400,
  row: 400,
  rowStrong: 700,
  rowStage: 700,
  note: 400,
  date: 600,
  head: 700,
};

/** Classes of characters by their width in a common sans-serif. */
const narrow = /[ijlI.,:;'’|!()[\]/ -]/u;
const wide = /[mwMW@—%]/u;
const arabic = /\p{sc=Arabic}/u;
/** Arabic letters by the width of their joined shapes. */
const narrowArabic = /[اأإآل،؛]/u;
const middleArabic = /[بتثنيىئرزـ]/u;
const wideArabic = /[سشصضطظ]/u;
/** At the end of a word these are wider, as their shapes run on. */
const widestAtEnd = /[بتثف]/u;
const widerAtEnd = /[سشصضكقنليى]/u;
const upper = /\p{Lu}|\p{N}/u;
const full = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|\p{Extended_Pictographic}/u;
const none = /\p{M}|\p{Cf}/u;

/** The width of a character in em. @param next the character after it, which Arabic letters are joined to */
function em(character: string, next: string | undefined): number {
  if (none.test(character)) return 0;
  if (full.test(character)) return 1.05;
  if (narrow.test(character)) return 0.32;
  if (wide.test(character)) return 0.9;
  if (arabic.test(character)) return emArabic(character, next);
  return upper.test(character) ? 0.67 : 0.56;
}

/** @param next the character after it; undefined at the end of the text */
function emArabic(letter: string, next: string | undefined): number {
  const isEnd = next === undefined || !arabic.test(next);
  const more = !isEnd ? 0 : widestAtEnd.test(letter) ? 0.65 : widerAtEnd.test(letter) ? 0.4 : 0;
  if (narrowArabic.test(letter)) return 0.3 + more;
  if (middleArabic.test(letter)) return 0.37 + more;
  return (wideArabic.test(letter) ? 0.85 : 0.52) + more;
}

/** An estimate for pictures made without a browser, with 8% to spare, so that no text is wider than its estimate. */
export const measureByTable: Measure = (text, face) => {
  let width = 0;
  const characters = Array.from(text);
  characters.forEach((character, i) => {
    width += em(character, characters[i + 1]);
  });
  return width * FONT_SIZE[face] * (FONT_WEIGHT[face] > 400 ? 1.06 : 1) * 1.08;
};
