import { InvalidArgumentError } from '@commander-js/extra-typings';
import { IMPORTERS } from '../core/formats/importers/importers.ts';
import { type Answers, withAnswer } from './answers.ts';
import { command, type CommandContext, type ExitCode, pathValue } from './command.ts';
import { importing } from './importing.ts';

const NONE: Answers = { map: new Map() };

/** Reads the value of an option that answers a question; earlier answers are kept. */
const answer =
  (option: Parameters<typeof withAnswer>[1]) =>
  (value: string, given: Answers = NONE): Answers => {
    const read = withAnswer(given, option, value);
    if (!read.ok) throw new InvalidArgumentError(read.problem);
    return read.value;
  };

function languageTag(value: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    if (tag !== undefined) return tag;
  } catch {
    // said below
  }
  throw new InvalidArgumentError('Expected a language tag, such as "en" or "fr-CA".');
}

const formats = IMPORTERS.map(({ id, name }) => `  ${id.padEnd(22)} ${name}`).join('\n');

interface Options {
  readonly to?: string | undefined;
  readonly into?: string | undefined;
  readonly from?: string | undefined;
  readonly map?: Answers | undefined;
  readonly dates?: Answers | undefined;
  readonly year?: Answers | undefined;
  readonly language: string;
  readonly all?: true | undefined;
  readonly json?: true | undefined;
  readonly force?: true | undefined;
}

function run(context: CommandContext, options: Options, input: string): Promise<ExitCode> {
  const { from, map, dates, year, ...others } = options;
  const answers = { map: map?.map ?? NONE.map, dates: dates?.dates, year: year?.year };
  return importing({ ...others, input, format: from, answers }, context);
}

/** `policy-timeline import`: other people's files become documents. */
export const imports = command({
  name: 'import',
  summary: 'makes a document of a spreadsheet, or of another tool’s file',
  about: `Reads a spreadsheet or another tool's file, finds out what it is, and writes a document.
Says what was taken, what was read otherwise than it is written, and what was left out, with the place in the file. What only you can know is asked on a terminal; elsewhere the option that answers it is named, and nothing is written.`,
  declare: (it) =>
    it
      .argument('<file>', 'a file, or the address of one; of a Google spreadsheet its own address')
      .option('--to <out.json>', 'the new document; beside the file when absent', pathValue)
      .option(
        '--into <story.json>',
        'a document that is there: what the file has is changed, what it cannot hold is kept',
        pathValue,
      )
      .option('--from <format>', 'what the file is, if it is taken for something else; see below')
      .option(
        '--map <head=column>',
        'which column a head of the table is; may be given several times',
        answer('map'),
      )
      .option(
        '--dates <dmy|mdy>',
        'whether the day or the month comes first, as in 12/03/2025',
        answer('dates'),
      )
      .option('--year <year>', 'the year of the first event, where the dates have none', answer('year'))
      .option('--language <tag>', 'the language of texts that do not say theirs', languageTag, 'en')
      .option('--all', 'every line of the report, not the first three of each kind')
      .option('--json', 'the report as JSON')
      .option('--force', 'replaces a document that is there'),
  examples: [
    'policy-timeline import events.csv',
    'policy-timeline import timeline.csv --map "Datum=date" --dates dmy --to story.json',
    'policy-timeline import events.xlsx --into story.json',
  ],
  more: `Formats:\n${formats}\n\nEnds with 0 when the document is written, 1 when the file leaves something open or is not what it should be, 2 when a file could not be read or written.`,
  run,
});
