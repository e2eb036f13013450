import { expect, test } from 'vitest';
import { questionLines, withAnswer } from './answers.ts';

const none = { map: new Map<string, string>() };

test.each([
  ['dates', ' DMY ', { dates: 'dmy' }],
  ['dates', 'mdy', { dates: 'mdy' }],
  ['year', '2021', { year: 2021 }],
  ['year', ' -44 ', { year: -44 }],
  ['map', 'Datum=date', { map: new Map([['Datum', 'date']]) }],
  ['map', 'a=b = title', { map: new Map([['a=b', 'title']]) }],
  ['map', 'Rubrik=', { map: new Map([['Rubrik', '']]) }],
] as const)('--%s %j is %j', (option, text, answer) => {
  const read = withAnswer(none, option, text);
  expect(read.ok && read.value).toEqual({ ...none, ...answer });
});

test.each([
  ['dates', 'ymd', '--dates ymd: expected dmy or mdy'],
  ['year', 'last', '--year last: expected a year, such as 2021'],
  ['map', '=date', '--map =date: expected HEAD=COLUMN, such as "Datum=date"'],
] as const)('--%s %j is no answer', (option, text, problem) => {
  expect(withAnswer(none, option, text)).toEqual({ ok: false, problem });
});

test('what one head was said to be is replaced, other heads are kept', () => {
  const first = withAnswer(none, 'map', 'A=date');
  if (!first.ok) throw new Error(first.problem);
  const second = withAnswer(first.value, 'map', 'B=title');
  expect(second.ok && [...second.value.map]).toEqual([
    ['A', 'date'],
    ['B', 'title'],
  ]);
});

test('a question names its answers', () => {
  const answers = [
    { value: 'dmy', label: '4 May 2021' },
    { value: 'mdy', label: '5 April 2021' },
  ];
  expect(questionLines({ option: 'dates', text: 'Is 04/05/2021 (row 3) a day in May?', answers })).toEqual([
    'Is 04/05/2021 (row 3) a day in May?',
    '  --dates dmy   4 May 2021',
    '  --dates mdy   5 April 2021',
  ]);
});
