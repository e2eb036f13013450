import { expect, it } from 'vitest';
import { upgrade, type Upgrader } from './upgrade.ts';

/** Version 2 renamed `name` to `title`, version 3 counts the title's letters. */
const table: Readonly<Record<number, Upgrader>> = {
  1: ({ name, ...rest }) => ({ ...rest, title: name }),
  2: (document) => ({ ...document, letters: String(document['title']).length }),
};

it('passes the latest version on as it is', () => {
  const document = { version: 3, title: 'Law', letters: 3 };
  expect(upgrade(document, table, 3)).toEqual({ ok: true, document });
  expect(upgrade({ version: 1, name: 'Law' })).toEqual({ ok: true, document: { version: 1, name: 'Law' } });
});

it('brings older versions up one by one, each naming its new version, and leaves the original alone', () => {
  const document = { version: 1, name: 'Law' };
  expect(upgrade(document, table, 3)).toEqual({
    ok: true,
    document: { version: 3, title: 'Law', letters: 3 },
  });
  expect(upgrade({ version: 2, title: 'Law' }, table, 3)).toEqual({
    ok: true,
    document: { version: 3, title: 'Law', letters: 3 },
  });
  expect(document).toEqual({ version: 1, name: 'Law' });
});

const known = 'the version of the format: a number from 1 to 3';
it.each<[string, unknown, string, string, string]>([
  ['a newer version', { version: 4 }, '$.version', '4', `${known}; the document is newer than this program`],
  ['no version', {}, '$.version', 'nothing', known],
  ['a version in quotes', { version: '1' }, '$.version', '"1"', known],
  ['a half version', { version: 1.5 }, '$.version', '1.5', known],
  ['version zero', { version: 0 }, '$.version', '0', known],
  ['a list', [], '$', '[]', 'a timeline document: an object'],
  ['nothing', null, '$', 'null', 'a timeline document: an object'],
])('refuses %s', (_, input, path, value, expected) => {
  expect(upgrade(input, table, 3)).toEqual({
    ok: false,
    problem: { path, value, expected, severity: 'error' },
  });
});

it('takes a gap in the table for our own mistake', () => {
  expect(() => upgrade({ version: 1 }, {}, 2)).toThrow('no upgrader from version 1');
});
