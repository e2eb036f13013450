/**
 * What d3-zoom and d3-brush import from d3-interpolate, in its place: the ways on which a transition moves. Here nothing moves
 * by d3's transitions (see `d3Transition.ts`), so they are never called; with the real module come all interpolators and
 * d3-color (8 kB, compressed). The bundles alias `d3-interpolate` to this module.
 *
 * @throws Error always
 */
const absent = (): never => {
  throw new Error('there are no transitions in this bundle');
};

export { absent as interpolate, absent as interpolateZoom };
