import { expect, test } from 'vitest';
import type { Imported, ImportOptions } from '../reading/importer.ts';
import { readDelimited } from '../reading/table.ts';
import { importTable, importTableInto } from './importSheet.ts';

const options: ImportOptions = { id: 'file', language: 'en', today: '2025-03-20', map: new Map() };
const taken = (imported: Imported) => {
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
  return imported;
};

const SHEET = [
  '# title: The ferry, and its pier',
  '# title:de:;Die Fähre',
  '"# summary: It stops; the pier goes."',
  '# license: CC-BY-4.0',
  '# language: en',
  '# id: ferry',
  '# dates: dmy',
  '# map: Vorgang=title',
  'Datum;Vorgang',
  '# a comment;',
  '04/05/2021;The last trip',
].join('\n');

test('a sheet that is the master says what it needs', () => {
  const { document, report } = taken(importTable(readDelimited(SHEET), options));
  expect(document).toMatchObject({
    id: 'ferry',
    languages: ['en', 'de'],
    title: { en: 'The ferry, and its pier', de: 'Die Fähre' },
    summary: 'It stops; the pier goes.',
    license: 'CC-BY-4.0',
    events: [{ id: 'the-last-trip', date: '2021-05-04' }],
  });
  expect(report.left.map(({ place }) => place)).toEqual(['row 10']);
  expect(report.notes.join()).not.toContain('no title');
});

test('what the author gives beside it is right', () => {
  const { document } = taken(importTable(readDelimited(SHEET), { ...options, dates: 'mdy' }));
  expect(document.events[0]?.date).toBe('2021-04-05');
});

test('read into a document, it changes what it says, and nothing else', () => {
  const first = taken(importTable(readDelimited(SHEET), options)).document;
  const changed = SHEET.replace('The ferry, and', 'The boat, and').replace('# license: CC-BY-4.0\n', '');
  const { document } = taken(importTableInto(first, readDelimited(changed), options));
  expect(document).toEqual({ ...first, title: { en: 'The boat, and its pier', de: 'Die Fähre' } });
});

test.each([
  ['# dates: ymd', 'row 1', '"ymd"', '"dmy" or "mdy": whether the day or the month comes first'],
  ['# language: english language', 'row 1', '"english language"', 'a language tag, such as "en" or "fr-CA"'],
  ['# id: a/b', 'row 1', '"a/b"', 'an id: letters, digits, ".", "_" and "-"'],
  ['# year: last', 'row 1', '"last"', 'a year, such as 2021'],
  ['# map: Datum', 'row 1', '"Datum"', 'HEAD=COLUMN, such as "Datum=date"'],
])('%s is refused', (line, path, value, expected) => {
  const imported = importTable(readDelimited(`${line}\ndate,title\n2021,A\n`), options);
  expect(imported).toMatchObject({ outcome: 'refused', problems: [{ path, value, expected }] });
});
