import type { Day } from '../model/units.ts';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** The few texts that stand on the picture besides the events' own. What the surroundings provide is an argument. */
export interface PictureWords {
  /** A tick, such as "Mar", "12", "2024" or "14:30". */
  tick(day: Day, unit: TickUnit): string;
  /** What a run of ticks lies in, such as "2024" or "March 2025". */
  context(day: Day, unit: TickUnit): string;
  /** The length of a cut in whole words ("5 years"), or as short as can be ("5y"). */
  cut(days: number, length: 'long' | 'short'): string;
  /** What follows a label whose mark stands for others too (" +2"); empty for none. */
  others(count: number): string;
  /** Bars that found no row ("12 more under way"). */
  underWay(count: number): string;
  /** An EDTF date beside its row, without the year of a day ("8 Jul"). */
  rowDate(edtf: string): string;
  readonly sourcesDiffer: string;
}
