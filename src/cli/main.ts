import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command as Program, CommanderError } from '@commander-js/extra-typings';
import type { KitManifest } from '../publish/kit.ts';
import { checking } from './check.ts';
import type { Command, CommandContext, Result } from './command.ts';
import { exports } from './export.ts';
import { imports } from './import.ts';
import { beginning } from './new.ts';
import { previewing } from './preview.ts';
import { publishing } from './publish.ts';
import { quotes } from './quotes.ts';
import { releases } from './release.ts';

/** The commands in the order of the overview; each is in a file of its own. */
export const COMMANDS: readonly Command[] = [
  beginning,
  checking,
  imports,
  exports,
  previewing,
  publishing,
  quotes,
  releases,
];

const NAME = 'policy-timeline';

/**
 * The program with all its commands.
 *
 * @param act is called with what the arguments of `parse` ask for
 */
export function programOf(
  { print, printError, kit }: CommandContext,
  act: Parameters<Command['addTo']>[1],
): Program {
  const program = new Program(NAME);
  program
    .description(
      'Makes zoomable timelines of policy stories, in which every statement can be traced to its source.',
    )
    .version(versionOf(kit), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'prints the help of a command')
    .addHelpText('after', `\n"${NAME} COMMAND --help" says more about a command, with examples.`)
    .configureHelp({ subcommandTerm: (it) => it.name() })
    .configureOutput({
      writeOut: (text) => {
        print(text.replace(/\n$/u, ''));
      },
      writeErr: (text) => {
        printError(text.replace(/\n$/u, ''));
      },
    })
    .exitOverride();
  for (const command of COMMANDS) command.addTo(program, act);
  for (const command of program.commands) {
    const name = command.name();
    command
      .helpOption('-h, --help', 'print this help')
      .configureOutput({
        outputError: (text, write) => {
          write(complaint(name, text));
        },
      })
      .showHelpAfterError(`"${NAME} ${name} --help" says more`);
  }
  return program
    .configureOutput({
      outputError: (text, write) => {
        write(complaint(NAME, text));
      },
    })
    .showHelpAfterError(`"${NAME} --help" lists the commands`);
}

/** Runs the command that the first argument names, with the other arguments. */
export function main(args: readonly string[], context: CommandContext): Result {
  let result: Result = 0;
  const program = programOf(context, (run) => {
    result = run(context);
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? 0 : 2;
  }
  return result;
}

/** `error: unknown option '--sit'\n(Did you mean --site?)` as `publish: unknown option '--sit': did you mean --site?`. */
const complaint = (name: string, text: string): string =>
  text.replace(/^error: /u, `${name}: `).replace(/\n\(Did you mean ([^)]*)\)/u, ': did you mean $1');

function versionOf(kit: string): string {
  try {
    return (JSON.parse(readFileSync(join(kit, 'kit.json'), 'utf8')) as KitManifest).version;
  } catch {
    return 'unknown';
  }
}
