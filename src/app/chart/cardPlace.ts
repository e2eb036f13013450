/** A box in the window, in px from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The distance from what the card belongs to, and the least one from the window's edges; in px. */
const GAP = 8;
const EDGE = 8;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * The upper left corner of a card: below its anchor, above it, or on the side where lines of text end or begin; the first
 * that has room, else the one with the most. Only where no side has room does it lie over its anchor, and only in a
 * window smaller than the card does it leave the window.
 *
 * @param anchor what the card belongs to and does not hide
 * @param rtl lines of text begin on the right
 */
export function cardPlace(
  anchor: Box,
  card: Size,
  window: Size,
  rtl: boolean,
): { readonly left: number; readonly top: number } {
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const mostLeft = Math.max(window.width - EDGE - card.width, EDGE);
  const mostTop = Math.max(window.height - EDGE - card.height, EDGE);
  // beside the anchor's beginning
  const along = between(EDGE, rtl ? right - card.width + EDGE : anchor.left - EDGE, mostLeft);
  const across = between(EDGE, anchor.top + anchor.height / 2 - card.height / 2, mostTop);
  const after = { room: window.width - right, left: right + GAP, top: across };
  const before = { room: anchor.left, left: anchor.left - GAP - card.width, top: across };
  const sides = [
    { room: window.height - bottom, needs: card.height, left: along, top: bottom + GAP },
    { room: anchor.top, needs: card.height, left: along, top: anchor.top - GAP - card.height },
    ...(rtl ? [before, after] : [after, before]).map((side) => ({ ...side, needs: card.width })),
  ];
  const spare = ({ room, needs }: { readonly room: number; readonly needs: number }) =>
    room - needs - GAP - EDGE;
  const best =
    sides.find((side) => spare(side) >= 0) ?? sides.reduce((a, b) => (spare(b) > spare(a) ? b : a));
  return { left: between(EDGE, best.left, mostLeft), top: between(EDGE, best.top, mostTop) };
}
