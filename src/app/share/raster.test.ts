import { expect, it } from 'vitest';
import { rasterScale } from './raster.ts';

it.each([
  ['a picture of a usual size is twice as fine', 1040, 546, 2],
  ['a long one is as fine as the longest side allows', 380, 16_384, 1],
  ['a large one as the area allows', 8192, 8192, 0.5],
])('%s', (_, width, height, factor) => {
  expect(rasterScale(width, height)).toBe(factor);
});
