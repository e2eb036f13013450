import { brushX, type D3BrushEvent } from 'd3-brush';
import { pointer, select } from 'd3-selection';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { PixelRange } from './pixelRange.ts';

/** In px: a drag of less is a click, which moves the range there instead of choosing another. */
const LEAST = 4;

/**
 * The brush on the overview: dragging the range moves it, dragging its ends changes it, dragging elsewhere chooses another;
 * a click moves it there. The only file that knows d3-brush. Ranges are in px from the left edge of the strip.
 *
 * @param size of the strip, in px: when it changes, the brush is made anew
 * @param range what is in view: the brush follows it, except while it is itself being moved
 */
export function brush(
  size: () => { readonly width: number; readonly height: number },
  range: () => PixelRange,
  write: (range: PixelRange) => void,
): Attachment<SVGGElement> {
  return (node) => {
    const { width, height } = size();
    let busy = false;
    const group = select(node);
    const follow = ([from, to]: PixelRange) => {
      const inside = (x: number) => Math.min(Math.max(x, 0), width);
      group.call((it) => {
        behaviour.move(it, [inside(from), inside(to)]);
      });
    };
    const behaviour = brushX<unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .handleSize(12)
      .keyModifiers(false)
      .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => {
        busy = sourceEvent !== undefined;
      })
      .on('brush end', ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
        if (!sourceEvent) return;
        const [from, to] = (selection as [number, number] | null) ?? [0, 0];
        if (to - from >= LEAST) write([from, to]);
        else if (type === 'end') {
          const [a, b] = untrack(range);
          const [middle] = pointer(sourceEvent, node);
          write([middle - (b - a) / 2, middle + (b - a) / 2]);
        }
        if (type !== 'end') return;
        busy = false;
        follow(untrack(range));
      });
    group.call(behaviour);
    $effect(() => {
      const now = range();
      if (!busy) follow(now);
    });
    return () => {
      group.on('.brush', null).selectAll('*').remove();
    };
  };
}
