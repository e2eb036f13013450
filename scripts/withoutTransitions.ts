import type { Plugin } from 'vite';

/**
 * d3-zoom and d3-brush are able to move in transitions, which the chart never asks of them: it glides by itself. Without
 * these, and the colours and curves they could pass through, the script is a tenth smaller.
 */
export function withoutTransitions(): Plugin {
  return {
    name: 'policy-timeline:no-transitions',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const part = /^d3-(transition|interpolate)$/.exec(id)?.[1];
      return part !== undefined && /node_modules\/d3-(?:zoom|brush)\//.test(importer)
        ? `\0no-${part}`
        : undefined;
    },
    load: (id) => NOTHING.get(id),
  };
}

/** What the two import of them, doing nothing. */
const NOTHING: ReadonlyMap<string, string> = new Map([
  ['\0no-interpolate', 'export const interpolate = undefined, interpolateZoom = undefined;'],
  [
    '\0no-transition',
    `import { selection } from 'd3-selection';
     export const interrupt = () => {};
     selection.prototype.interrupt = function () { return this; };`,
  ],
]);
