import { selection } from 'd3-selection';

/**
 * What d3-zoom and d3-brush need of d3-transition, in its place: they interrupt the transitions of a node, and here there are
 * none, as the chart moves by itself. The bundles alias `d3-transition` to this module, which leaves its easings, its timers
 * and d3-interpolate's colours and curves out of what readers fetch (9.5 kB, compressed).
 */
export const interrupt = (): void => undefined;

const prototype = selection.prototype as { interrupt: (this: unknown) => unknown };
prototype.interrupt = function () {
  return this;
};
