import type { Px } from '../model/units.ts';
import { OVERHANG } from './labelRow.ts';
import type { Label } from './labels.ts';
import { LABEL_HEIGHT, rowTop } from './lanes.ts';
import type { Picture } from './picture.ts';
import type { Box } from './flow.ts';
import type { Mark } from './marks.ts';

/** A label laid over the picture for the event that is chosen or pointed at, and the labels that it hides meanwhile. */
export interface Overlay extends Box {
  readonly text: string;
  readonly anchor: 'left' | 'right';
  readonly covers: ReadonlySet<string>;
  /** How far it was pushed back into the window. */
  readonly pushed: Px;
}

/** Around the text, so that it stands clear. */
const PADDING: Px = 4;

/**
 * Lays a label over the picture beside a mark, where it hides least: above or below, running to the right or the left,
 * pushed back into the window where it would leave it. The picture itself does not change.
 *
 * @returns a box counted like the picture's own, without `shift`
 */
export function overlayOf(picture: Picture, mark: Mark, text: string, textWidth: Px): Overlay {
  const width = textWidth + 2 * PADDING;
  const within = (x: Px) => Math.max(Math.min(x, picture.width - width - picture.shift.x), -picture.shift.x);
  const candidates = (['above', 'below'] as const).flatMap((row) =>
    (['left', 'right'] as const).map((anchor) => {
      const wanted = anchor === 'left' ? mark.x - OVERHANG - PADDING : mark.x + OVERHANG + PADDING - width;
      const box = { x: within(wanted), y: rowTop(mark.lane, row), width, height: LABEL_HEIGHT };
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
      .filter((it) => it.y === box.y && it.x < box.x + box.width && it.x + it.width > box.x)
      .map((it) => it.key),
  );
