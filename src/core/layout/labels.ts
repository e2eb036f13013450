import type { Px } from '../model/units.ts';
import type { Box } from './flow.ts';
import { OVERHANG, type Slot } from './labelRow.ts';
import type { LaneLabel, LaneLabels } from './laneLabels.ts';
import { LABEL_HEIGHT, rowTop } from './lanes.ts';
import type { LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';

/** A label in the picture; the box holds its text. */
export interface Label extends Box {
  /** The id of the event that it names. */
  readonly key: string;
  readonly lane: number;
  readonly text: string;
  readonly strong: boolean;
  readonly slot: Slot;
  /** The end of the box at which the text is anchored: the one at its mark. */
  readonly anchor: 'left' | 'right';
}

/** The labels of a lane that lie wholly in the window: at its edges they are left out, never cut. */
export function labelsOf(
  view: LaneView,
  window: PictureWindow,
  laneLabels: LaneLabels,
  words: PictureWords,
): readonly Label[] {
  const { level, offset, width, direction, along } = window;
  const labels = laneLabels
    .within(level, view.from, view.to)
    .map((label) => labelOf(view, label, along(view.lane.us[label.mark] ?? 0), words))
    .filter(({ x, width: w }) => x >= offset && x + w <= offset + width);
  return direction === 'rtl' ? labels.map(mirrored) : labels;
}

/** @param mark the middle of the label's mark, along time */
function labelOf({ lane, number }: LaneView, label: LaneLabel, mark: Px, words: PictureWords): Label {
  const item = lane.items[label.position];
  const { slot, width } = label;
  return {
    key: item?.id ?? '',
    lane: number,
    text: (item?.label ?? '') + words.others(label.others),
    strong: item?.importance === 3,
    slot,
    anchor: slot.side === 'after' ? 'left' : 'right',
    x: slot.side === 'after' ? mark - OVERHANG : mark + OVERHANG - width,
    y: rowTop(number, slot.row),
    width,
    height: LABEL_HEIGHT,
  };
}

const mirrored = (label: Label): Label => ({
  ...label,
  x: -label.x - label.width,
  anchor: label.anchor === 'left' ? 'right' : 'left',
});
