import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Publication } from '../publish/context.ts';
import { cachedRasterizer } from './cardCache.ts';
import type { Command, ExitCode, CommandContext } from './command.ts';
import { failed, messageOf, type Read } from './document.ts';
import { readPublications } from './readPublications.ts';
import { readSiteAddress } from './siteAddress.ts';
import { notReplaceable, writeSite } from './writeSite.ts';

const help = `Publishes timeline documents as a folder for any static host.

  policy-timeline publish FILE… --out FOLDER [--site ADDRESS]

FILE is a document, or a folder of which every .json file is one. FOLDER is replaced as a whole, or stays as it was: it may be
absent, empty, or a site that was published before. Released versions are found beside each document, in versions/ID/.

  --out FOLDER    where the site is written
  --site ADDRESS  the address at which FOLDER will be, such as https://example.org/timelines/; without it what needs an
                  absolute address is left out: canonical links, cards for those who show links, oEmbed

Ends with 0 when the site is published, 2 when a document is not valid or a file could not be written.`;

interface Arguments {
  readonly files: readonly string[];
  readonly out: string;
  readonly base: string | undefined;
}

function parseArguments(args: readonly string[]): Read<Arguments> {
  try {
    const options = { out: { type: 'string' }, site: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { out, site } = values;
    if (positionals.length === 0) return failed('name a document, such as timeline.json');
    if (out === undefined || out === '') return failed('--out FOLDER is missing: where the site is written');
    const address = site === undefined || site === '' ? undefined : readSiteAddress(site);
    if (address && !address.ok) return address;
    return { ok: true, value: { files: positionals, out, base: address?.value } };
  } catch (thrown) {
    return failed(messageOf(thrown));
  }
}

async function run(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { printError } = context;
  const parsed = parseArguments(args);
  if (!parsed.ok) {
    printError(`publish: ${parsed.problem}`);
    printError('"policy-timeline publish --help" says more');
    return 2;
  }
  const { files, out, base } = parsed.value;
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
    await publishTo(out, found.publications, base, context);
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
  const { openKit, publish, resvgRasterizer } = await import('../publish/publisher.ts');
  const kit = await openKit((path) => readFile(join(folder, path)));
  const drawn = await resvgRasterizer(kit);
  const rasterizer =
    cache === undefined ? drawn : cachedRasterizer(drawn, join(cache, 'cards', kit.source.slice(0, 16)));
  const files = publish(publications, kit, {
    base,
    rasterizer,
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
export const publishing: Command = {
  summary: 'publishes documents as a folder for any static host',
  help,
  run,
};
