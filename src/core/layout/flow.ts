import type { Px } from '../model/units.ts';

/** The direction of time: across the page, with lanes as rows; or down it, with threads as rails and a row of text per mark. */
export type Flow = 'across' | 'down';

/** A point on the page. */
export interface Point {
  readonly x: Px;
  readonly y: Px;
}

/** A rectangle; `x`, `y`: its upper left corner. */
export interface Box extends Point {
  readonly width: Px;
  readonly height: Px;
}

/** The least width in which time runs across. */
const ACROSS: Px = 720;

export const flowFor = (width: Px): Flow => (width < ACROSS ? 'down' : 'across');

/** From coordinates along time and across it to a point on the page. */
export type Projection = (along: Px, across: Px) => Point;

/**
 * The projection of a flow and a direction. Down is across with the axes exchanged; right to left mirrors the horizontal
 * axis. Nothing else in the layout depends on either.
 */
export function projectionOf(flow: Flow, direction: 'ltr' | 'rtl'): Projection {
  const mirror = direction === 'rtl' ? -1 : 1;
  return flow === 'across'
    ? (along, across) => ({ x: along * mirror, y: across })
    : (along, across) => ({ x: across * mirror, y: along });
}
