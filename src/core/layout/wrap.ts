import type { Face, Measure } from './measure.ts';
import type { Px } from '../model/units.ts';

/** Places at which a line may end: after a space, or after a hyphen or dash between letters ("119–24" stays whole). */
const WORDS = /(?:[^ \-–—/]|[-–—/](?! |\p{L}))*(?:[ \-–—/]|$)/gu;

/**
 * A text in lines no wider than `width`, at most `most` of them; what does not fit is left out behind "…". A word that is
 * wider than a line alone stands whole on one, for the frame to clip: no word is broken.
 */
export function wrap(text: string, width: Px, most: number, measure: Measure, face: Face): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS)?.filter((it) => it !== '') ?? []) {
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
