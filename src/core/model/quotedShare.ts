import { match, type Selector } from './quote.ts';

/** The share of a text that quotes reproduce, 0 to 1, what several quote counted once. What is not found in it counts nothing. */
export function quotedShare(text: string, quotes: readonly Selector[]): number {
  const ranges = quotes
    .flatMap((quote) => {
      const found = match(text, quote);
      return 'range' in found ? [found.range] : [];
    })
    .sort((a, b) => a.start - b.start);
  let quoted = 0;
  let reached = 0;
  for (const { start, end } of ranges) {
    quoted += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return text === '' ? 0 : quoted / text.length;
}
