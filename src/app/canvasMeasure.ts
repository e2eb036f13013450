import { FONT_SIZE, FONT_WEIGHT, type Measure } from '../core/layout/measure.ts';

/** The most widths that are cached; only very large documents reach it. */
const MOST = 20_000;

/**
 * A text measure (px) by the canvas's `measureText`, in the font family of an element. Drawing then reads no layout, and
 * each text is measured once. Undefined without a canvas, as in the DOM of the tests.
 */
export function canvasMeasure(element: Element): Measure | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  return (text, face) => {
    const key = `${face}:${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = `${FONT_WEIGHT[face]} ${FONT_SIZE[face]}px ${family}`;
    const width = Math.ceil(context.measureText(text).width) + 1;
    if (known.size >= MOST) known.clear();
    known.set(key, width);
    return width;
  };
}
