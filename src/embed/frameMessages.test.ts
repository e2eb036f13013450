import { expect, it } from 'vitest';
import { wantedHeight } from './frameMessages.ts';

it.each([
  ['what the content needs', 390, 512.3, 844, 513],
  ['no more than a phone’s screen, where the panel opens over the picture', 390, 2600, 844, 844],
  ['the whole picture, where the panel stands beside', 1100, 934, 720, 934],
  ['never a list of everything', 1100, 20_000, 720, 1200],
  ['what the content needs, where no screen is known', 390, 900, 0, 900],
])('asks for %s', (_, width, height, screen, wanted) => {
  expect(wantedHeight({ width, height }, screen)).toBe(wanted);
});
