import { expect, test } from 'vitest';
import { readCalendar } from './calendarLines.ts';

const LINES = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY;LANGUAGE=en:The gates\\, and',
  '  the quay\\; a long',
  '\t line',
  'CATEGORIES:A\\,B,C',
  'DTSTART:20250320',
  'BEGIN:VALARM',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
];

test.each([
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['CR', '\r'],
])('components and folded lines are read where lines end with %s', (_, end) => {
  const { components, faults } = readCalendar(LINES.join(end));
  expect(faults).toEqual([]);
  expect(components.map(({ name, line }) => [name, line])).toEqual([['VCALENDAR', 1]]);
  const [event] = components[0]?.components ?? [];
  expect(event).toMatchObject({ name: 'VEVENT', line: 2, components: [{ name: 'VALARM', line: 8 }] });
  expect(
    event?.properties.map(({ name, line, parsed }) => [name, line, parsed.getValues().map(String)]),
  ).toEqual([
    ['SUMMARY', 3, ['The gates, and the quay; a long line']],
    ['CATEGORIES', 6, ['A,B', 'C']],
    ['DTSTART', 7, ['2025-03-20']],
  ]);
});

test('a line that is wrong is listed, and the others are read', () => {
  const { components, faults } = readCalendar(
    ['BEGIN:VEVENT', 'DTSTART:20250230T000000', 'what is this', 'END:VTODO', 'SUMMARY:Read', ''].join('\n'),
  );
  expect(faults).toEqual([
    { line: 2, text: 'DTSTART:20250230T000000', why: 'a value that its property cannot have' },
    { line: 3, text: 'what is this', why: 'no line of a calendar, such as NAME:value' },
    { line: 4, text: 'END:VTODO', why: 'an end without a beginning' },
  ]);
  expect(components.map(({ name, properties }) => [name, properties.length])).toEqual([['VEVENT', 1]]);
});

test('the lines of a component are those of what is in it, too', () => {
  const lines = ['BEGIN:A', 'X:1', 'BEGIN:B', 'Y:2', 'BEGIN:C', 'END:C', 'END:B', 'Z:3', 'END:A'];
  const [calendar] = readCalendar(lines.join('\n')).components;
  expect(calendar?.text.split('\r\n')).toEqual(lines);
});
