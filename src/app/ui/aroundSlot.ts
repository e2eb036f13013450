/** A private-use character that no text contains, as a placeholder for markup. */
const SLOT = '\uE000';

/** Splits a sentence of the message catalogue around a part that needs markup: the text before and the text after it. */
export function aroundSlot(sentence: (slot: string) => string): readonly [string, string] {
  const [before = '', ...after] = sentence(SLOT).split(SLOT);
  return [before, after.join('')];
}
