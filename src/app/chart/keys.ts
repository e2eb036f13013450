import type { Flow } from '../../core/layout/flow.ts';
import type { WalkStep } from '../../core/layout/walk.ts';

/** What a key asks of the chart while one of its marks has the focus. */
export type KeyAction =
  | { readonly kind: 'walk'; readonly step: WalkStep }
  | { readonly kind: 'pan'; readonly part: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'help' };

const ZOOM = 1.6;
/** Parts of the viewport to pan by: with shift and an arrow, and with a page key. */
const WITH_SHIFT = 0.2;
const PAGE = 0.8;

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * Arrows go where they point: along time to the next event, across it to the next lane. Where time runs down there is one
 * column of events, and every arrow goes along it.
 */
export function actionOf(pressed: Pressed, flow: Flow, direction: 'ltr' | 'rtl'): KeyAction | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const along = (later: boolean): KeyAction =>
    pressed.shiftKey
      ? { kind: 'pan', part: later ? WITH_SHIFT : -WITH_SHIFT }
      : { kind: 'walk', step: later ? 'later' : 'earlier' };
  switch (pressed.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return along(pressed.key === forward);
    case 'ArrowUp':
    case 'ArrowDown':
      if (flow === 'down') return along(pressed.key === 'ArrowDown');
      return { kind: 'walk', step: pressed.key === 'ArrowUp' ? 'above' : 'below' };
    case 'Home':
      return { kind: 'walk', step: 'first' };
    case 'End':
      return { kind: 'walk', step: 'last' };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'pan', part: pressed.key === 'PageDown' ? PAGE : -PAGE };
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM };
    case '-':
    case '−':
      return { kind: 'zoom', factor: 1 / ZOOM };
    case '0':
      return { kind: 'fit' };
    case '?':
    case '؟':
      return { kind: 'help' };
    default:
      return undefined;
  }
}
