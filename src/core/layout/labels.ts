import type { Px } from '../model/units.ts';
import { groupEnd, groupOf } from './cluster.ts';
import type { Box } from './flow.ts';
import { INSET } from './labelShapes.ts';
import type { LabelAt } from './labelSide.ts';
import { LABEL_LINE, LABEL_ROW, labelTop, type LaneBox, type Side } from './laneRows.ts';
import type { LaneView } from './laneView.ts';
import { CLUSTER_SIZE, MARK_SIZE } from './markSizes.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';
import { mirroredVote, VOTE_WIDTH, voteBar, type VoteBar } from './voteBar.ts';

/** A label in the picture; the box holds its text. */
export interface Label extends Box {
  /** The id of the event that it names. */
  readonly key: string;
  readonly lane: number;
  readonly lines: readonly TextLineAt[];
  readonly strong: boolean;
  readonly side: Side;
  /** The end of the box at which its lines are anchored. */
  readonly anchor: 'left' | 'right';
  /** The line from its mark to its box. */
  readonly pole: Pole;
  /** The votes for and against, before its last line. */
  readonly vote: VoteBar | undefined;
}

/**
 * A line of a label; `y`: its baseline. All but the last end with a space, so that together they are the label; the last
 * of the title says how many events more its mark stands for.
 */
export interface TextLineAt {
  readonly text: string;
  /** Where it is anchored. */
  readonly x: Px;
  readonly y: Px;
  /** It says what became of a matter: the number of its thread. */
  readonly hue: number | undefined;
}

/** A vertical line at `x`, from the edge of a mark to a label. */
export interface Pole {
  readonly x: Px;
  readonly from: Px;
  readonly to: Px;
}

/** From the top of a line to its baseline. */
const BASELINE: Px = 11;
/** A pole is taken to run along an end of its box when it is nearer to it than this. */
const AT_THE_END: Px = 1;

/** @param shown the lane's labels in the window, with poles counted from the picture's origin along time */
export function labelsOf(
  view: LaneView,
  { direction }: PictureWindow,
  shown: readonly LabelAt[],
  box: LaneBox,
  words: PictureWords,
): readonly Label[] {
  const others = othersOf(view, shown, words);
  const labels = shown.map((label) => labelOf(view, label, box, others.get(label.position) ?? ''));
  return direction === 'rtl' ? labels.map(mirrored) : labels;
}

/** By position: what the best label of each mark says of the events that its labels do not name. */
function othersOf(
  { lane, groups }: LaneView,
  shown: readonly LabelAt[],
  words: PictureWords,
): ReadonlyMap<number, string> {
  const named = new Map<number, number[]>();
  for (const { position } of shown) {
    const group = groupOf(groups, position);
    named.set(group, [...(named.get(group) ?? []), position]);
  }
  return new Map(
    [...named].map(([group, positions]) => {
      const [best = 0] = positions.sort((a, b) => (lane.rank[b] ?? 0) - (lane.rank[a] ?? 0) || a - b);
      const count = groupEnd(groups, group, lane.items.length) - (groups.first[group] ?? 0);
      return [best, words.others(count - positions.length)];
    }),
  );
}

function labelOf(
  { lane, number, groups }: LaneView,
  { position, side, row, shape, before, x }: LabelAt,
  box: LaneBox,
  others: string,
): Label {
  const item = lane.items[position];
  const rows = shape.lines.length;
  const [left, top, height] = [x - before, labelTop(box, side, row, rows), rows * LABEL_ROW];
  const padding = (height - rows * LABEL_LINE) / 2;
  const isFlag = before < AT_THE_END || before > shape.width - AT_THE_END;
  // towards its pole: a text may be narrower than its box
  const anchor = before > shape.width / 2 ? 'right' : 'left';
  const group = groupOf(groups, position);
  const count = groupEnd(groups, group, lane.items.length) - (groups.first[group] ?? 0);
  const size = count > 1 ? CLUSTER_SIZE : MARK_SIZE[item?.importance ?? 2];
  const [near, far] =
    side === 'above' ? [top + height - padding, top + padding] : [top + padding, top + height - padding];
  const baselineOf = (line: number): Px => top + padding + BASELINE + line * LABEL_LINE;
  const titles = rows - (shape.hues?.length ?? 0);
  // of stages without a title the last one
  const named = titles > 0 ? titles - 1 : rows - 1;
  const textX = anchor === 'left' ? left + INSET - (isFlag ? 0 : 2) : left + shape.width - INSET;
  // at the pole, the text of its line after it
  const aside = shape.beside === undefined ? 0 : shape.beside * (anchor === 'left' ? 1 : -1);
  const vote =
    item?.voteFor === undefined || aside === 0
      ? undefined
      : voteBar(item.voteFor, anchor === 'left' ? textX : textX - VOTE_WIDTH, baselineOf(rows - 1));
  return {
    key: item?.id ?? '',
    lane: number,
    lines: shape.lines.map((text, line) => ({
      text: text + (line === named ? others : '') + (line === rows - 1 ? '' : ' '),
      x: textX + (line === rows - 1 ? aside : 0),
      y: baselineOf(line),
      hue: shape.hues?.[line - titles],
    })),
    strong: item?.importance === 3,
    side,
    anchor,
    x: left,
    y: top,
    width: shape.width,
    height,
    pole: { x, from: box.middle + (side === 'above' ? -size / 2 : size / 2), to: isFlag ? far : near },
    vote,
  };
}

const mirrored = (label: Label): Label => ({
  ...label,
  x: -label.x - label.width,
  lines: label.lines.map((line) => ({ ...line, x: -line.x })),
  pole: { ...label.pole, x: -label.pole.x },
  anchor: label.anchor === 'left' ? 'right' : 'left',
  vote: label.vote && mirroredVote(label.vote),
});
