import type { Px } from '../model/units.ts';
import type { Box } from './flow.ts';
import { OVERHANG, type LaneLabel, type Slot } from './labels.ts';
import { LABEL_HEIGHT, rowTop } from './lanes.ts';
import type { PlotLane } from './plot.ts';
import type { PictureWords } from './pictureWords.ts';

export interface Label extends Box {
  /** The event it names. */
  readonly key: string;
  readonly lane: number;
  readonly text: string;
  readonly strong: boolean;
  readonly slot: Slot;
  /** The end of the box at which the text is anchored: the one at its mark. */
  readonly anchor: 'left' | 'right';
}

/** The box of a label at its mark, from left to right. */
export function labelOf(
  lane: PlotLane,
  number: number,
  label: LaneLabel,
  mark: Px,
  words: PictureWords,
): Label {
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

/** From right to left. */
export const mirrored = (label: Label): Label => ({
  ...label,
  x: -label.x - label.width,
  anchor: label.anchor === 'left' ? 'right' : 'left',
});
