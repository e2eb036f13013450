import type { Item } from './item.ts';

/** How precise a date is. */
export type Precision = 'minute' | 'day' | 'month' | 'year';

/** From fine to coarse: what an EDTF date of this precision has in it. */
const FORMS: readonly (readonly [Precision, RegExp])[] = [
  ['minute', /T\d/u],
  ['day', /\d-\d\d-\d\d/u],
  ['month', /\d-\d\d/u],
];

/** The finest precision that a date of the events has: nothing finer is known of any. */
export function finestPrecision(items: Iterable<Item>): Precision {
  let finest = FORMS.length;
  for (const { date, also } of items)
    for (const text of [date, ...also.map((other) => other.date)]) {
      const form = FORMS.findIndex(([, has]) => has.test(text));
      if (form >= 0 && form < finest) finest = form;
    }
  return FORMS[finest]?.[0] ?? 'year';
}
