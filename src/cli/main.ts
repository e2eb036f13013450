import type { Command, ExitCode, Surroundings } from './command.ts';
import { publishing } from './publish.ts';
import { quotes } from './quotes.ts';
import { releases } from './release.ts';

/** By name; each in a file of its own. */
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

/** The command line: a command's name and what is for the command. */
export function main(args: readonly string[], surroundings: Surroundings): ExitCode | Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name !== undefined && HELP.has(name)) {
    surroundings.print(overview());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (command === undefined) {
    surroundings.complain(name === undefined ? 'which command?' : `there is no command "${name}"`);
    surroundings.complain(overview());
    return 2;
  }
  if (rest.some((arg) => arg === '--help' || arg === '-h')) {
    surroundings.print(command.help);
    return 0;
  }
  return command.run(rest, surroundings);
}
