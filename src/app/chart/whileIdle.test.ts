import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileIdle } from './whileIdle.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function* parts(done: number[], count: number): Generator<void> {
  for (let part = 0; part < count; part++) {
    done.push(part);
    yield;
  }
}

it('does as many parts as there is time for whenever the browser is idle, and no more once it is stopped', () => {
  const asked: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => asked.push(run));
  const cancel = vi.fn();
  vi.stubGlobal('cancelIdleCallback', cancel);
  const done: number[] = [];
  const stop = whileIdle(parts(done, 5));
  let left = 9;
  const deadline = { didTimeout: false, timeRemaining: () => (left -= 3) };
  expect(done).toEqual([]);
  asked.at(-1)?.(deadline);
  expect(done).toEqual([0, 1]);
  left = 100;
  stop();
  expect(cancel).toHaveBeenCalledWith(asked.length);
  asked.at(-1)?.(deadline);
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(asked).toHaveLength(2);
});

it('does part by part where the browser does not say when it is idle', () => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestIdleCallback', undefined);
  const done: number[] = [];
  const stop = whileIdle(parts(done, 5));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([0]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([0, 1]);
  stop();
  vi.runAllTimers();
  expect(done).toEqual([0, 1]);
});
