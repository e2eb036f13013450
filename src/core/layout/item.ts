import type { DateRole, Symbol } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { MatterState } from '../model/stages.ts';
import type { Day } from '../model/units.ts';

/** Another date of an event: that of one of its roles (such as "in force"), or one that an account gives differently. */
export type OtherDate =
  | { readonly kind: 'role'; readonly at: Day; readonly role: DateRole; readonly date: string }
  | { readonly kind: 'account'; readonly at: Day; readonly claim: string; readonly date: string };

/** A stage of a matter that an event is. */
export interface ItemStage {
  /** The number of the matter's thread. */
  readonly thread: number;
  /** How the thread's ribbon looks from there on. */
  readonly look: MatterState;
  readonly label: string;
}

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
  /** The stages of matters that it is; none without. */
  readonly stages?: readonly ItemStage[];
  /** Of the votes cast for or against, the part that was for; undefined where there was no vote. */
  readonly voteFor?: number;
}
