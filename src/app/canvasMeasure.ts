import { FONT_SIZE, FONT_WEIGHT, measureByTable, type Measure } from '../core/layout/measure.ts';

/** The most widths that are cached; only very large documents reach it. */
const MOST = 20_000;

/**
 * A text measure (px): the table's width, with which the prerendered picture is laid out, or the drawn one where that is
 * larger. It is drawn by the canvas's `measureText`, in the font family of an element and with the spacing that the reader
 * has between letters and words (WCAG 1.4.12). Drawing then reads no layout, and each text is measured once. Undefined
 * without a canvas, as in the DOM of the tests.
 */
export function canvasMeasure(element: Element): Measure | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const { fontFamily: family, fontSize, letterSpacing, wordSpacing } = getComputedStyle(element);
  /** "normal" is none. */
  const inEm = (length: string): number => (parseFloat(length) || 0) / parseFloat(fontSize);
  const [betweenLetters, betweenWords] = [inEm(letterSpacing), inEm(wordSpacing)];
  const known = new Map<string, number>();
  return (text, face) => {
    const key = `${face}:${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = `${FONT_WEIGHT[face]} ${FONT_SIZE[face]}px ${family}`;
    const spacing = Array.from(text).length * betweenLetters + (text.split(' ').length - 1) * betweenWords;
    const drawn = Math.ceil(context.measureText(text).width + spacing * FONT_SIZE[face]) + 1;
    const width = Math.max(measureByTable(text, face), drawn);
    if (known.size >= MOST) known.clear();
    known.set(key, width);
    return width;
  };
}
