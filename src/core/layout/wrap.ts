import type { Face, Measure } from './measure.ts';
import type { Px } from '../model/units.ts';

/**
 * Words with what ends them: a space, or a hyphen, dash or slash before a letter ("119–24" is not broken). Han characters and
 * kana are words of their own, with the punctuation after them.
 */
const WORDS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}][\p{P}ー]*|(?:[^ \-–—/\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[-–—/](?! |\p{L}))*(?:[ \-–—/]|$|(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]))/gu;

/** The words of a text, each with what ends it: joined they are the text. */
export const wordsIn = (text: string): readonly string[] =>
  text.match(WORDS)?.filter((word) => word !== '') ?? [];

/**
 * Breaks a text into at most `most` lines no wider than `width`; what does not fit is replaced by "…". No word is broken:
 * one that is wider than a line stands on a line of its own and is clipped by what is around it.
 */
export function wrap(text: string, width: Px, most: number, measure: Measure, face: Face): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsIn(text)) {
    if (line === '' || measure((line + word).trimEnd(), face) <= width) line += word;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, measure, face)];
}

function shortened(line: string, width: Px, measure: Measure, face: Face): string {
  let kept = line;
  while (kept.includes(' ') && measure(`${kept}…`, face) > width) kept = kept.slice(0, kept.lastIndexOf(' '));
  return `${kept}…`;
}
