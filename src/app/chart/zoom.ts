import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Attachment } from 'svelte/attachments';
import type { Flow } from '../../core/layout/flow.ts';
import type { TimeScale } from '../../core/layout/scale.ts';
import { panBy, type Limits, type Viewport } from '../../core/layout/viewport.ts';

/** What a gesture works on; read anew at every event. */
export interface GestureContext {
  readonly scale: TimeScale;
  readonly viewport: Viewport;
  readonly flow: Flow;
  readonly direction: 'ltr' | 'rtl';
  /** The length of the picture along time, in px of the picture. */
  readonly extent: number;
  /** In px per u. */
  readonly limits: Limits;
  /** The nearest viewport within the limits. */
  within(viewport: Viewport): Viewport;
}

/** The most that one event of the wheel zooms, in octaves. A notch of a wheel is one event, a trackpad's pinch many. */
const MOST_OCTAVES = 0.5;

/**
 * Turns gestures into viewports: pinch, ctrl/⌘ + wheel and double click zoom; dragging with the mouse, shift + wheel and a
 * sideways wheel pan. A plain wheel and one finger are left to the page. The only file that knows d3-zoom.
 *
 * d3-zoom keeps a transform of its own on the node. It is set from the viewport when a gesture begins, and read only in
 * events that a gesture caused. In between, the viewport has one owner, the story. d3's transitions are not used.
 *
 * The viewports are within the limits: d3-zoom has each transform constrained before it goes on from it.
 *
 * @param follow takes over a viewport at once
 * @param followGradually takes over that of a double click
 */
export function gestures(
  context: GestureContext,
  follow: (viewport: Viewport) => void,
  followGradually: (viewport: Viewport) => void,
): Attachment<SVGSVGElement> {
  return (node) => {
    let busy = false;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter(isOurs)
      .wheelDelta(octaves)
      .clickDistance(4)
      .duration(0)
      .extent(() => [
        [0, 0],
        [context.extent, context.extent],
      ])
      .constrain((transform) => toTransform(context, context.within(toViewport(context, transform))))
      .on('start', () => {
        busy = true;
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const { type } = (event.sourceEvent ?? {}) as Partial<Event>;
        if (type === undefined) return;
        (type === 'dblclick' ? followGradually : follow)(toViewport(context, event.transform));
      })
      .on('end', () => {
        busy = false;
      });

    const synchronize = () => {
      if (!busy) {
        select(node).call((it) => {
          behaviour.transform(it, toTransform(context, context.viewport));
        });
      }
      const { kMin, kMax } = context.limits;
      behaviour.scaleExtent([kMin, kMax]);
    };
    const pan = (event: WheelEvent) => {
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!sideways || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const pixels =
        (event.deltaX || event.deltaY) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      const { scale, viewport, extent } = context;
      const part = (pixels / extent) * (isMirrored(context) ? -1 : 1);
      follow(context.within(panBy(scale, viewport, part)));
    };

    for (const type of BEGINNINGS) {
      node.addEventListener(type, synchronize, { capture: true, passive: true });
    }
    select(node).call(behaviour);
    node.addEventListener('wheel', pan, { passive: false });
    return () => {
      for (const type of BEGINNINGS) node.removeEventListener(type, synchronize, { capture: true });
      node.removeEventListener('wheel', pan);
      select(node).on('.zoom', null);
    };
  };
}

/** The events with which a gesture begins. */
const BEGINNINGS = ['wheel', 'mousedown', 'touchstart', 'dblclick'] as const;

function isOurs(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return !event.ctrlKey && event.button === 0;
}

/** How far a wheel event zooms, in octaves; positive is closer. */
function octaves(event: WheelEvent): number {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : 1;
  return Math.min(Math.max(-event.deltaY * lines * 0.01, -MOST_OCTAVES), MOST_OCTAVES);
}

const isMirrored = ({ flow, direction }: GestureContext): boolean => flow === 'across' && direction === 'rtl';

/** d3-zoom's transform of a viewport: along time x = k·u + offset (mirrored x = −k·u + offset), or y where time runs down. */
function toTransform(context: GestureContext, viewport: Viewport): ZoomTransform {
  const { scale, extent, flow } = context;
  const u0 = scale.u(viewport.from);
  const k = extent / Math.max(scale.u(viewport.to) - u0, 1e-9);
  const offset = isMirrored(context) ? extent + u0 * k : -u0 * k;
  return (flow === 'down' ? zoomIdentity.translate(0, offset) : zoomIdentity.translate(offset, 0)).scale(k);
}

/** The viewport of a transform: the inverse of {@link toTransform}. */
function toViewport(context: GestureContext, { k, x, y }: ZoomTransform): Viewport {
  const { scale, extent, flow } = context;
  const offset = flow === 'down' ? y : x;
  const u0 = isMirrored(context) ? (offset - extent) / k : -offset / k;
  return { from: scale.day(u0), to: scale.day(u0 + extent / k) };
}
