import type { Day } from '../model/units.ts';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** The texts on the picture besides the events' own, in the reader's language. */
export interface PictureWords {
  /** A tick, such as "Mar", "12", "2024" or "14:30". */
  tick(day: Day, unit: TickUnit): string;
  /** The day, month or year that ticks lie in, such as "2024" or "March 2025"; shorter: "’24", "Mar 2025". */
  context(day: Day, unit: TickUnit): string;
  shortContext(day: Day, unit: TickUnit): string | undefined;
  /**
   * All units from that of one day to that of another: "2024–25", "Sept–Oct", "8–9".
   *
   * @param form `context`: with all that they lie in, as in "Sept–Oct 2024"; `tick`: without
   */
  range(from: Day, to: Day, unit: TickUnit, form: 'context' | 'tick'): string;
  /** The length of a cut in full words ("5 years") or abbreviated ("5y"). */
  cut(days: number, length: 'long' | 'short'): string;
  /** The suffix of a label whose mark stands for other events too (" +2"); empty for none. */
  others(count: number): string;
  /** Bars without a row ("12 more under way"). */
  underWay(count: number): string;
  /**
   * An EDTF date beside its row, without the year of a day ("8 Jul").
   *
   * @param of `event`: the date of the row's event; `group`: the first or last of several events' dates, in days
   */
  rowDate(edtf: string, of: 'event' | 'group'): string;
  readonly sourcesDiffer: string;
}
