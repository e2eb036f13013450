import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { openKit } from '../publish/kit.ts';
import { command, type CommandContext, type ExitCode } from './command.ts';
import { messageOf } from './document.ts';
import { withLocalCopies } from './localCopies.ts';
import { fingerprint, readStories, type Stories } from './preview/readStories.ts';
import { startServer } from './preview/server.ts';
import { PreviewSite } from './preview/site.ts';
import { watchPaths } from './preview/watch.ts';

const FIRST_PORT = 4400;

/** Reads a number of a port. @throws InvalidArgumentError for another text */
function portValue(value: string): number {
  const port = Number(value);
  if (/^\d+$/u.test(value) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 1 to 65535.');
}

/** What is said of the stories on the terminal: a line for each that is shown, and every problem. */
function say({ shown, broken }: Stories, { print, printError }: CommandContext): void {
  for (const { file, publication, warnings } of shown) {
    const { length } = publication.timeline.events;
    print(`${file}: ${String(length)} ${length === 1 ? 'event' : 'events'}`);
    for (const warning of warnings) printError(warning);
  }
  for (const { problems } of broken) for (const problem of problems) printError(problem);
}

/** A preview that runs. */
interface Preview {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves stories, and shows each change.
 *
 * @throws Error when the kit cannot be read, or the port is in use
 */
async function startPreview(
  names: readonly string[],
  port: number | undefined,
  context: CommandContext,
): Promise<Preview> {
  const kit = await openKit((path) => readFile(join(context.kit, path)));
  // a page of an earlier preview at this port must not take its version for one of this
  const run = `${String(process.pid)}-${String(performance.timeOrigin)}`;
  let count = 0;
  const version = () => `${run}-${String(count)}`;
  let stories = readStories(names);
  let shown = fingerprint(stories);
  let site = new PreviewSite(kit, stories, version(), context.cache);
  const server = await startServer({ port, first: FIRST_PORT, answer: (path) => site.answer(path), version });
  const watcher = watchPaths(() => {
    stories = readStories(names, stories);
    watcher.look(stories.paths);
    const now = fingerprint(stories);
    if (now === shown) return;
    shown = now;
    count += 1;
    site = new PreviewSite(kit, stories, version(), context.cache);
    say(stories, context);
    server.announce();
  });
  watcher.look(stories.paths);
  say(stories, context);
  // made before it is asked for: the first page takes longest
  void site.answer('/');
  return {
    address: `http://127.0.0.1:${String(server.port)}/`,
    async close() {
      watcher.close();
      await server.close();
    },
  };
}

interface Options {
  readonly port?: number | undefined;
}

const run = (context: CommandContext, options: Options, names: readonly string[]): Promise<ExitCode> =>
  withLocalCopies(names, context, (files) => previewFiles(context, options, files));

async function previewFiles(
  context: CommandContext,
  { port }: Options,
  files: readonly string[],
): Promise<ExitCode> {
  try {
    const preview = await startPreview(files, port, context);
    context.print(`${preview.address} shows each change as soon as it is saved; Ctrl-C ends it`);
    await (context.interrupted?.() ?? new Promise(() => undefined));
    await preview.close();
    return 0;
  } catch (thrown) {
    context.printError(`preview: ${messageOf(thrown)}`);
    return 2;
  }
}

/** `policy-timeline preview`: shows documents while they are written. */
export const previewing = command({
  name: 'preview',
  summary: 'shows documents in a browser while they are written',
  about: `Serves timeline documents as they will be published, on this machine only, and shows each change as soon as it is saved, or what is wrong with it. Share cards, which take longest to make, are left out.`,
  declare: (it) =>
    it
      .argument(
        '<file...>',
        'documents or sheets (CSV, XLSX), also by their address, or folders of which every .json file is a document',
      )
      .option(
        '--port <number>',
        `the port; the first free one from ${String(FIRST_PORT)} on when absent`,
        portValue,
      ),
  examples: [
    'policy-timeline preview story.json',
    'policy-timeline preview events.csv',
    'policy-timeline preview data --port 8080',
  ],
  run,
});
