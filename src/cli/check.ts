import { explain } from '../core/model/explain.ts';
import type { Problem } from '../core/model/problem.ts';
import { findMedia } from '../publish/media/mediaFile.ts';
import { command, type CommandContext, type ExitCode, type Result } from './command.ts';
import { checkDocument, type Checked, problemLines, type Read } from './document.ts';
import { documentFiles } from './documentFiles.ts';
import { filesBeside } from './readMedia.ts';
import { watchPaths } from './preview/watch.ts';

interface Options {
  readonly all?: true | undefined;
  readonly json?: true | undefined;
  readonly watch?: true | undefined;
}

/** A file with what was found in it, or why it could not be read. */
interface Found {
  readonly file: string;
  readonly read: Read<Checked>;
}

/** What was found in a document, and what is wrong with the files that it names. */
function withFiles(read: Read<Checked>): Read<Checked> {
  const document = read.ok ? read.value.document : undefined;
  if (!read.ok || !document) return read;
  const { problems } = findMedia(document.content, filesBeside(document.file));
  const explained = explain(problems, { text: document.json });
  return { ok: true, value: { document, problems: [...explained, ...read.value.problems] } };
}

const has = ({ problems }: Checked, severity: Problem['severity']): boolean =>
  problems.some((it) => it.severity === severity);

/** 2 when a file could not be read, 1 when one has an error, else 0. */
function codeOf(found: readonly Found[]): ExitCode {
  if (found.some(({ read }) => !read.ok)) return 2;
  return found.some(({ read }) => read.ok && has(read.value, 'error')) ? 1 : 0;
}

function report(found: readonly Found[], { all }: Options, { print, printError }: CommandContext): void {
  for (const { file, read } of found) {
    if (!read.ok) printError(read.problem);
    else if (read.value.problems.length === 0) print(`${file}: no mistakes`);
    else print(problemLines(file, read.value.problems, { all: all === true }));
  }
}

/** A problem for a program: a place is a path, and, where there is a text, a line and a column. */
const problemAsJson = ({ position, ...problem }: Problem) => ({ ...problem, ...position });

/** What was found, for a program. */
const asJson = (found: readonly Found[]): string =>
  JSON.stringify(
    {
      files: found.map(({ file, read }) =>
        read.ok
          ? { file, valid: !has(read.value, 'error'), problems: read.value.problems.map(problemAsJson) }
          : { file, unreadable: read.problem },
      ),
    },
    null,
    2,
  );

function checkFiles(names: readonly string[], options: Options, context: CommandContext): ExitCode {
  const { files, problems } = documentFiles(names);
  const found = files.map((file): Found => ({ file, read: withFiles(checkDocument(file)) }));
  for (const problem of problems) context.printError(problem);
  if (options.json) context.print(asJson(found));
  else report(found, options, context);
  return problems.length > 0 ? 2 : codeOf(found);
}

/** The files that bear on a check, and the folders in which some may be added. */
const bearing = (names: readonly string[]): ReadonlySet<string> =>
  new Set([...names, ...documentFiles(names).files]);

async function checkOnChange(
  names: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<ExitCode> {
  const note = (line: string) => {
    if (!options.json) context.print(line);
  };
  let code = checkFiles(names, options, context);
  note('Checked again on each change; Ctrl-C ends');
  const watcher = watchPaths(() => {
    note('');
    watcher.look(bearing(names));
    code = checkFiles(names, options, context);
  });
  watcher.look(bearing(names));
  await context.interrupted?.();
  watcher.close();
  return code;
}

const run = (context: CommandContext, options: Options, names: readonly string[]): Result =>
  options.watch ? checkOnChange(names, options, context) : checkFiles(names, options, context);

/** `policy-timeline check`: says every mistake of documents. */
export const checking = command({
  name: 'check',
  summary: 'says every mistake of documents, and how to mend it',
  about: `Checks timeline documents and says every mistake: line and column, the event, the value, what was expected and how to mend it; the same ones together, with their number.
A document with errors is not shown. Warnings are about what is read past, or says less than its author may think.`,
  declare: (it) =>
    it
      .argument(
        '<file...>',
        'documents or sheets (CSV, XLSX), or folders of which every .json file is a document',
      )
      .option('--all', 'every place of the same mistake; otherwise the first three')
      .option('--json', 'print the result as JSON')
      .option('--watch', 'check again on each change, until Ctrl-C'),
  examples: ['policy-timeline check story.json', 'policy-timeline check data --watch'],
  more: `JSON: {"files": [{"file", "valid", "problems": [{"severity", "kind", "path", "line", "column", "item": {"of", "id", "title"}, "value", "expected", "proposals", "mend"}]}]}.
"severity" is "error" or "warning". Where something does not apply its property is absent: a file that cannot be read has "unreadable" in place of "valid" and "problems".

Ends with 0 when no document has an error, 1 when one has, 2 when a file could not be read.`,
  run,
});
