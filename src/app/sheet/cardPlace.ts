/** A stretch of the page from above to below, in pixels. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly top: number;
  readonly height: number;
}

/** Between the card and what it belongs to. */
const GAP = 8;
/** Lower than this a card is not worth opening. */
const MIN_HEIGHT = 220;
/** The part of what is seen that a card takes. */
const VISIBLE_SHARE = 0.6;

/** Where a card stands in what is seen of the page: below its row, above it where there is more room, else at the end. */
export function cardPlace(seen: Stretch, row: Stretch | undefined): CardPlace {
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

/** Whether most of a card is seen, and what it belongs to is not under it: it then may stay where it is. */
export function staysInSight({ top, height }: CardPlace, seen: Stretch, row: Stretch | undefined): boolean {
  const bottom = top + height;
  const shown = Math.min(bottom, seen.bottom) - Math.max(top, seen.top);
  return shown >= height * 0.75 && !(row && row.top < bottom && row.bottom > top);
}
