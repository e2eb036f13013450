import type { Measure } from './measure.ts';

/**
 * From a number of other events to the widest suffix with as many digits, among 1, 11…, 2, 22…: a label measured with it
 * does not grow while zooming in. Digits differ in width in some scripts (an Arabic zero is a dot).
 */
export function widestSuffix(
  suffix: (others: number) => string,
  measure: Measure,
): (others: number) => string {
  const known = new Map<number, string>();
  return (others) => {
    if (others === 0) return suffix(0);
    const { length } = String(others);
    let widest = known.get(length);
    if (widest !== undefined) return widest;
    widest = '';
    for (const digit of '123456789') {
      const repeated = suffix(Number(digit.repeat(length)));
      if (measure(repeated, 'strong') > measure(widest, 'strong')) widest = repeated;
    }
    known.set(length, widest);
    return widest;
  };
}
