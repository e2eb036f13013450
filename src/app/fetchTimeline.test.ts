import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { storyJson } from '../../tests/stories/stories.ts';
import { fetchTimeline } from './fetchTimeline.ts';

const ADDRESS = 'https://example.org/timeline.json';
const answering =
  (body: BodyInit, status = 200, headers = {}): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, { status, headers }));

it('loads a document', async () => {
  const loaded = await fetchTimeline(ADDRESS, undefined, answering(JSON.stringify(smallDocument())));
  expect(loaded).toMatchObject({ kind: 'loaded', timeline: { document: { id: 'small' } } });
});

it('hands on the warnings of a document that can be shown', async () => {
  const loaded = await fetchTimeline(
    ADDRESS,
    undefined,
    answering(JSON.stringify({ ...smallDocument(), colour: 'red' })),
  );
  expect(loaded.kind === 'loaded' ? loaded.warnings : []).toContainEqual(
    expect.objectContaining({ path: '$.colour', severity: 'warning' }),
  );
});

it('says which status came instead of a document', async () => {
  const loaded = await fetchTimeline(ADDRESS, undefined, answering('gone', 404));
  expect(loaded).toEqual({ kind: 'not-loaded', address: ADDRESS, refusal: { kind: 'status', status: 404 } });
});

it('says that nothing answered', async () => {
  const loaded = await fetchTimeline(ADDRESS, undefined, () =>
    Promise.reject(new TypeError('Failed to fetch')),
  );
  expect(loaded).toEqual({
    kind: 'not-loaded',
    address: ADDRESS,
    refusal: { kind: 'unreachable', message: 'Failed to fetch' },
  });
});

it('knows a web page that came instead of JSON', async () => {
  const loaded = await fetchTimeline(
    ADDRESS,
    undefined,
    answering('\n<!DOCTYPE html><title>Welcome</title>'),
  );
  expect(loaded).toMatchObject({ kind: 'not-loaded', refusal: { kind: 'html' } });
});

it('says where a text stops being JSON', async () => {
  const loaded = await fetchTimeline(ADDRESS, undefined, answering('{\n  "version": 1,\n  "id": oops }'));
  expect(loaded).toMatchObject({
    kind: 'not-valid',
    problems: [
      {
        path: '$.id',
        position: { line: 3, column: 9 },
        expected: 'a text in double quotation marks',
        mend: 'write "oops"',
      },
    ],
  });
});

it('gives every problem of a document that is not valid', async () => {
  const document = smallDocument();
  const loaded = await fetchTimeline(
    ADDRESS,
    undefined,
    answering(JSON.stringify({ ...document, updated: 'soon', lanes: [] })),
  );
  expect(loaded.kind).toBe('not-valid');
  const paths = loaded.kind === 'not-valid' ? loaded.problems.map(({ path }) => path) : [];
  expect(paths).toContain('$.updated');
  expect(paths).toContain('$.lanes');
});

it('reads UTF-8, whatever the server says of it', async () => {
  const document = { ...smallDocument(), summary: 'Besançon' };
  const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
  const loaded = await fetchTimeline(ADDRESS, undefined, answering(JSON.stringify(document), 200, headers));
  expect(loaded).toMatchObject({ kind: 'loaded', timeline: { document: { summary: 'Besançon' } } });
});

it('says where a file is in another encoding', async () => {
  const text = JSON.stringify({ ...smallDocument(), summary: 'Besançon' });
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const loaded = await fetchTimeline(ADDRESS, undefined, answering(bytes));
  expect(loaded).toMatchObject({
    kind: 'not-valid',
    problems: [{ expected: 'text in UTF-8: save the file as UTF-8' }],
  });
});

it('says which name an object has twice', async () => {
  const text = JSON.stringify(smallDocument()).replace('{', '{\n"title": "x",\n');
  const loaded = await fetchTimeline(ADDRESS, undefined, answering(text));
  expect(loaded).toMatchObject({
    kind: 'not-valid',
    problems: expect.arrayContaining([
      expect.objectContaining({
        value: '"title"',
        expected: 'each name once in an object: line 2, column 1 has it already',
      }),
    ]) as unknown[],
  });
});

it.each(['harbour', 'minimal'] as const)(
  'a document that was validated before is the same: %s',
  async (name) => {
    const text = storyJson(name);
    const known = createHash('sha256').update(text).digest('hex');
    const before = await fetchTimeline(ADDRESS, known, answering(text));
    const now = await fetchTimeline(ADDRESS, undefined, answering(text));
    expect(now.kind).toBe('loaded');
    expect(before).toEqual(now);
  },
);
