import { type Command as Declared, InvalidArgumentError } from '@commander-js/extra-typings';

/** What the platform provides to a command: output, the date and the kit. Commands access these in no other way. */
export interface CommandContext {
  /** Prints a line of the result. */
  readonly print: (line: string) => void;
  /** Writes bytes to the standard output, as they are. */
  readonly writeBytes?: ((bytes: Uint8Array) => void) | undefined;
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
  /** Resolves when the user ends a command that runs until then, such as by Ctrl-C; absent: nobody does. */
  readonly interrupted?: (() => Promise<void>) | undefined;
}

/** 0: success; 1: the command found problems; 2: the command could not be run. */
export type ExitCode = 0 | 1 | 2;

export type Result = ExitCode | Promise<ExitCode>;

/** A declared command as far as its arguments and options are typed by the declaration. */
interface Typed<Given extends readonly unknown[], Options> {
  readonly processedArgs: Given;
  readonly opts: () => Options;
}

interface Declaration<Given extends readonly unknown[], Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it does, for its help; a line per paragraph. */
  readonly about: string;
  /** Arguments and options, each with a line for the help. */
  readonly declare: (command: Declared) => Typed<Given, Options>;
  /** Whole command lines. */
  readonly examples: readonly string[];
  /** Further text for the help. */
  readonly more?: string;
  readonly run: (context: CommandContext, options: Options, ...given: Given) => Result;
}

/** A command: adds itself to the program. */
export interface Command {
  readonly name: string;
  readonly examples: readonly string[];
  /** @param act is called with what is to be run when the arguments name this command and are valid */
  readonly addTo: (program: Declared, act: (run: (context: CommandContext) => Result) => void) => void;
}

/** A command by its declaration, from which its arguments are read, its errors named and its help written. */
export function command<Given extends readonly unknown[], Options>(
  declaration: Declaration<Given, Options>,
): Command {
  const { name, summary, about, declare, examples, more, run } = declaration;
  return {
    name,
    examples,
    addTo(program, act) {
      const added = program.command(name).summary(summary).description(about);
      const declared = declare(added);
      const shown = examples.map((example) => `  ${example}`).join('\n');
      added.addHelpText('after', `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${shown}`);
      if (more !== undefined) added.addHelpText('after', `\n${more}`);
      // looked for after the unknown options, so that "--ou" is said to be a misspelt "--out", and not that "--out" is missing
      const required = added.options.filter(({ mandatory }) => mandatory);
      for (const option of required) option.mandatory = false;
      added.action(() => {
        for (const option of required)
          if (added.getOptionValue(option.attributeName()) === undefined)
            added.error(`error: required option '${option.flags}' not specified`);
        act((context) => run(context, declared.opts(), ...declared.processedArgs));
      });
    },
  };
}

/** Reads the value of an option that names a file or a folder. */
export function pathValue(value: string): string {
  if (value === '') throw new InvalidArgumentError('Expected a name; it is empty.');
  return value;
}
