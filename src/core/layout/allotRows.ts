import { max } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupsWithin } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Home } from './labelPlacer.ts';
import { labelsInWindow } from './labelsInWindow.ts';
import { LaneLabels } from './laneLabels.ts';
import { LABEL_ROW, laneHeight, NO_ROWS_OF_LABELS, type LaneRows, type Side } from './laneRows.ts';
import type { PlotLane } from './plotLane.ts';

/** What a label is worth in rows' choice, by importance; labels of the opening view count more than those of the whole. */
const WORTH = [0, 1, 1.6, 4] as const;
const OPENING = 4;
/** How much less a label is worth that has no room for its title. */
const UNTITLED = 0.5;
/** What a lane's first label is worth beyond that: no lane is to be without one. */
const FIRST = 3;
/** What a pixel of height costs. */
const PIXEL = 0.005;
/** What a label costs that lies over the mark of another. */
const OVER_A_MARK = 0.12;
const BOTH_SIDES = 0.1;
/** No lane has more rows of labels. */
const MOST_ROWS = 34;
/** Labels stand near to the marks only where there are few rows. */
const MOST_NEAR = 6;
/** So many further rows in vain are tried before a lane is taken to have enough. */
const IN_VAIN = 4;
const WORTH_A_TRY = 0.3;

/** Makes the labels of a lane with some rows; quick: for comparing rows. */
export type LabelsFor = (number: number, rows: LaneRows, quick: boolean) => LaneLabels;

/** A choice of rows for a lane. */
interface Choice {
  readonly rows: LaneRows;
  readonly height: Px;
  readonly worth: number;
}

/**
 * Shares a height among lanes so that the labels that it has room for are worth the most: exactly, as a knapsack over
 * lanes × choices × pixels. It depends on the events, the width and the height, never on what is in view.
 *
 * @param homes the windows of the whole story and of the opening view
 */
export function allotRows(
  lanes: readonly PlotLane[],
  homes: readonly Home[],
  height: Px,
  labelsFor: LabelsFor,
): readonly LaneRows[] {
  const least = lanes.reduce((sum, lane) => sum + laneHeight(lane, NO_ROWS_OF_LABELS), 0);
  const room = Math.max(Math.floor(height - least), 0);
  const most = Math.min(MOST_ROWS, Math.max(Math.floor(room / LABEL_ROW), 1));
  const choices = lanes.map((lane, number) => choicesFor(lane, number, homes, most, labelsFor));
  return knapsack(choices, room).map((rows, number) => used(lanes[number], number, rows, homes, labelsFor));
}

function choicesFor(
  lane: PlotLane,
  number: number,
  homes: readonly Home[],
  most: number,
  labelsFor: LabelsFor,
): readonly Choice[] {
  const none = { rows: NO_ROWS_OF_LABELS, height: laneHeight(lane, NO_ROWS_OF_LABELS), worth: 0 };
  const choices: Choice[] = [none];
  if (lane.items.length === 0) return choices;
  let best = 0;
  let inVain = 0;
  for (let count = 1; count <= most && inVain < IN_VAIN; count += count < 8 ? 1 : 2) {
    const before = best;
    for (const rows of splitsOf(count)) {
      const worth = worthOf(lane, rows, homes, labelsFor(number, rows, true));
      choices.push({ rows, height: laneHeight(lane, rows), worth });
      best = Math.max(best, worth);
    }
    inVain = best > before + WORTH_A_TRY ? 0 : inVain + 1;
  }
  return choices;
}

/** The ways to have so many rows above and below. */
function splitsOf(count: number): readonly LaneRows[] {
  const half = [Math.ceil(count / 2), Math.floor(count / 2)] as const;
  const splits: (readonly [number, number])[] =
    count === 1 ? [[1, 0]] : count <= 4 ? [[count, 0], half] : [half];
  if (count === 4) splits.push([3, 1]);
  const ways = count <= MOST_NEAR ? [true, false] : [false];
  return splits.flatMap(([above, below]) => ways.map((near) => ({ above, below, near })));
}

