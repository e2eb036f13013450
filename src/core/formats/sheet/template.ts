import { csv, inert, type Separator } from '../csv.ts';
import { writeWorkbook } from '../reading/writeWorkbook.ts';
import { COLUMN_IDS, type ColumnId, COLUMNS } from './columns.ts';
import { widthsOf } from './sheetFile.ts';

/** What a first sheet does without: ids are made, and the rest is rare. */
const WITHOUT: ReadonlySet<ColumnId> = new Set([
  'id',
  'claim id',
  'excerpt id',
  'approximate',
  'about',
  'minor',
  'vote absent',
]);
const TEMPLATE_COLUMNS = COLUMN_IDS.filter((id) => !WITHOUT.has(id));

type Row = Readonly<Partial<Record<ColumnId, string>>>;

/** Five rows of a story that never was: three events, one of which goes on for a row, as does a question with two answers. */
const STORY: readonly Row[] = [
  {
    date: '2024-11-05',
    title: 'The council proposes to open the library on Sundays',
    label: 'Sundays proposed',
    summary: 'The town library would open from ten to four, on Sundays too, from September on.',
    lane: 'Council',
    kind: 'Proposal',
    threads: 'Sunday opening',
    importance: '3',
    place: 'Town hall, Ferrow',
    claim: 'Opening on Sundays costs 40,000 a year',
    source: 'budget-note https://council.example/library/budget-note',
    'source title': 'Note on the library’s budget',
    publisher: 'Ferrow Town Council',
    'source type': 'official',
    'source language': 'en',
    'source date': '4 November 2024',
    stance: 'supports',
    quote: 'Opening on Sundays costs 40,000 a year.',
    highlight: '40,000 a year',
  },
  {
    source: 'herald-sundays https://herald.example/sundays',
    'source title': 'Sundays will cost more than the council says',
    publisher: 'The Ferrow Herald',
    'source type': 'news',
    'source language': 'en',
    'source date': '2024-11-12',
    stance: 'denies',
    quote: 'Staff put the cost at 60,000',
    'attributed to': 'The library’s staff',
    rendering: 'paraphrased',
  },
  {
    date: 'January 2025',
    end: 'March 2025',
    title: 'Residents are asked',
    lane: 'Residents',
    kind: 'Consultation',
    threads: 'Sunday opening',
    importance: '2',
    link: '[The questions](https://council.example/library/questions)',
    claim: 'How many want it?',
    open: 'yes',
    answer: 'Two in three',
    source: 'report https://council.example/library/report',
    'source title': 'What residents said',
    publisher: 'Ferrow Town Council',
    'source type': 'official',
    'source language': 'en',
    'source date': 'April 2025',
  },
  { answer: 'Half of those who use the library', source: 'herald-sundays' },
  {
    date: '2025-04-10',
    title: 'The council votes for Sundays',
    label: 'Council votes for it',
    lane: 'Council',
    kind: 'Vote',
    threads: 'Sunday opening',
    importance: '3',
    place: 'Town hall, Ferrow',
    'vote for': '14',
    'vote against': '9',
    'vote abstain': '2',
    'vote result': 'passed',
    claim: 'The library opens on Sundays from September 2025',
    source: 'minutes https://council.example/minutes/2025-04-10',
    'source title': 'Minutes of 10 April 2025',
    publisher: 'Ferrow Town Council',
    'source type': 'official',
    'source language': 'en',
    'source date': '2025-04-11',
    quote: 'From September the library opens on Sundays.',
  },
];

/**
 * The template: heads, a line of help for each column, and a made-up story. The line of help begins with `# `, which says that its
 * row is no event; it may stay.
 */
const rows = (): readonly (readonly string[])[] => [
  TEMPLATE_COLUMNS,
  TEMPLATE_COLUMNS.map((id, index) => `${index === 0 ? '# ' : ''}${COLUMNS[id].help}`),
  ...STORY.map((row) => TEMPLATE_COLUMNS.map((id) => row[id] ?? '')),
];

/** The template as CSV, with a byte order mark. */
export const csvTemplate = (separator: Separator): string => csv(rows(), separator);

export const workbookTemplate = (): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: 'Events',
      rows: rows().map((row) => row.map(inert)),
      widths: widthsOf(TEMPLATE_COLUMNS),
      help: 1,
    },
  ]);
