import { selection } from 'd3-selection';

/**
 * Replaces d3-transition for d3-zoom and d3-brush, which interrupt the transitions of a node; there are none here, as the chart
 * has its own animation. The bundles alias `d3-transition` to this module, which saves its easings and timers and the
 * interpolators of d3-interpolate (9.5 kB, compressed).
 */
export const interrupt = (): void => undefined;

const prototype = selection.prototype as { interrupt: (this: unknown) => unknown };
prototype.interrupt = function () {
  return this;
};
