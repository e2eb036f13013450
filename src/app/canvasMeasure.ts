import { FONT_SIZE, FONT_WEIGHT, type Measure } from '../core/layout/measure.ts';

/** Widths remembered per face; a document has few texts, a crowd many. */
const MOST = 20_000;

/**
 * A measure with the browser's own `measureText`, in the font family of an element. No layout is read while drawing:
 * texts are measured on a canvas, once each. Without a canvas (a test's DOM) there is none.
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
