/** A line of the report: something of the file that was changed or left out. */
export interface ReportEntry {
  /** Where it is in the file: `row 14`, `line 3`, `$.events[3].media`. */
  readonly place: string;
  /** The text that is there, shortened; absent when there is none. */
  readonly text?: string | undefined;
  /** What was made of it; absent when it was left out. */
  readonly reading?: string | undefined;
  /** Why, as a phrase: `Q2 is April to June`, `no field for it`. Entries with the same phrase are shown together. */
  readonly why: string;
}

/** What became of a file that was imported. */
export interface ImportReport {
  /** The reader's name: `TimelineJS JSON`. */
  readonly format: string;
  /** How many records the file has that could be events (rows, items, entries); of a list of sources: how many sources. */
  readonly found: number;
  /** What the document has now. `spans`: events that last; `undated`: events of unknown date. */
  readonly taken: {
    readonly events: number;
    readonly spans: number;
    readonly undated: number;
    readonly sources: number;
    readonly excerpts: number;
    readonly periods: number;
    readonly media: number;
  };
  /** Taken, but not as it is written. */
  readonly changed: readonly ReportEntry[];
  /** Not taken. */
  readonly left: readonly ReportEntry[];
  /** About the file as a whole: its encoding, defaults that were used. */
  readonly notes: readonly string[];
}

const LONGEST = 80;

/** A text of the file as the report shows it: on one line, at most 80 characters. */
export function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length <= LONGEST
    ? characters.join('')
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
