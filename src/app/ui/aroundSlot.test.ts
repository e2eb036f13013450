import { expect, it } from 'vitest';
import { aroundSlot } from './aroundSlot.ts';

it.each([
  [(slot: string) => `Showing what ${slot} covers`, ['Showing what ', ' covers']],
  [(slot: string) => slot, ['', '']],
  [() => 'no place for it', ['no place for it', '']],
])('%s', (sentence, parts) => {
  expect(aroundSlot(sentence)).toEqual(parts);
});
