/** What the surroundings provide: commands print, read the clock and find the kit through nothing else. */
export interface Surroundings {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** A line about what went wrong. */
  readonly complain: (line: string) => void;
  /** Shows how far a long run is, in one line in the place of the one before; absent where nobody watches. */
  readonly progress?: ((line: string) => void) | undefined;
  /** The day it is, in UTC: `2025-03-20`. */
  readonly today: string;
  /** The folder of the kit. */
  readonly kit: string;
  /** A folder for what can be made again; undefined: nothing is kept. */
  readonly cache?: string | undefined;
}

/** How a run ended: all is well; something was found to be wrong; it could not be run at all. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** All there is to know, for `--help`. */
  readonly help: string;
  readonly run: (args: readonly string[], surroundings: Surroundings) => ExitCode | Promise<ExitCode>;
}
