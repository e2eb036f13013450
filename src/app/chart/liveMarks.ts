import type { Mark } from '../../core/layout/picture.ts';

/** What makes marks buttons: their names, and which are chosen, pointed at and the tab stop, by key. */
export interface LiveMarks {
  readonly nameOf: (mark: Mark) => string;
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  readonly tabStop: string | undefined;
}
