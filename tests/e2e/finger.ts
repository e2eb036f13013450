import type { CDPSession, Locator } from '@playwright/test';

interface Way {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** How long the finger takes, in milliseconds. */
  readonly lasting: number;
  /** How long it rests before it is lifted. */
  readonly resting?: number;
}

/**
 * One finger goes up or down the window. What `before` does happens before it is lifted. The times are told to the
 * browser, so that a busy machine does not slow the finger down.
 */
export async function drag(
  touch: CDPSession,
  { x, from, to, lasting, resting = 0 }: Way,
  before?: () => Promise<void>,
): Promise<void> {
  const steps = Math.max(Math.round(lasting / 16), 4);
  const start = Date.now();
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', after: number, y?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x, y }],
      timestamp: (start + after) / 1000,
    });
  await send('touchStart', 0, from);
  for (let step = 1; step <= steps; step++)
    await send('touchMove', (lasting * step) / steps, from + ((to - from) * step) / steps);
  await before?.();
  await send('touchEnd', lasting + resting + 1);
}

/** The box of what is there, in the window. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not drawn`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}
