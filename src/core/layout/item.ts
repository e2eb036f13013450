import type { DateRole, Symbol } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Day } from '../model/units.ts';

/** Another date of an event: that of one of its roles (such as "in force"), or one that an account gives differently. */
export type OtherDate =
  | { readonly kind: 'role'; readonly at: Day; readonly role: DateRole; readonly date: string }
  | { readonly kind: 'account'; readonly at: Day; readonly claim: string; readonly date: string };

/** What the picture needs of an event; lanes and threads by their number in the document. */
export interface Item {
  readonly id: string;
  readonly lane: number;
  /** Where its mark stands. */
  readonly at: Day;
  readonly span: Span;
  /** As the document writes it, in EDTF. */
  readonly date: string;
  readonly importance: 1 | 2 | 3;
  /** The threads that it is a step of: their ribbons pass through its mark. */
  readonly steps: readonly number[];
  /** The thread whose colour it takes; -1: none. */
  readonly hue: number;
  readonly symbol: Symbol;
  /** Its sources differ. */
  readonly differs: boolean;
  readonly label: string;
  /** Its other dates that have no day in common with its own. */
  readonly also: readonly OtherDate[];
}
