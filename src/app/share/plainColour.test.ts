import { expect, it } from 'vitest';
import { plainColour } from './plainColour.ts';

it.each([
  ['rgb(28, 27, 25)', '#1c1b19', 1],
  ['rgb(28 27 25)', '#1c1b19', 1],
  ['rgba(28, 27, 25, 0.5)', '#1c1b19', 0.5],
  ['rgb(28 27 25 / 0.5)', '#1c1b19', 0.5],
  ['color(srgb 1 0.5 0)', '#ff8000', 1],
  ['color(srgb 0.0000001 1e-7 1.2 / 0.25)', '#0000ff', 0.25],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['none', 'none', 1],
  ['oklch(0.5 0.1 20)', 'oklch(0.5 0.1 20)', 1],
])('%s is written %s', (computed, colour, opacity) => {
  expect(plainColour(computed)).toEqual({ colour, opacity });
});
