import type { Measure } from '../core/layout/measure.ts';
import { wrap } from '../core/layout/wrap.ts';
import { segmentsOf } from '../core/model/segments.ts';
import type { Px } from '../core/model/units.ts';
import type { Font, TextWidth } from './cardFont.ts';

/** Font sizes to try, the largest first. */
const SIZES: readonly Px[] = [64, 60, 56, 50, 45, 40];
/** Line height as a multiple of the font size; Arabic has longer ascenders and descenders than Latin. */
const LEADING = { ltr: 1.18, rtl: 1.5 } as const;
/** The distance from the middle of a line to its baseline, as a fraction of the font size. */
const BASELINE = 0.34;

interface TitleBox {
  readonly width: Px;
  readonly height: Px;
}

/** A title broken into lines; `y` is the baseline, from the top of its box. */
interface Title {
  readonly lines: readonly { readonly text: string; readonly y: Px }[];
  readonly font: Font;
}

/**
 * Sets a title in the largest size in which all of it fits; in the smallest size, the rest is truncated with "…". No
 * line is wider than its box.
 */
export function titleIn(title: string, box: TitleBox, direction: 'ltr' | 'rtl', widthOf: TextWidth): Title {
  for (const size of SIZES) {
    const font: Font = { family: 'serif', weight: 700, size };
    const measure: Measure = (text) => widthOf(text, font);
    const leading = size * LEADING[direction];
    const most = Math.floor(box.height / leading);
    const last = size === SIZES.at(-1);
    const lines = balanced(title, box.width, last ? most : Infinity, measure);
    const fits = lines.length <= most && lines.every((line) => measure(line, 'strong') <= box.width);
    if (!fits && !last) continue;
    // slightly above the middle: the optical centre
    const first = (box.height - lines.length * leading) * 0.45 + leading / 2 + size * BASELINE;
    return {
      lines: lines.map((line, number) => ({
        text: cut(line, box.width, measure),
        y: Math.round(first + number * leading),
      })),
      font,
    };
  }
  throw new Error('there is no size for titles');
}

/** By how much `balanced` narrows the lines in each step. */
const STEP: Px = 8;

/** Balances the lines, so that the last one is no single word: the narrowest width that needs no more lines. */
function balanced(title: string, width: Px, most: number, measure: Measure): readonly string[] {
  let lines = wrap(title, width, most, measure, 'strong');
  const full = wrap(title, width, Infinity, measure, 'strong').length > most;
  for (let room = width - STEP; !full && room > width / 2; room -= STEP) {
    const tried = wrap(title, room, Infinity, measure, 'strong');
    if (tried.length > lines.length || tried.some((line) => measure(line, 'strong') > room)) break;
    lines = tried;
  }
  return lines;
}

/** Truncates a line that is too wide, which happens when a single word is. */
function cut(line: string, width: Px, measure: Measure): string {
  if (measure(line, 'strong') <= width) return line;
  const kept = Array.from(segmentsOf(line, 'grapheme'), ({ segment }) => segment);
  while (kept.length > 0 && measure(`${kept.join('')}…`, 'strong') > width) kept.pop();
  return `${kept.join('')}…`;
}
