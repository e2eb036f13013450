/**
 * Replaces d3-interpolate for d3-zoom and d3-brush, which use it for transitions only. There are none here (see
 * `d3Transition.ts`), so these functions are never called; the real module brings all interpolators and d3-color (8 kB,
 * compressed). The bundles alias `d3-interpolate` to this module.
 *
 * @throws Error always
 */
const absent = (): never => {
  throw new Error('there are no transitions in this bundle');
};

export { absent as interpolate, absent as interpolateZoom };