function worthOf(lane: PlotLane, rows: LaneRows, homes: readonly Home[], labels: LaneLabels): number {
  let [worth, views] = [0, 0];
  homes.forEach((home, i) => {
    const weight = i === 0 ? 1 : OPENING;
    views += weight;
    const shown = labelsInWindow(lane, labels, windowOf(home), rows.near);
    const marks = rows.near ? [] : marksOf(lane, home);
    for (const { position, row, x, before, shape } of shown) {
      const part = shape.untitled ? UNTITLED : 1;
      worth += weight * (WORTH[lane.importance[position] ?? 1] ?? 1) * (1 - 0.004 * row) * part;
      const [left, right] = [x - before, x - before + shape.width];
      if (row === 0 && marks.some((mark) => Math.abs(mark - x) > 1 && mark > left && mark < right))
        worth -= weight * OVER_A_MARK;
    }
  });
  return worth / Math.max(views, 1) - (rows.below > 0 ? BOTH_SIDES : 0);
}

const windowOf = ({ u0, u1, k }: Home) => ({ u0, zoom: k, width: (u1 - u0) * k });

function marksOf(lane: PlotLane, { u0, u1, k }: Home): readonly Px[] {
  const groups = lane.levels.at(levelOf(k));
  const [from, to] = groupsWithin(groups, lane.us, u0, u1);
  return Array.from(groups.first.subarray(from, to), (position) => ((lane.us[position] ?? 0) - u0) * k);
}

/** The best choice for each lane within `room` px beyond the least. */
function knapsack(lanes: readonly (readonly Choice[])[], room: Px): readonly LaneRows[] {
  let best = new Float64Array(room + 1);
  const picks = lanes.map((choices) => {
    const next = new Float64Array(room + 1).fill(-Infinity);
    const pick = new Int16Array(room + 1);
    choices.forEach(({ height, worth }, index) => {
      const cost = Math.ceil(height - (choices[0]?.height ?? 0));
      const value = worth - cost * PIXEL + (worth > 0.5 ? FIRST : 0);
      for (let at = cost; at <= room; at++) {
        const total = (best[at - cost] ?? 0) + value;
        if (total > (next[at] ?? 0)) {
          next[at] = total;
          pick[at] = index;
        }
      }
    });
    best = next;
    return pick;
  });
  const top = max(best) ?? 0;
  let at = best.findIndex((value) => value > top - 1e-9);
  const chosen: LaneRows[] = [];
  for (let number = lanes.length - 1; number >= 0; number--) {
    const choices = lanes[number] ?? [];
    const choice = choices[picks[number]?.[at] ?? 0];
    chosen.unshift(choice?.rows ?? NO_ROWS_OF_LABELS);
    at -= Math.ceil((choice?.height ?? 0) - (choices[0]?.height ?? 0));
  }
  return chosen;
}

/** Rows that neither of the first views uses are not drawn, unless labels would be lost without them. */
function used(
  lane: PlotLane | undefined,
  number: number,
  allotted: LaneRows,
  homes: readonly Home[],
  labelsFor: LabelsFor,
): LaneRows {
  if (!lane || lane.items.length === 0) return allotted;
  const see = (rows: LaneRows) => {
    const labels = labelsFor(number, rows, false);
    const shown = homes.flatMap((home) => labelsInWindow(lane, labels, windowOf(home), rows.near));
    const rowsOn = (side: Side) =>
      max(shown, (it) => (it.side === side ? it.row + it.shape.lines.length : 0)) ?? 0;
    return { count: shown.length, rows: { ...rows, above: rowsOn('above'), below: rowsOn('below') } };
  };
  let rows = allotted;
  for (let round = 0; round < 4; round++) {
    const seen = see(rows);
    if (seen.rows.above === rows.above && seen.rows.below === rows.below) break;
    if (see(seen.rows).count < seen.count) break;
    rows = seen.rows;
  }
  return rows;
}
