import { describe, expect, test } from 'vitest';
import { Draft } from './draft.ts';
import { intervalOf, reported, takeDates } from './eventDates.ts';
import type { ImportOptions } from './importer.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const rows = (...texts: readonly string[]) => texts.map((text, at) => ({ place: `row ${at + 1}`, text }));

describe('the order of day and month', () => {
  test('is settled by other dates of the file', () => {
    const { dates, questions } = takeDates(rows('04/05/2021', '', '13/05/2021'), options);
    expect(questions).toEqual([]);
    expect(dates).toMatchObject([
      { taken: true, edtf: '2021-05-04' },
      { taken: false, why: 'no date' },
      { taken: true, edtf: '2021-05-13' },
    ]);
  });

  test('is asked, with a place, where nothing settles it', () => {
    expect(takeDates(rows('2020', '04/05/2021'), options)).toMatchObject({
      dates: [],
      questions: [
        {
          option: 'dates',
          text: 'Does the day or the month come first? 04/05/2021 (row 2) is 2021-05-04 or 2021-04-05.',
          answers: [{ value: 'dmy' }, { value: 'mdy' }],
        },
      ],
    });
  });

  test.each([
    ['the author', { ...options, dates: 'dmy' as const }, 'mdy' as const, '2021-05-04'],
    ['the format', options, 'mdy' as const, '2021-04-05'],
  ])('is that of %s', (_, given, order, edtf) => {
    expect(takeDates(rows('04/05/2021'), given, order).dates).toMatchObject([{ edtf }]);
  });
});

test('what was read otherwise and what was not is in the report', () => {
  const draft = new Draft({ format: 'Test', options });
  const written = rows('12 March 2025', '2025', 'n.d.');
  const { dates } = takeDates(written, options);
  expect(written.map((it, at) => reported(draft, it, dates[at] ?? { taken: false, why: '' }))).toEqual([
    '2025-03-12',
    '2025',
    undefined,
  ]);
  expect(draft.finish(3)).toMatchObject({
    report: {
      changed: [{ place: 'row 1', text: '12 March 2025', reading: '2025-03-12' }],
      left: [{ place: 'row 3', text: 'n.d.', why: 'no date' }],
    },
  });
});

test.each([
  ['2024', undefined, '2024', 0],
  ['2024-03', '2024-03', '2024-03', 0],
  ['2024-03', '2025', '2024-03/2025', 0],
  ['2024-03', '..', '2024-03/..', 0],
  ['2024-03', '2023', '2024-03', 1],
])('%s to %s is %s', (start, end, date, left) => {
  const draft = new Draft({ format: 'Test', options });
  expect(intervalOf(draft, 'row 1', start, end)).toBe(date);
  expect(draft.finish(1)).toHaveProperty('report.left.length', left);
});
