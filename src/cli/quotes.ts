import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { parseDate } from '../core/model/date.ts';
import { changedWords } from '../core/model/drift.ts';
import { type Comparison, fidelity } from '../core/model/fidelity.ts';
import { quotedShare } from '../core/model/quotedShare.ts';
import type { Excerpt } from '../core/model/schema.ts';
import { command, type CommandContext, type ExitCode, pathValue } from './command.ts';
import { type Document, messageOf, readDocument, warningLines } from './document.ts';
import { type Setting, setInJson } from '../core/formats/setInJson.ts';
import { table } from './table.ts';
import { readTexts, type SourceText } from './texts.ts';

const COLUMNS = ['DOCUMENT', 'SOURCE', 'EXCERPT', 'STATE', 'CHANGED WORDS'];
const STATES: readonly Comparison['state'][] = [
  'exact',
  'normalised',
  'drifted',
  'gone',
  'ambiguous',
  'unchecked',
];
const WRONG: ReadonlySet<Comparison['state']> = new Set(['drifted', 'gone', 'ambiguous']);

interface Options {
  readonly texts: string;
  readonly write?: boolean | undefined;
  readonly date?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Reads a day. @throws InvalidArgumentError for another text */
function dayValue(value: string): string {
  const day = parseDate(value);
  if (day.ok && day.date.kind === 'day' && !day.date.approximate && !day.date.uncertain) return value;
  throw new InvalidArgumentError('Expected a day such as 2025-03-20.');
}

/** The text of the last column. */
function explanation(comparison: Comparison, { checked }: Excerpt): string {
  switch (comparison.state) {
    case 'drifted':
      return (comparison.around ? 'around the quote: ' : '') + changedWords(comparison.drift);
    case 'ambiguous':
      return `it stands there ${String(comparison.count)} times: a prefix or suffix has to say which is meant`;
    case 'unchecked':
      return checked === undefined || checked.state === 'unchecked'
        ? ''
        : `no text; last found ${checked.state}${checked.date === undefined ? '' : `, ${checked.date}`}`;
    default:
      return '';
  }
}

/** The properties to set for an excerpt. A result without a text does not replace an earlier one. */
function settingsOf(
  index: number,
  excerpt: Excerpt,
  { state }: Comparison,
  date: string,
): readonly Setting[] {
  if (state === 'ambiguous') return [];
  const at = ['excerpts', index];
  if (state === 'unchecked')
    return excerpt.checked === undefined ? [{ at, name: 'checked', value: { state } }] : [];
  if (excerpt.checked === undefined) return [{ at, name: 'checked', value: { state, date } }];
  const inside = [...at, 'checked'];
  return [
    { at: inside, name: 'state', value: state },
    { at: inside, name: 'date', value: date },
  ];
}

/** A document with the comparisons of its excerpts, in their order. */
interface Checked extends Document {
  readonly found: readonly { readonly excerpt: Excerpt; readonly comparison: Comparison }[];
}

function check(document: Document, texts: ReadonlyMap<string, SourceText>): Checked {
  const found = (document.content.excerpts ?? []).map((excerpt) => ({
    excerpt,
    comparison: fidelity(texts.get(excerpt.source)?.text, excerpt.selector),
  }));
  return { ...document, found };
}

/** The JSON text of a document with the results written into it. */
function withFound({ json, content, found }: Checked, texts: ReadonlyMap<string, SourceText>, date: string) {
  const quoted = new Set(found.map(({ excerpt }) => excerpt.source));
  const hashes = content.sources.flatMap(({ id }, index) => {
    const text = quoted.has(id) ? texts.get(id) : undefined;
    return text ? [{ at: ['sources', index], name: 'sha256', value: text.sha256 }] : [];
  });
  const settings = found.flatMap(({ excerpt, comparison }, index) =>
    settingsOf(index, excerpt, comparison, date),
  );
  return setInJson(json, [...hashes, ...settings]);
}

/** Notes about sources whose text has changed since its hash was recorded. */
function otherTexts({ content }: Document, texts: ReadonlyMap<string, SourceText>): readonly string[] {
  return content.sources
    .filter(({ id, sha256 }) => sha256 !== undefined && texts.has(id) && texts.get(id)?.sha256 !== sha256)
    .map(({ id }) => `note: the text of "${id}" is not the one its sha256 stands for: it changed`);
}

/** The greatest share of a text that is quoted without a note, and the length in characters from which a text counts. */
const QUARTER = 0.25;
const LONG = 1000;

/** Notes about texts of which much is quoted. One text may be that of several sources. */
function muchQuoted({ content }: Document, texts: ReadonlyMap<string, SourceText>): readonly string[] {
  const hashes = new Set(content.sources.flatMap(({ id }) => texts.get(id)?.sha256 ?? []));
  return [...hashes].flatMap((hash) => {
    const ids = content.sources.map(({ id }) => id).filter((id) => texts.get(id)?.sha256 === hash);
    const text = texts.get(ids[0] ?? '')?.text ?? '';
    const quotes = (content.excerpts ?? []).filter(({ source }) => ids.includes(source));
    const share = quotedShare(
      text,
      quotes.map(({ selector }) => selector),
    );
    if (text.length < LONG || share <= QUARTER) return [];
    const percent = String(Math.round(share * 100));
    return [
      `note: ${percent}% of the text of ${ids.map((id) => `"${id}"`).join(', ')} is quoted; a quarter is much`,
    ];
  });
}

/** The result for machines: an object per excerpt, in the order of the table. */
const asJson = (documents: readonly Checked[]): string =>
  JSON.stringify(
    documents.flatMap(({ file, content, found }) =>
      found.map(({ excerpt, comparison }) => ({
        file,
        document: content.id,
        source: excerpt.source,
        excerpt: excerpt.id,
        state: comparison.state,
        explanation: explanation(comparison, excerpt),
      })),
    ),
    null,
    2,
  );

function report(documents: readonly Checked[], { print }: CommandContext): void {
  const rows = documents.flatMap(({ content, found }) =>
    found.map(({ excerpt, comparison }) => [
      content.id,
      excerpt.source,
      excerpt.id,
      comparison.state,
      explanation(comparison, excerpt),
    ]),
  );
  for (const line of table([COLUMNS, ...rows])) print(line);
  const counts = STATES.map((state) => ({ state, count: rows.filter((row) => row[3] === state).length }));
  const counted = counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${String(count)} ${state}`);
  print('');
  print(
    [`${String(rows.length)} ${rows.length === 1 ? 'quote' : 'quotes'}`, counted.join(', ')]
      .filter(Boolean)
      .join(': '),
  );
}

/** Writes the results into a document's file. Returns false when it cannot be written. */
function rewrite(
  document: Checked,
  texts: ReadonlyMap<string, SourceText>,
  date: string,
  { print, printError }: CommandContext,
): boolean {
  if (document.isSheet) {
    printError(`${document.file}: a sheet; only a document in JSON can hold what --write writes`);
    return false;
  }
  const json = withFound(document, texts, date);
  try {
    if (json !== document.json) writeFileSync(document.file, json);
  } catch (thrown) {
    printError(`${document.file}: ${messageOf(thrown)}`);
    return false;
  }
  print(`${document.file}: ${json === document.json ? 'nothing to write' : 'written'}`);
  return true;
}

function run(
  context: CommandContext,
  { texts: folder, write = false, date = context.today, json = false }: Options,
  named: readonly string[],
): ExitCode {
  const { printError } = context;
  const files = [...new Set(named)];
  const read = files.map(readDocument);
  const documents = read.flatMap((it) => (it.ok ? [it.value] : []));
  const ids = new Set<string>(documents.flatMap(({ content }) => content.sources.map(({ id }) => id)));
  const texts = readTexts(folder, ids);
  const problems = [
    ...read.flatMap((it) => (it.ok ? [] : [it.problem])),
    ...(texts.ok ? [] : texts.problems),
  ];
  if (!texts.ok || problems.length > 0) {
    for (const problem of problems) printError(problem);
    return 2;
  }

  for (const line of warningLines(documents)) printError(line);
  const checked = documents.map((document) => check(document, texts.texts));
  if (json) context.print(asJson(checked));
  else report(checked, context);
  for (const id of texts.unknown) printError(`note: texts.json names a source that no document has: "${id}"`);
  for (const document of checked)
    for (const note of [...otherTexts(document, texts.texts), ...muchQuoted(document, texts.texts)])
      printError(note);
  if (write && !checked.map((document) => rewrite(document, texts.texts, date, context)).every(Boolean))
    return 2;
  return checked.some(({ found }) => found.some(({ comparison }) => WRONG.has(comparison.state))) ? 1 : 0;
}

/** `policy-timeline quotes`: checks whether quotes still occur in their sources. */
export const quotes = command({
  name: 'quotes',
  summary: 'compares the excerpts of documents with the texts they were taken from',
  about: 'Compares every excerpt of timeline documents with the text it was taken from.',
  declare: (it) =>
    it
      .argument('<file...>', 'documents')
      .requiredOption(
        '--texts <folder>',
        'the texts, plain or HTML: SOURCE.txt, SOURCE.html or SOURCE.htm by the source\'s id, or any names that texts.json in the folder gives: {"SOURCE": "FILE"}',
        pathValue,
      )
      .option(
        '--write',
        'write "checked" of each excerpt and "sha256" of its source into the documents; nothing else changes. An excerpt without a text keeps what an earlier run found',
      )
      .option('--date <day>', 'the day of the comparison; today (UTC) when absent', dayValue)
      .option('--json', 'print the result as JSON'),
  examples: [
    'policy-timeline quotes story.json --texts texts',
    'policy-timeline quotes data/*.json --texts texts --write',
  ],
  more: `States:
  exact       it stands there, character by character
  normalised  it stands there; only white space, quotation marks or invisible characters differ
  drifted     half of it or more stands in one place, in order, but not all of it:
              [−in the quote, not in the text−] [+in the text, not in the quote+]
  gone        nothing near it is there
  ambiguous   it stands there more than once: a prefix or suffix has to say which is meant
  unchecked   there is no text
A note says of which texts more than a quarter is quoted: short quotes are an author's right, whole articles are not.

Ends with 0 when all is well, 1 when a quote is drifted, gone or ambiguous, 2 when it could not be run.`,
  run,
});
