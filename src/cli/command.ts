/** What the platform provides to a command: output, the date and the kit. Commands access these in no other way. */
export interface CommandContext {
  /** Prints a line of the result. */
  readonly print: (line: string) => void;
  /** Prints a line about an error, or a note. */
  readonly printError: (line: string) => void;
  /** Shows the progress of a long run in one line, which replaces the last one; absent when the output is no terminal. */
  readonly progress?: ((line: string) => void) | undefined;
  /**
   * Asks the author on a terminal; undefined where there is none.
   *
   * @returns what was typed; undefined when the author ends it
   */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** The current day in UTC: `2025-03-20`. */
  readonly today: string;
  /** The folder of the kit. */
  readonly kit: string;
  /** The cache folder; undefined: no cache. */
  readonly cache?: string | undefined;
}

/** 0: success; 1: the command found problems; 2: the command could not be run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The text for `--help`. */
  readonly help: string;
  readonly run: (args: readonly string[], context: CommandContext) => ExitCode | Promise<ExitCode>;
}
