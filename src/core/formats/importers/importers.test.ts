import { describe, expect, test } from 'vitest';
import { smallDocument } from '../../../../tests/arbitrary/small.ts';
import { Draft } from '../reading/draft.ts';
import type { Importer, ImportOptions } from '../reading/importer.ts';
import { importFile, IMPORTERS } from './importers.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const file = (content: string | readonly number[], name = 'file') => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
});

/** Reads a word a line as titles. */
const words: Importer = {
  id: 'words',
  name: 'Words',
  recognises: ({ text }) => text.startsWith('words:'),
  read({ text }, given) {
    const draft = new Draft({ format: 'Words', options: given });
    const titles = text.split('\n').slice(1);
    titles.forEach((title, at) => draft.event({ place: `line ${String(at + 2)}`, date: '2024', title }));
    return draft.finish(titles.length);
  },
};
const other: Importer = { ...words, id: 'other', name: 'Other words', recognises: () => false };

describe('a file', () => {
  test('is read by the reader that recognises it', async () => {
    const imported = await importFile(file('words:\none\ntwo'), options, undefined, [other, words]);
    expect(imported).toMatchObject({ outcome: 'read', report: { found: 2, taken: { events: 2 } } });
  });

  test('is read by the reader that is named, whatever it looks like', async () => {
    expect(await importFile(file('\none'), options, 'other', [words, other])).toMatchObject({
      outcome: 'read',
      report: { taken: { events: 1 } },
    });
  });

  test.each([
    ['of no known kind', file('nothing'), 'nothing', 'a file of one of these kinds: Words, Other words'],
    ['without content', file(''), 'an empty file', 'a file with something in it'],
    ['that is a web page', file('<!DOCTYPE html><p>No'), 'a web page', 'download the raw file'],
    ['that cannot be read', file([0x61, 0, 0x62]), 'not text', 'a file that can be read'],
    [
      'that is a document already',
      file(JSON.stringify(smallDocument())),
      'a timeline document',
      'needs no import',
    ],
    ['that is white space', file(' \n'), 'a file without text', 'one of these kinds'],
  ])('%s is refused', async (_, it, value, expected) => {
    const imported = await importFile(it, options, undefined, [words, other]);
    if (imported.outcome !== 'refused') throw new Error(imported.outcome);
    expect(imported.problems).toHaveLength(1);
    expect(imported.problems[0].path).toBe('file');
    expect(imported.problems[0].value).toContain(value);
    expect(imported.problems[0].expected).toContain(expected);
  });

  test('of broken JSON is refused with the place', async () => {
    expect(await importFile(file('{"a": 1,\n "b" 2}'), options, undefined, [words])).toEqual({
      outcome: 'refused',
      problems: [
        {
          ...{ path: '$.b', position: { line: 2, column: 6 }, severity: 'error', kind: 'syntax' },
          ...{ value: 'no colon after "b"', expected: 'a colon between a name and its value' },
          mend: 'add a colon',
        },
      ],
    });
  });

  test('of a format that there is not is refused with the names', async () => {
    const imported = await importFile(file('words:'), options, 'wrods', [words, other]);
    expect(imported).toMatchObject({
      problems: [{ value: '"wrods"', expected: 'one of the formats words, other', proposals: ['words'] }],
    });
  });
});

test('readers have names of their own', () => {
  for (const key of ['id', 'name'] as const)
    expect(new Set(IMPORTERS.map((it) => it[key])).size).toBe(IMPORTERS.length);
  for (const { id } of IMPORTERS) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
