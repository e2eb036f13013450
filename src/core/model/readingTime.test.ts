import { expect, it } from 'vitest';
import { readingTime } from './readingTime.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

it.each([
  [[], 1],
  [['Ceci est court.'], 1],
  [[words(200)], 1],
  [[words(201)], 2],
  [[words(100), words(101)], 2],
  [[`  ${words(200)}\n`, words(200), words(200)], 3],
])('takes a minute for every 200 words that are begun, one at least', (texts, minutes) => {
  expect(readingTime(texts)).toBe(minutes);
});
