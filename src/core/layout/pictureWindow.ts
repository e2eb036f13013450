import type { Px } from '../model/units.ts';
import { levelOf } from './detail.ts';
import { projectionOf, type Flow, type Point, type Projection } from './flow.ts';
import type { PictureFrame } from './pictureFrame.ts';
import type { Plot } from './plot.ts';
import type { TimeScale } from './scale.ts';
import { zoomOf } from './viewport.ts';

/** The part of a plot that is in view, and how its u become pixels. */
export interface PictureWindow {
  readonly scale: TimeScale;
  readonly flow: Flow;
  readonly direction: 'ltr' | 'rtl';
  readonly width: Px;
  /** The extent along time: the width, or the height where time runs down. */
  readonly length: Px;
  /** Pixels per u. */
  readonly zoom: number;
  readonly level: number;
  /** The ends of the window, in u. */
  readonly u0: number;
  readonly u1: number;
  /** From the origin to the window's start along time. */
  readonly offset: Px;
  /** What to add to a point of the picture to have it in the window. */
  readonly shift: Point;
  /** From a place on the scale, in u, to its distance from the origin along time. */
  readonly along: (u: number) => Px;
  /** A distance from the origin, cut off {@link BEYOND} the window: for lines that leave it. */
  readonly clip: (along: Px) => Px;
  readonly project: Projection;
}

/**
 * The origin moves in steps of this many pixels. Coordinates counted from it stay the same while panning within a step, so
 * that most frames of a pan change one translation only.
 */
const ORIGIN_STEP: Px = 1024;
/** Lines that leave the window end this far outside it: SVG renderers are imprecise with very large numbers. */
const BEYOND: Px = 2048;

export function pictureWindow({ scale, flow }: Plot, frame: PictureFrame): PictureWindow {
  const { width, direction, viewport } = frame;
  const length = flow === 'down' ? (frame.length ?? 0) : width;
  const zoom = zoomOf(scale, viewport, length);
  const u0 = scale.u(viewport.from);
  const originStep = ORIGIN_STEP / zoom;
  const origin = Math.floor(u0 / originStep) * originStep;
  const offset = (u0 - origin) * zoom;
  const rightEdge = direction === 'rtl' ? width : 0;
  const project = projectionOf(flow, direction);
  const start = project(offset, 0);
  return {
    scale,
    flow,
    direction,
    width,
    length,
    zoom,
    level: levelOf(zoom),
    u0,
    u1: u0 + length / zoom,
    offset,
    shift: { x: rightEdge - start.x, y: -start.y },
    along: (u) => (u - origin) * zoom,
    clip: (along) => Math.min(Math.max(along, -BEYOND), ORIGIN_STEP + length + BEYOND),
    project,
  };
}
