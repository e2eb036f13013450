/** A character that no text has: it stands for what is put into a sentence as markup. */
const SLOT = '\uE000';

/** A sentence of the catalogue cut where a part of it needs markup of its own: what stands before it, and after. */
export function aroundSlot(sentence: (slot: string) => string): readonly [string, string] {
  const [before = '', ...after] = sentence(SLOT).split(SLOT);
  return [before, after.join('')];
}
