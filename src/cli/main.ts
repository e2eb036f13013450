import type { Command, ExitCode, CommandContext } from './command.ts';
import { publishing } from './publish.ts';
import { quotes } from './quotes.ts';
import { releases } from './release.ts';

/** The commands by name; each is in a file of its own. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['publish', publishing],
  ['quotes', quotes],
  ['release', releases],
]);

const HELP = new Set(['--help', '-h', 'help']);

const overview = (): string =>
  ['Commands (--help after one of them says more):']
    .concat([...COMMANDS].map(([name, { summary }]) => `  ${name}  ${summary}`))
    .join('\n');

/** Runs the command that the first argument names, with the other arguments. */
export function main(args: readonly string[], context: CommandContext): ExitCode | Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name !== undefined && HELP.has(name)) {
    context.print(overview());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    context.printError(name === undefined ? 'which command?' : `there is no command "${name}"`);
    context.printError(overview());
    return 2;
  }
  if (rest.some((arg) => arg === '--help' || arg === '-h')) {
    context.print(command.help);
    return 0;
  }
  return command.run(rest, context);
}
