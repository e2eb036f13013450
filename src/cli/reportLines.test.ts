import { expect, test } from 'vitest';
import type { ImportReport } from '../core/formats/reading/report.ts';
import { reportLines } from './reportLines.ts';

const report: ImportReport = {
  format: 'Spreadsheet',
  found: 9,
  taken: { events: 4, spans: 1, undated: 1, sources: 1, excerpts: 0, periods: 0, media: 2 },
  changed: [
    { place: 'row 2', text: '12/03/2025', reading: '2025-03-12', why: 'the day comes first in this column' },
    { place: 'row 4', text: 'Q2 2024', reading: '[2024-04-01..2024-06-30]', why: 'Q2 is April to June' },
    { place: 'row 3', text: '13/03/2025', reading: '2025-03-13', why: 'the day comes first in this column' },
  ],
  left: [5, 6, 7, 8, 9].map((row) => ({ place: `row ${String(row)}`, why: 'no date' })),
  notes: ['read as Windows-1252'],
};

const HEAD = 'dates.csv: Spreadsheet, 9 records → 4 events (1 last, 1 of unknown date), 1 source, 2 media';
const CHANGED = [
  '  Read as something else than it is written: 3',
  '    2: the day comes first in this column',
  '      row 2: "12/03/2025" → 2025-03-12',
  '      row 3: "13/03/2025" → 2025-03-13',
  '    1: Q2 is April to June',
  '      row 4: "Q2 2024" → [2024-04-01..2024-06-30]',
];

test('entries with one reason stand together, with their number and the first three', () => {
  expect(reportLines('dates.csv', report, false)).toEqual([
    HEAD,
    ...CHANGED,
    '  Left out: 5',
    '    5: no date',
    '      row 5',
    '      row 6',
    '      row 7',
    '      … and 2 more (--all shows them)',
    '  Note: read as Windows-1252',
  ]);
});

test('all of them where they are asked for', () => {
  expect(reportLines('dates.csv', report, true).slice(1 + CHANGED.length)).toEqual([
    '  Left out: 5',
    '    5: no date',
    '      row 5',
    '      row 6',
    '      row 7',
    '      row 8',
    '      row 9',
    '  Note: read as Windows-1252',
  ]);
});

test('a file of which all was taken as it is has one line', () => {
  const plain: ImportReport = {
    ...report,
    taken: { events: 1, spans: 0, undated: 0, sources: 0, excerpts: 0, periods: 0, media: 0 },
    found: 1,
    changed: [],
    left: [],
    notes: [],
  };
  expect(reportLines('dates.csv', plain, false)).toEqual(['dates.csv: Spreadsheet, 1 record → 1 event']);
});
