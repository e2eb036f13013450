import { Option } from '@commander-js/extra-typings';
import { SEPARATORS, type Separator } from '../core/formats/csv.ts';
import { command, type CommandContext, type ExitCode, pathValue } from './command.ts';
import { messageOf, readDocument } from './document.ts';
import { exported, type ExportFormat, EXPORTS } from './exporting.ts';
import { siteAddress } from './siteAddress.ts';
import { writeWhole } from './writeWhole.ts';

interface Options {
  readonly as: ExportFormat;
  readonly out?: string | undefined;
  readonly language?: string | undefined;
  readonly separator: Separator;
  readonly site?: string | undefined;
}

async function run(
  { print, printError, writeBytes }: CommandContext,
  { as, out, language, separator, site }: Options,
  file: string,
): Promise<ExitCode> {
  const read = readDocument(file);
  if (!read.ok) {
    printError(read.problem);
    return 2;
  }
  const { timeline, content } = read.value;
  const { id, languages } = content;
  const chosen = language ?? languages[0] ?? 'en';
  if (!languages.includes(chosen)) {
    printError(`export: --language ${chosen}: expected one of ${languages.join(', ')}, which ${file} has`);
    return 2;
  }
  const linkTo = (event: string) =>
    site && new URL(`t/${id}/${chosen === languages[0] ? '' : `${chosen}/`}e/${event}/`, site).href;
  try {
    const { bytes, notes } = await exported(timeline, as, { language: chosen, separator, linkTo });
    if (out === undefined && writeBytes !== undefined) writeBytes(bytes);
    else writeWhole(out ?? `${id}.${as === 'csl' ? 'csl.json' : as}`, bytes);
    for (const note of notes) printError(`note: ${note}`);
    if (out !== undefined) print(`${out}: written`);
    return 0;
  } catch (thrown) {
    printError(`${out ?? 'export'}: ${messageOf(thrown)}`);
    return 2;
  }
}

/** `policy-timeline export`: documents become files of other tools. */
export const exports = command({
  name: 'export',
  summary: 'writes a document as a spreadsheet, a calendar or a list of sources',
  about: `Writes a document as a sheet (CSV, XLSX) that can be edited and read back, as a calendar, or as its sources for reference managers.
What is written goes to the standard output; words go to the standard error.`,
  declare: (it) =>
    it
      .argument('<story>', 'a document')
      .addOption(
        new Option(
          '--as <format>',
          'csv and xlsx: the sheet; ics: iCalendar; csl: CSL-JSON, for Zotero and others',
        )
          .choices(EXPORTS)
          .makeOptionMandatory(),
      )
      .option('--out <file>', 'the file to write', pathValue)
      .option('--language <tag>', 'the language of the texts in a calendar; the document’s first when absent')
      .addOption(
        new Option('--separator <name>', 'what stands between the cells of a CSV')
          .choices(Object.keys(SEPARATORS) as Separator[])
          .default('comma' as const),
      )
      .option('--site <address>', 'the address of the published site, for links in a calendar', siteAddress),
  examples: [
    'policy-timeline export story.json --as csv --out story.csv',
    'policy-timeline export story.json --as xlsx --out story.xlsx',
    'policy-timeline export story.json --as ics --site https://example.org/timelines/ --out story.ics',
  ],
  more: 'Ends with 0 when it is written, 2 when the document is not valid or a file could not be written.',
  run,
});
