import { existsSync } from 'node:fs';
import { basename, extname, join, dirname } from 'node:path';
import { importFile, importFileInto } from '../core/formats/importers/importers.ts';
import { idFrom } from '../core/formats/reading/ids.ts';
import type { Imported, ImportFile, ImportOptions } from '../core/formats/reading/importer.ts';
import type { WrittenDocument } from '../core/model/schema.ts';
import { type Answers, questionLines, withAnswer } from './answers.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { failed, messageOf, problemLines, type Read, readDocument } from './document.ts';
import { isAddress, readInput } from './input.ts';
import { reportLines } from './reportLines.ts';
import { writeWhole } from './writeWhole.ts';

/** What the arguments of `import` ask for. */
export interface ImportRequest {
  /** A file, or an address. */
  readonly input: string;
  /** The file of a new document; beside the input when absent. */
  readonly to?: string | undefined;
  /** The file of the document into which it is imported. */
  readonly into?: string | undefined;
  /** The reader's id; found out when absent. */
  readonly format?: string | undefined;
  readonly language: string;
  readonly answers: Answers;
  /** Every entry of the report. */
  readonly all?: boolean | undefined;
  /** The report as JSON on the standard output. */
  readonly json?: boolean | undefined;
  /** Whether a file that is there may be replaced. */
  readonly force?: boolean | undefined;
}

/** The name of an input without its folder and extension. */
const stem = (input: string): string => basename(input, extname(input));

/** Asks until nothing is left open: on a terminal the author, elsewhere nobody. */
async function answered(
  read: (options: ImportOptions) => Promise<Imported>,
  options: ImportOptions,
  { ask }: CommandContext,
): Promise<Imported> {
  let given = options;
  for (;;) {
    const imported = await read(given);
    if (imported.outcome !== 'asks' || ask === undefined) return imported;
    for (const question of imported.questions) {
      let problem = '';
      for (;;) {
        const text = await ask([...(problem === '' ? [] : [problem]), ...questionLines(question)].join('\n'));
        if (text === undefined) return imported;
        const answer = withAnswer(given, question.option, text);
        if (answer.ok) {
          given = { ...given, ...answer.value };
          break;
        }
        ({ problem } = answer);
      }
    }
  }
}

/** Where a new document goes: the file that was named, or one beside the input that is named like it. */
function targetOf({ input, to }: ImportRequest): string {
  if (to !== undefined) return to;
  return isAddress(input)
    ? `${stem(new URL(input).pathname) || 'story'}.json`
    : join(dirname(input), `${stem(input)}.json`);
}

/** What the input becomes, and where it goes. */
interface Plan {
  readonly target: string;
  readonly read: (file: ImportFile, options: ImportOptions) => Promise<Imported>;
  /** The id of a new document. */
  readonly id: string;
}

/** A new document; a problem where a file of its name is there. */
function planNew(request: ImportRequest): Read<Plan> {
  const target = targetOf(request);
  if (existsSync(target) && request.force !== true)
    return failed(
      `${target}: there is a file of this name. --into ${target} updates it, --to FILE names another, --force replaces it`,
    );
  return {
    ok: true,
    value: {
      target,
      id: idFrom(stem(target)),
      read: (file, options) => importFile(file, options, request.format),
    },
  };
}

/** Into a document that is there; a problem where it is not valid. */
function planInto(story: string, { format, to }: ImportRequest): Read<Plan> {
  if (to !== undefined) return failed('import: --to and --into exclude each other');
  const existing = readDocument(story);
  if (!existing.ok) return existing;
  if (existing.value.isSheet) return failed(`${story}: a sheet; --into takes a document, in JSON`);
  const document = JSON.parse(existing.value.json.replace(/^\uFEFF/u, '')) as WrittenDocument;
  return {
    ok: true,
    value: {
      target: story,
      id: document.id,
      read: (file, options) => importFileInto(document, file, options, format),
    },
  };
}

/**
 * Imports a file as a new document, or into one that is there, and says what became of it. Nothing is written where anything
 * is refused or left open.
 *
 * @returns 0: written; 1: the file leaves something open, or is no valid document; 2: a file could not be read or written
 */
export async function importing(request: ImportRequest, context: CommandContext): Promise<ExitCode> {
  const { input, language, answers, into } = request;
  const { print, printError, today } = context;
  const plan = into === undefined ? planNew(request) : planInto(into, request);
  if (!plan.ok) {
    printError(plan.problem);
    return 2;
  }
  const { target, id } = plan.value;
  const file = await readInput(input);
  if (!file.ok) {
    printError(file.problem);
    return 2;
  }
  const options: ImportOptions = { id, language, today, ...answers };
  const imported = await answered((given) => plan.value.read(file.value, given), options, context);
  if (imported.outcome === 'asks') {
    printError(`${input}: not imported, for it leaves something open:`);
    for (const line of imported.questions.flatMap(questionLines)) printError(line);
    return 1;
  }
  if (imported.outcome === 'refused') {
    printError(problemLines(input, imported.problems, { refused: 'not imported' }));
    return 1;
  }
  const { document, report } = imported;
  try {
    writeWhole(target, `${JSON.stringify(document, null, 2)}\n`);
  } catch (thrown) {
    printError(`${target}: ${messageOf(thrown)}`);
    return 2;
  }
  if (request.json === true) print(JSON.stringify({ file: input, document: target, report }, null, 2));
  else {
    for (const line of reportLines(input, report, request.all === true)) print(line);
    print(`${target}: written. "policy-timeline preview ${target}" shows it`);
  }
  return 0;
}
