import type { Px } from '../model/units.ts';
import type { Label } from './labels.ts';
import { LABEL_ROW, labelTop, SIDES } from './laneRows.ts';
import type { Picture } from './picture.ts';
import type { Box } from './flow.ts';
import type { Mark } from './marks.ts';

/** A label laid over the picture for the event that is chosen or pointed at. */
export interface Overlay extends Box {
  readonly text: string;
  readonly anchor: 'left' | 'right';
  /** The keys of the labels that it hides. */
  readonly covers: ReadonlySet<string>;
  /** How far it was moved back into the window. */
  readonly pushed: Px;
}

/** How far it reaches over its mark, from the mark's middle. */
const OVERHANG: Px = 6;
/** Around the text. */
const PADDING: Px = 4;

/**
 * A label for a mark at the place where it hides the fewest labels: above or below, to the right or the left, moved back
 * into the window where it would leave it. Above the first lane is the axis.
 *
 * @returns a box counted from the picture's origin, as the picture's labels are
 */
export function overlayOf(picture: Picture, mark: Mark, text: string, textWidth: Px): Overlay {
  const width = textWidth + 2 * PADDING;
  const within = (x: Px) => Math.max(Math.min(x, picture.width - width - picture.shift.x), -picture.shift.x);
  const lane = picture.lanes[mark.lane];
  const sides = SIDES.filter((side) => !lane || labelTop(lane, side, 0, 1) >= 0);
  const candidates = sides.flatMap((side) =>
    (['left', 'right'] as const).map((anchor) => {
      const wanted = anchor === 'left' ? mark.x - OVERHANG - PADDING : mark.x + OVERHANG + PADDING - width;
      const box = { x: within(wanted), y: lane ? labelTop(lane, side, 0, 1) : 0, width, height: LABEL_ROW };
      return { ...box, text, anchor, covers: covered(picture.labels, box), pushed: Math.abs(box.x - wanted) };
    }),
  );
  return candidates.reduce((a, b) =>
    b.covers.size < a.covers.size || (b.covers.size === a.covers.size && b.pushed < a.pushed) ? b : a,
  );
}

const covered = (labels: readonly Label[], box: Box): ReadonlySet<string> =>
  new Set(
    labels

      .filter(
        (it) =>
          it.y < box.y + box.height &&
          it.y + it.height > box.y &&
          it.x < box.x + box.width &&
          it.x + it.width > box.x,
      )
      .map((it) => it.key),
  );
