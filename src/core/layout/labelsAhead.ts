import { groupsWithin } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { PictureFrame } from './pictureFrame.ts';
import type { Plot } from './plot.ts';
import { plotLabels } from './plotLabels.ts';
import { zoomOf } from './viewport.ts';

/** The levels next to the one in view, as one press of a button reaches them. */
const NEXT = [1, 2, -1, -2] as const;

/**
 * Places the labels of the levels next to that of a frame, as far as they are around its window, so that a picture at one of
 * them finds them placed: in parts, a lane at a level each, for when nothing else is to do. It changes no picture: labels do
 * not depend on when they are placed.
 */
export function* labelsAhead(plot: Plot, frame: PictureFrame): Generator<void> {
  if (plot.flow === 'down') return;
  const { scale, lanes } = plot;
  const { viewport, width } = frame;
  const level = levelOf(zoomOf(scale, viewport, width));
  const [u0, u1] = [scale.u(viewport.from), scale.u(viewport.to)];
  const { lanes: labels } = plotLabels(plot, frame);
  for (const by of NEXT) {
    // farther, the window has twice as much
    const more = by < 0 ? (u1 - u0) / 2 : 0;
    for (const [number, { us, levels }] of lanes.entries()) {
      const [from, to] = groupsWithin(levels.at(level + by), us, u0 - more, u1 + more);
      labels[number]?.within(level + by, from, to);
      yield;
    }
  }
}
