import type { MatterState } from '../model/stages.ts';
import type { Px } from '../model/units.ts';
import type { Columns } from './columns.ts';
import type { LaneBox } from './laneRows.ts';
import type { LaneView } from './laneView.ts';
import { CLUSTER_SIZE } from './markSizes.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { Plot } from './plot.ts';
import { railPoints } from './rails.ts';
import type { RibbonStage } from './ribbonStages.ts';
import { stagesReached } from './stagesReached.ts';
import { ribbonNodes } from './ribbonNodes.ts';
import { ribbonPath, type RibbonPoint } from './ribbonPath.ts';
import type { RibbonTurns } from './ribbonTurns.ts';

/** How a part of a ribbon looks: the state of its matter; undefined before the first stage, and without stages. */
export type RibbonLook = MatterState | undefined;

/** A part of the line that joins the steps of a thread, as long as the state of its matter is the same. */
export interface Ribbon {
  /** The thread's number and the stage that the part begins with. */
  readonly key: string;
  /** The thread's number. */
  readonly thread: number;
  readonly look: RibbonLook;
  /** As an SVG path. */
  readonly path: string;
  /** A stroke or two across the ribbon where it begins: the matter has left the text, or is law. */
  readonly stop: string | undefined;
}

/**
 * The ribbons of threads of which two steps or more are in view or beside it, in parts.
 *
 * @param boxes of the lanes, and where ribbons turn between them
 * @param columns where time runs down: a ribbon then follows its thread's rail, else it goes from lane to lane
 */
export function ribbonsOf(
  { threads, stages }: Plot,
  views: readonly LaneView[],
  window: PictureWindow,
  columns: Columns | undefined,
  boxes: readonly LaneBox[],
  turns: RibbonTurns,
): readonly Ribbon[] {
  const { along, clip } = window;
  return Array.from({ length: threads }, (_, thread) => thread).flatMap((thread) => {
    const nodes = ribbonNodes(thread, views);
    if (nodes.length < 2) return [];
    const points = columns
      ? railPoints(thread, nodes, views[0]?.lane, columns, along)
      : acrossLanes(
          nodes.map(({ u, lane }) => ({ lane, along: clip(along(u)) })),
          boxes,
          turns,
        );
    const clipped = points.map((point) => ({ ...point, along: clip(point.along) }));
    const its = stages[thread] ?? [];
    return partsOf(thread, clipped, its, stagesReached(its, nodes, views), window);
  });
}

/** The points of a ribbon that goes from lane to lane. */
const acrossLanes = (
  nodes: readonly { readonly lane: number; readonly along: number }[],
  boxes: readonly LaneBox[],
  turns: RibbonTurns,
): readonly RibbonPoint[] =>
  nodes.map((to, i): RibbonPoint => {
    const from = nodes[i - 1];
    const point = { along: to.along, across: boxes[to.lane]?.middle ?? 0, node: i };
    return from && from.lane !== to.lane ? { ...point, turn: turns.next({ from, to }) } : point;
  });

/** @param reached the stage at each node of the ribbon; -1: none yet */
function partsOf(
  thread: number,
  points: readonly RibbonPoint[],
  stages: readonly RibbonStage[],
  reached: readonly number[],
  window: PictureWindow,
): readonly Ribbon[] {
  const parts: { readonly stage: number; readonly points: RibbonPoint[] }[] = [];
  for (const point of points) {
    const stage = reached[point.node ?? 0] ?? -1;
    const part = parts.at(-1);
    part?.points.push(point);
    if (part?.stage !== stage) parts.push({ stage, points: [point] });
  }
  return parts.map(({ stage, points: its }, i) => {
    const look = stages[stage]?.look;
    const before = stages[parts[i - 1]?.stage ?? -1]?.look;
    const stops = i === 0 ? 0 : stopsBetween(before, look);
    return {
      key: `${thread} ${stage}`,
      thread,
      look,
      path: its.length > 1 ? ribbonPath(its, window.project) : '',
      stop: its[0] && stops > 0 ? stopPath(its[0], stops, window) : undefined,
    };
  });
}

/** A matter that was in the text and is no longer ends at a stroke; one that has become law, at two. */
function stopsBetween(before: RibbonLook, look: RibbonLook): number {
  if (look === 'law') return before === 'law' ? 0 : 2;
  return (before === 'in-text' || before === 'law') && (look === 'out' || look === 'dropped') ? 1 : 0;
}

/** From the middle of a mark to the strokes after it, between two strokes, and half their length. */
const STOP: Px = CLUSTER_SIZE / 2 + 5;
const STOP_SPACE: Px = 4;
const STOP_REACH: Px = 6;

function stopPath({ along, across }: RibbonPoint, count: number, { project }: PictureWindow): string {
  const strokes = Array.from({ length: count }, (_, i) => {
    const at = along + STOP + i * STOP_SPACE;
    const [from, to] = [project(at, across - STOP_REACH), project(at, across + STOP_REACH)];
    return `M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}`;
  });
  return strokes.join('');
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
