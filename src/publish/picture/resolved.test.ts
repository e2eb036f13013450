import { expect, test } from 'vitest';
import { resolved } from './resolved.ts';

const tokens = new Map([
  ['--paper', 'var(--policy-timeline-paper, light-dark(#fbfaf6, #15161a))'],
  ['--thread-0', 'light-dark(rgb(1, 2, 3), #ff7a5c)'],
  ['--thread', 'var(--thread-0)'],
]);

test.each([
  ['#fff', '#fff'],
  ['1 4', '1 4'],
  ['var(--paper)', '#fbfaf6'],
  ['var(--ground, var(--paper))', '#fbfaf6'],
  ['var(--thread)', 'rgb(1, 2, 3)'],
  ['var(--other, light-dark( red , blue))', 'red'],
  ['var(--a, var(--b, 2px)) var(--c, 3px)', '2px 3px'],
  ['url(#still-thread-0-left)', 'url(#still-thread-0-left)'],
])('%s is %s in the light theme', (value, meant) => {
  expect(resolved(value, tokens)).toBe(meant);
});

test.each(['var(--unknown)', 'color-mix(in srgb, red 55%, blue)', 'calc(1px + 2px)', 'light-dark(red'])(
  '%s is refused, and never painted black',
  (value) => {
    expect(() => resolved(value, tokens)).toThrow(value);
  },
);
