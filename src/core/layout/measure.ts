import type { Px } from '../model/units.ts';

/** The kinds of text on the picture; from `row` on those where time runs down. */
export type Face = 'label' | 'strong' | 'tick' | 'year' | 'row' | 'rowStrong' | 'note' | 'date' | 'head';

/** The width of a text as it will be drawn. In a browser `app/canvasMeasure.ts` gives it; elsewhere the table below. */
export type Measure = (text: string, face: Face) => Px;

/** In px. */
export const FONT_SIZE: Readonly<Record<Face, Px>> = {
  label: 12.5,
  strong: 12.5,
  tick: 12,
  year: 12,
  row: 15,
  rowStrong: 15,
  note: 13,
  date: 12.5,
  head: 15,
};

export const FONT_WEIGHT: Readonly<Record<Face, number>> = {
  label: 400,
  strong: 700,
  tick: 400,
  year: 600,
  row: 400,
  rowStrong: 700,
  note: 400,
  date: 600,
  head: 700,
};

/** Classes of characters by their width in a common sans-serif. */
const narrow = /[ijlI.,:;'’|!()[\]/ -]/u;
const wide = /[mwMW@—%]/u;
/** Arabic letters by what they take on average, joined and alone. */
const arabic = /\p{sc=Arabic}/u;
const narrowArabic = /[اأإآل،؛]/u;
const middleArabic = /[رزءنيئهة]/u;
const broadArabic = /[تثبفك]/u;
const wideArabic = /[سشصضطظ]/u;
const upper = /\p{Lu}|\p{N}/u;
const full = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]|\p{Extended_Pictographic}/u;
const none = /\p{M}|\p{Cf}/u;

/** The width of a character in em. */
function em(character: string): number {
  if (none.test(character)) return 0;
  if (full.test(character)) return 1.05;
  if (narrow.test(character)) return 0.32;
  if (wide.test(character)) return 0.9;
  if (arabic.test(character)) return emArabic(character);
  return upper.test(character) ? 0.67 : 0.56;
}

function emArabic(letter: string): number {
  if (narrowArabic.test(letter)) return 0.34;
  if (middleArabic.test(letter)) return 0.48;
  if (broadArabic.test(letter)) return 0.56;
  return wideArabic.test(letter) ? 0.86 : 0.62;
}

/** An estimate for pictures made without a browser, with 8% to spare, so that no text is wider than its estimate. */
export const measureByTable: Measure = (text, face) => {
  let width = 0;
  for (const character of text) width += em(character);
  return width * FONT_SIZE[face] * (FONT_WEIGHT[face] > 400 ? 1.06 : 1) * 1.08;
};
