import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('of messages that follow fast upon each other the last is said, once it is quiet', () => {
  const announcer = new Announcer();
  for (const text of ['three', 'two', 'one']) {
    announcer.say(text);
    vi.advanceTimersByTime(100);
    expect(announcer.text).toBe('');
  }
  vi.advanceTimersByTime(400);
  expect(announcer.text).toBe('one');
});

test('what was said is gone after a while, so that it can be said again', () => {
  const announcer = new Announcer();
  announcer.say('again');
  vi.advanceTimersByTime(1000);
  expect(announcer.text).toBe('again');
  vi.advanceTimersByTime(6000);
  expect(announcer.text).toBe('');
  announcer.say('again');
  vi.advanceTimersByTime(400);
  expect(announcer.text).toBe('again');
});
