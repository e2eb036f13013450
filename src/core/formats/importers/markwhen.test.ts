import { expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { markwhen } from './markwhen.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (text: string, name = 'file.txt') =>
  contentOf({ name, bytes: new TextEncoder().encode(text) });

function read(text: string, given: Partial<ImportOptions> = {}) {
  const imported = markwhen.read(content(text), { ...options, ...given });
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}

test('the syntax of before', () => {
  const { document, report } = read(`title: The harbour
description: How it was built

#Plan: #abc
#Money: red

// not for readers
group "Planning": #Plan

March 1990 - 1992: A plan is drawn !plan
By the town
[Town hall](location) [Library](map)

It was long. See http://example.org/plan for all of it.
[The plan](https://example.org/plan) [Review](www.example.org/review)

after !plan 1 year: It waits #Money

endGroup
section Building // slowly
03/04/1995-now: Works begin #Money
![The first stone](https://example.org/stone.jpg)
endSection
1996: Outside of all
`);
  expect(document).toMatchObject({ title: 'The harbour', summary: 'How it was built' });
  expect(document.lanes.map(({ label }) => label)).toEqual(['Planning', 'Building', 'Imported']);
  expect(document.events).toEqual([
    {
      id: 'plan',
      date: '1990-03/1992',
      lane: 'planning',
      kind: 'event',
      title: 'A plan is drawn',
      summary: 'By the town\n\nIt was long. See http://example.org/plan for all of it.',
      place: { name: 'Town hall; Library' },
      links: [
        { url: 'https://example.org/plan', label: 'The plan' },
        { url: 'https://www.example.org/review', label: 'Review' },
      ],
    },
    { id: 'it-waits', date: '1993', lane: 'planning', kind: 'event', about: ['money'], title: 'It waits' },
    {
      id: 'works-begin',
      date: '1995-03-04/..',
      lane: 'building',
      kind: 'event',
      about: ['money'],
      title: 'Works begin',
      media: [{ type: 'image', url: 'https://example.org/stone.jpg', alt: 'The first stone' }],
    },
    { id: 'outside-of-all', date: '1996', lane: 'imported', kind: 'event', title: 'Outside of all' },
  ]);
  expect(report).toMatchObject({ found: 4, taken: { events: 4, spans: 2, sources: 0, media: 1 } });
  expect(report.left.map(({ place, why }) => [place, why])).toEqual([
    ['line 4', 'the colour of a tag'],
    ['line 5', 'the colour of a tag'],
    ['line 8', 'the tag of a group alone: its lane says as much'],
    ['line 7', 'a comment'],
  ]);
});

test('today’s syntax', () => {
  const { document, report } = read(`---
title: "The harbour"
dateFormat: d/M/y
timezone: Europe/Paris
---

# Planning #Town
Words about the group
2024-01/2024-03: First draft
id: draft
location: Town hall
assignee: A. Mason
- [ ] not done
Note: words with a colon
## Details #Town
03/04/2024: In European digits
# Building
  2025: Indented
    deeper
2025-02-30: No such day
`);
  expect(document.title).toBe('The harbour');
  expect(document.events).toEqual([
    {
      id: 'draft',
      date: '2024-01/2024-03',
      lane: 'planning',
      kind: 'event',
      about: ['town'],
      title: 'First draft',
      summary: 'assignee: A. Mason\n- [ ] not done\nNote: words with a colon',
      place: { name: 'Town hall' },
    },
    {
      id: 'in-european-digits',
      date: '2024-04-03',
      lane: 'planning-details',
      kind: 'event',
      about: ['town'],
      title: 'In European digits',
    },
    { id: 'indented', date: '2025', lane: 'building', kind: 'event', title: 'Indented', summary: 'deeper' },
  ]);
  expect(report.found).toBe(4);
  expect(report.left.map(({ place, why }) => [place, why])).toEqual([
    ['line 4', 'no field for it in a timeline (timezone)'],
    ['line 20', 'no such day'],
    ['line 8', 'text of a group, which is a lane'],
  ]);
});

test('a year that is nowhere is asked for', () => {
  const text = '2020: One\nNov 29: Two\n';
  expect(markwhen.read(content(text), options)).toMatchObject({
    outcome: 'asks',
    questions: [{ option: 'year', text: expect.stringContaining('Nov 29 (line 2)') as string }],
  });
  expect(read(text, { year: 2021 }).document.events.map(({ date }) => date)).toEqual(['2020', '2021-11-29']);
});

test('a description that begins with an address is no event', () => {
  const { document } = read('2020:One\nhttp://example.org/a\n12:30 is the time\n');
  expect(document.events).toMatchObject([
    { date: '2020', title: 'One', summary: 'http://example.org/a\n12:30 is the time' },
  ]);
});

test('pages are one timeline', () => {
  const { document, report } = read('group A\n2020: One\n_-_-_break_-_-_\ntitle: Next\n2021: Two\n');
  expect(document.title).toBe('Next');
  expect(document.events.map(({ lane }) => lane)).toEqual(['a', 'imported']);
  expect(report.left).toMatchObject([
    { place: 'line 3', why: 'the end of a page: all pages are one timeline' },
  ]);
});

test.each([
  ['events', '2020: One\n2021: Two', 'a.txt', true],
  ['one event in a file of its kind', '2020: One', 'a.mw', true],
  ['one line that is like an event', '2020: One', 'a.txt', false],
  ['a table', 'date,title\n2020: a,b\n2021: c,d', 'a.csv', false],
  ['times', '2020-01-01 10:00 started\n2020-01-01 11:00 stopped', 'a.log', false],
  ['a calendar', 'BEGIN:VCALENDAR\n2020: a\n2021: b', 'a.ics', false],
  ['ArchieML', '[timeline]\ndate: 2020\ntext: One\ndate: 2021\ntext: Two', 'a.aml', false],
  ['JSON', '["2020: a"]', 'a.mw', false],
  ['nothing', '', 'a.mw', false],
])('%s', (_, text, name, recognised) => {
  expect(markwhen.recognises(content(text, name))).toBe(recognised);
});
