import { describe, expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { archieml } from './archieml.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (text: string) => contentOf({ name: 'file.aml', bytes: new TextEncoder().encode(text) });

function read(text: string, given: Partial<ImportOptions> = {}) {
  const imported = archieml.read(content(text), { ...options, ...given });
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}

test('a list of dated objects becomes events', () => {
  const { document, report } = read(`\ufeffhed: How it went
intro: In <b>short</b>.
byline: A. Writer

[chapters]
date: 12 March 2024
kicker: Council
hed: The first vote
body: It was close. <a href="https://example.org/minutes">The minutes</a> say
how close.

It was late, too.
:end
url: https://example.org/vote

date: April 2024
end: 2025
text: The ministry waits.
image: wait.jpg

date:
hed: Nobody knows when
[]
`);
  expect(document).toMatchObject({ title: 'How it went', summary: 'In short.' });
  expect(document.events).toEqual([
    {
      id: 'the-first-vote',
      date: '2024-03-12',
      lane: 'council',
      kind: 'event',
      title: 'The first vote',
      summary: 'It was close. The minutes say\nhow close.\n\nIt was late, too.',
      claims: [
        {
          id: 'the-first-vote',
          text: 'The first vote',
          evidence: [{ source: 'example-org-vote', stance: 'supports' }],
        },
      ],
      links: [{ url: 'https://example.org/minutes', label: 'The minutes' }],
    },
    {
      id: 'the-ministry-waits',
      date: '2024-04/2025',
      lane: 'imported',
      kind: 'event',
      title: 'The ministry waits',
    },
  ]);
  expect(report).toMatchObject({ found: 3, taken: { events: 2, spans: 1, sources: 1 } });
  expect(report.left).toEqual([
    { place: 'line 3', text: 'A. Writer', why: 'no field for it in a timeline (byline)' },
    { place: 'line 19', text: 'wait.jpg', why: 'no field for it (image)' },
    { place: 'line 21', text: 'Nobody knows when', why: 'no date' },
  ]);
});

describe('dates without a year', () => {
  const text = `[timeline]
date: Nov. 29
text: Reported

date: Dec. 30
end: Jan. 2
text: Resigned

date: Dec. 31
text: Announced

date: Jan. 15-16
text: Gone
`;

  test('ask in which the first is', () => {
    expect(archieml.read(content(text), options)).toMatchObject({
      outcome: 'asks',
      questions: [
        {
          option: 'year',
          text: expect.stringContaining('Nov. 29 (line 2)') as string,
        },
      ],
    });
  });

  test('turn the year where the month goes back', () => {
    const { document, report } = read(text, { year: 2014 });
    expect(document.events.map(({ date }) => date)).toEqual([
      '2014-11-29',
      '2014-12-30/2015-01-02',
      '2014-12-31',
      '2015-01-15/2015-01-16',
    ]);
    expect(report.changed.map(({ text: written, reading }) => [written, reading])).toContainEqual([
      'Jan. 15-16',
      '2015-01-15/2015-01-16',
    ]);
  });

  test('take that which stands beside them', () => {
    const { document } = read(
      '[t]\ndate: Nov. 29\nyear: 2014\ntext: One\n\ndate: Jan. 3\nyear: 2015\ntext: Two',
    );
    expect(document.events.map(({ date }) => date)).toEqual(['2014-11-29', '2015-01-03']);
  });
});

test('two lists are two lanes, and lists inside of others are read', () => {
  const { document } = read('[a]\ndate: 2020\ntext: One\n[]\n{b}\n[.c]\ndate: 2021\ntext: Two\n[]\n');
  expect(document.lanes.map(({ label }) => label)).toEqual(['a', 'b.c']);
});

test('text outside of values is listed', () => {
  const { report } = read('[a]\ndate: 2020\ntext: One\nand more, without an end\n');
  expect(report.left).toEqual([
    {
      place: 'line 4',
      text: 'and more, without an end',
      why: 'text outside of a value, which the format ignores',
    },
  ]);
});

test.each([
  ['dated objects', '[timeline]\ndate: 2020\ntext: One', true],
  ['dated objects in an object', '{page}\n[.events]\nwhen: 2020\ntext: One', true],
  ['other objects', '[people]\nname: One\nage: 7', false],
  ['Markdown', '# Head\n[link](https://example.org)\nDate: 2020', false],
  ['JSON', '["date: 2020"]', false],
])('%s', (_, text, recognised) => {
  expect(archieml.recognises(content(text))).toBe(recognised);
});
