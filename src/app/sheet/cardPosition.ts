/** A vertical range of the page, in px. */
export interface VerticalRange {
  readonly top: number;
  readonly bottom: number;
}

/** The position of a card, in px. */
export interface CardPosition {
  readonly top: number;
  readonly height: number;
}

/** Between the card and its row, in px. */
const GAP = 8;
/** Minimum height of a card, in px. */
const MIN_HEIGHT = 220;
/** The share of the visible part that a card takes. */
const VISIBLE_SHARE = 0.6;

/**
 * The position of a card in the visible part of the page: below its row, or above it if there is more room; at the lower
 * end if the row is not visible.
 */
export function cardPosition(seen: VerticalRange, row: VerticalRange | undefined): CardPosition {
  const wanted = Math.max((seen.bottom - seen.top) * VISIBLE_SHARE, MIN_HEIGHT);
  if (!row || row.bottom <= seen.top || row.top >= seen.bottom)
    return { top: Math.max(seen.bottom - wanted - GAP, seen.top), height: wanted };
  const below = seen.bottom - row.bottom - 2 * GAP;
  const above = row.top - seen.top - 2 * GAP;
  if (below >= Math.min(above, wanted) || above < MIN_HEIGHT)
    return { top: row.bottom + GAP, height: Math.max(Math.min(wanted, below), MIN_HEIGHT) };
  const height = Math.min(wanted, above);
  return { top: row.top - GAP - height, height };
}

/** Whether a card may stay where it is: three quarters of it are visible, and it does not cover its row. */
export function staysInSight(
  { top, height }: CardPosition,
  seen: VerticalRange,
  row: VerticalRange | undefined,
): boolean {
  const bottom = top + height;
  const shown = Math.min(bottom, seen.bottom) - Math.max(top, seen.top);
  return shown >= height * 0.75 && !(row && row.top < bottom && row.bottom > top);
}
