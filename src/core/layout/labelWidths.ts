import { greatest } from 'd3-array';
import type { Px } from '../model/units.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';

/** The widths of labels: an event's text with a suffix for the other events of its mark, such as " +2". */
export class LabelWidths {
  readonly #measure: Measure;
  readonly #suffix: (others: number) => string;
  /** By the number of digits. */
  readonly #widest = new Map<number, string>();

  constructor(measure: Measure, suffix: (others: number) => string) {
    this.#measure = measure;
    this.#suffix = suffix;
  }

  /** The width of an event's label with the suffix for one other event. */
  withOne(item: Item): Px {
    return this.#widthOf(item, this.#suffix(1));
  }

  /** A width that depends on the number of digits of `others` only: it does not grow while zooming in. */
  atMost(item: Item, others: number): Px {
    return this.#widthOf(item, others === 0 ? this.#suffix(0) : this.#widestSuffix(String(others).length));
  }

  #widthOf({ label, importance }: Item, suffix: string): Px {
    return this.#measure(label + suffix, importance === 3 ? 'strong' : 'label');
  }

  /** The widest of 1, 11, 111…, 2, 22…: digits differ in width in some scripts (an Arabic zero is a dot). */
  #widestSuffix(digits: number): string {
    const known = this.#widest.get(digits);
    if (known !== undefined) return known;
    const repeated = '123456789'.split('').map((digit) => this.#suffix(Number(digit.repeat(digits))));
    const widest = greatest(repeated, (suffix) => this.#measure(suffix, 'strong')) ?? '';
    this.#widest.set(digits, widest);
    return widest;
  }
}
