import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../publish/context.ts';
import { cachedRasterizer, cachedScaler, pictureCache } from './cardCache.ts';
import { command, type CommandContext, type ExitCode, pathValue } from './command.ts';
import { messageOf } from './document.ts';
import { withLocalCopies } from './localCopies.ts';
import { readPublications } from './readPublications.ts';
import { siteAddress } from './siteAddress.ts';
import { notReplaceable, writeSite } from './writeSite.ts';

interface Options {
  readonly out: string;
  readonly site?: string | undefined;
}

const run = (context: CommandContext, options: Options, names: readonly string[]): Promise<ExitCode> =>
  withLocalCopies(names, context, (files) => publishFiles(context, options, files));

async function publishFiles(
  context: CommandContext,
  { out, site }: Options,
  files: readonly string[],
): Promise<ExitCode> {
  const { printError } = context;
  const refused = () => {
    printError(existsSync(out) ? `nothing is published; ${out} stays as it was` : 'nothing is published');
    return 2 as const;
  };
  try {
    const found = readPublications(files);
    const problems = [
      ...(found.ok ? [] : found.problems),
      ...[notReplaceable(out)].filter((it) => it !== undefined),
    ];
    for (const problem of problems) printError(problem);
    if (!found.ok || problems.length > 0) return refused();
    for (const warning of found.warnings) printError(warning);
    await publishTo(out, found.publications, site, context);
  } catch (thrown) {
    printError(`publish: ${messageOf(thrown)}`);
    return refused();
  }
  return 0;
}

async function publishTo(
  out: string,
  publications: readonly Publication[],
  base: string | undefined,
  { kit: folder, cache, print, printError, progress }: CommandContext,
): Promise<void> {
  // loaded here: no other command needs it
  const { openKit, publish, resvgRasterizer, wasmScaler } = await import('../publish/publisher.ts');
  const kit = await openKit((path) => readFile(join(folder, path)));
  const drawn = await resvgRasterizer(kit);
  const rasterizer =
    cache === undefined ? drawn : cachedRasterizer(drawn, join(cache, 'cards', kit.source.slice(0, 16)));
  const scaler =
    cache === undefined ? wasmScaler(kit) : cachedScaler(wasmScaler(kit), pictureCache(cache, kit));
  const files = publish(publications, kit, {
    base,
    rasterizer,
    scaler,
    sha256: (bytes) => createHash('sha256').update(bytes).digest(),
    ...(progress && {
      progress: ({ done, total }) => {
        progress(`${out}: ${done} of ${total} files`);
      },
    }),
  });
  await writeSite(out, files, printError);
  for (const { timeline, released } of publications)
    print(
      `${out}/t/${timeline.document.id}/: ${timeline.events.length} events, ${released.length} released versions`,
    );
  print(
    base === undefined
      ? 'The address of the site is not given: canonical, Open Graph and oEmbed addresses, which need it, are left out.'
      : `Addresses begin with ${base}`,
  );
}

/** `policy-timeline publish`: publishes documents as a site. */
export const publishing = command({
  name: 'publish',
  summary: 'publishes documents as a folder for any static host',
  about: `Publishes timeline documents as a folder for any static host.
The folder is replaced as a whole, or stays as it was: it may be absent, empty, or a site that was published before. Released versions are found beside each document, in versions/ID/.`,
  declare: (it) =>
    it
      .argument(
        '<file...>',
        'documents or sheets (CSV, XLSX), also by their address, or folders of which every .json file is a document',
      )
      .requiredOption('--out <folder>', 'where the site is written', pathValue)
      .option(
        '--site <address>',
        'the address at which the folder will be; without it what needs an absolute address is left out: canonical links, cards for those who show links, oEmbed',
        siteAddress,
      ),
  examples: [
    'policy-timeline publish story.json --out site',
    'policy-timeline publish data --out site --site https://example.org/timelines/',
  ],
  more: 'Ends with 0 when the site is published, 2 when a document is not valid or a file could not be written.',
  run,
});
