import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Attachment } from 'svelte/attachments';
import type { Flow } from '../../core/layout/flow.ts';
import type { TimeScale } from '../../core/layout/scale.ts';
import { clamp, panBy, type Limits, type Viewport } from '../../core/layout/viewport.ts';

/** What a gesture works on, read anew whenever one begins. */
export interface GestureContext {
  readonly scale: TimeScale;
  readonly viewport: Viewport;
  readonly flow: Flow;
  /** The length of the picture along time, in its px. */
  readonly extent: number;
  readonly limits: Limits;
  readonly direction: 'ltr' | 'rtl';
}

/** A wheel's notch zooms by at most this many octaves; a trackpad's pinch comes in many small steps. */
const MOST_OCTAVES = 0.5;

/**
 * Gestures on the chart become viewports: pinch, ctrl/⌘ + wheel and double click zoom; dragging with the mouse, shift +
 * wheel and a sideways wheel pan. A plain wheel and one finger are left to the page. The only file that knows d3-zoom.
 *
 * d3-zoom keeps a transform of its own on the node. It is set from the viewport when a gesture begins and read only in
 * events that a gesture caused; in between the viewport has one owner, the story. d3's transitions are not used: a double
 * click glides as the buttons do.
 */
export function gestures(
  context: () => GestureContext,
  write: (viewport: Viewport) => void,
  glide: (viewport: Viewport) => void,
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
        [context().extent, context().extent],
      ])
      .constrain((transform) => {
        const it = context();
        return toTransform({
          ...it,
          viewport: clamp(it.scale, toViewport(it, transform), it.extent, it.limits),
        });
      })
      .on('start', () => {
        busy = true;
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const { type } = (event.sourceEvent ?? {}) as Partial<Event>;
        if (type !== undefined) (type === 'dblclick' ? glide : write)(toViewport(context(), event.transform));
      })
      .on('end', () => {
        busy = false;
      });

    const catchUp = () => {
      if (!busy) {
        select(node).call((it) => {
          behaviour.transform(it, toTransform(context()));
        });
      }
      const { kMin, kMax } = context().limits;
      behaviour.scaleExtent([kMin, kMax]);
    };
    const pan = (event: WheelEvent) => {
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!sideways || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const pixels =
        (event.deltaX || event.deltaY) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      const it = context();
      const part = (pixels / it.extent) * (mirrored(it) ? -1 : 1);
      write(clamp(it.scale, panBy(it.scale, it.viewport, part), it.extent, it.limits));
    };

    for (const type of BEGINNINGS) node.addEventListener(type, catchUp, { capture: true, passive: true });
    select(node).call(behaviour);
    node.addEventListener('wheel', pan, { passive: false });
    return () => {
      for (const type of BEGINNINGS) node.removeEventListener(type, catchUp, { capture: true });
      node.removeEventListener('wheel', pan);
      select(node).on('.zoom', null);
    };
  };
}

const BEGINNINGS = ['wheel', 'mousedown', 'touchstart', 'dblclick'] as const;

function isOurs(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return !event.ctrlKey && event.button === 0;
}

function octaves(event: WheelEvent): number {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : 1;
  return Math.min(Math.max(-event.deltaY * lines * 0.01, -MOST_OCTAVES), MOST_OCTAVES);
}

const mirrored = ({ flow, direction }: GestureContext): boolean => flow === 'across' && direction === 'rtl';

/** d3-zoom's plane is u along time, mirrored −u: x = k·(±u) + offset, or so y where time runs down. */
function toTransform(ground: GestureContext): ZoomTransform {
  const { scale, viewport, extent, flow } = ground;
  const u0 = scale.u(viewport.from);
  const k = extent / Math.max(scale.u(viewport.to) - u0, 1e-9);
  const offset = mirrored(ground) ? extent + u0 * k : -u0 * k;
  return (flow === 'down' ? zoomIdentity.translate(0, offset) : zoomIdentity.translate(offset, 0)).scale(k);
}

function toViewport(ground: GestureContext, { k, x, y }: ZoomTransform): Viewport {
  const { scale, extent, flow } = ground;
  const offset = flow === 'down' ? y : x;
  const u0 = mirrored(ground) ? (offset - extent) / k : -offset / k;
  return { from: scale.day(u0), to: scale.day(u0 + extent / k) };
}
