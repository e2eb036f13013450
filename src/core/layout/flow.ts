import type { Px } from '../model/units.ts';

/** The way time runs: across the page, with lanes as rows; or down it, with threads as rails and a row of text a mark. */
export type Flow = 'across' | 'down';

export interface Point {
  readonly x: Px;
  readonly y: Px;
}

export interface Box extends Point {
  readonly width: Px;
  readonly height: Px;
}
/** From this width on there is room for time to run across. */
const ACROSS: Px = 720;

export const flowFor = (width: Px): Flow => (width < ACROSS ? 'down' : 'across');

/** From a place along time and across it to a place on the page. */
export type Place = (along: Px, across: Px) => Point;

/**
 * The two axes exchanged, and from right to left the one that is horizontal mirrored: that is all in which the flows and
 * the directions differ.
 */
export function placing(flow: Flow, direction: 'ltr' | 'rtl'): Place {
  const mirror = direction === 'rtl' ? -1 : 1;
  return flow === 'across'
    ? (along, across) => ({ x: along * mirror, y: across })
    : (along, across) => ({ x: across * mirror, y: along });
}
