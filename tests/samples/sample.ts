import type { ImportOptions } from '../../src/core/formats/reading/importer.ts';
import type { ImportReport } from '../../src/core/formats/reading/report.ts';

/** A real file of another tool, and the numbers that are right for it. */
export interface Sample {
  /** In the folder that the environment variable SAMPLES names. */
  readonly file: string;
  /** The id of the reader that has to recognise it. */
  readonly format: string;
  readonly options?: Partial<ImportOptions>;
  readonly found: number;
  readonly taken: Partial<ImportReport['taken']>;
  /** How many were left out for each reason. */
  readonly left?: Readonly<Record<string, number>>;
  /** How many were changed for each reason. */
  readonly changed?: Readonly<Record<string, number>>;
  /** Dates of events that must be there, by a part of their title. */
  readonly dates?: Readonly<Record<string, string>>;
}
