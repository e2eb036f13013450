import { describe, expect, test } from 'vitest';
import { validate } from '../../model/validate.ts';
import { Draft, titleFrom } from './draft.ts';
import type { ImportOptions } from './importer.ts';

const options: ImportOptions = { id: 'ferry', language: 'en', today: '2025-03-20', map: new Map() };
const draft = () => new Draft({ format: 'Test', options });

describe('a draft', () => {
  test('becomes a valid document with a report', () => {
    const it = draft();
    it.title = 'A ferry stops';
    const report = it.source({ url: 'https://www.gazette.example/1', published: '2024-09-29' });
    expect(it.source({ url: 'https://www.gazette.example/1' })).toBe(report);
    it.event({
      place: 'row 2',
      date: '2024-09-30',
      lane: 'Harbour',
      kind: 'Decision',
      title: 'The ferry makes its last trip',
      sources: [report],
    });
    it.event({ place: 'row 3', date: '2024-10/2025-03', lane: 'Harbour', title: 'The pier is closed' });
    it.event({ place: 'row 4', date: 'unknown', title: 'A new ferry is ordered' });
    it.left({ place: 'row 5', text: '  a  b ', why: 'no date' });
    const read = it.finish(4);
    if (read.outcome !== 'read') throw new Error(JSON.stringify(read));
    expect(validate(read.document)).toMatchObject({ ok: true, warnings: [] });
    expect(read.document).toMatchObject({
      title: 'A ferry stops',
      lanes: [
        { id: 'harbour', label: 'Harbour' },
        { id: 'imported', label: 'Imported' },
      ],
      publishers: [{ id: 'gazette-example', name: 'gazette.example' }],
      sources: [{ id: 'gazette-example-1', type: 'other', seen: 'unseen', language: 'en' }],
    });
    expect(read.document.events[0]?.claims).toEqual([
      {
        id: 'the-ferry-makes-its-last-trip',
        text: 'The ferry makes its last trip',
        evidence: [{ source: 'gazette-example-1', stance: 'supports' }],
      },
    ]);
    expect(read.report).toEqual({
      format: 'Test',
      found: 4,
      taken: { events: 3, spans: 1, undated: 1, sources: 1, excerpts: 0, periods: 0, media: 0 },
      changed: [],
      left: [{ place: 'row 5', text: 'a b', why: 'no date' }],
      notes: [
        '1 event without a lane is in "Imported"',
        '1 event has sources, but no claim: the event’s title is the claim that they support',
      ],
    });
  });

  test('gives the same ids each time, and says which ones it had to change', () => {
    const it = draft();
    const ids = ['vote 1', 'vote-2', 'vote-2'].map((id, at) =>
      it.event({ place: `row ${String(at + 2)}`, id, date: '2024', title: 'A vote' }),
    );
    expect(ids).toEqual(['a-vote', 'vote-2', 'vote-2-2']);
    const read = it.finish(3);
    expect(read.outcome === 'read' && read.report.changed).toEqual([
      {
        place: 'row 2',
        text: 'vote 1',
        reading: 'a-vote',
        why: 'an id has letters, digits, ".", "_" and "-" only',
      },
      { place: 'row 4', text: 'vote-2', reading: 'vote-2-2', why: 'another event has this id' },
    ]);
  });

  test('has nothing to say of members that it lacks', () => {
    const read = draft().finish(0);
    expect(read).toMatchObject({ outcome: 'read', document: { id: 'ferry', events: [], title: 'ferry' } });
    expect(JSON.stringify(read)).not.toContain('null');
    expect(Object.keys(read.outcome === 'read' ? read.document : {})).toEqual([
      'version',
      'id',
      'languages',
      'title',
      'lanes',
      'kinds',
      'events',
    ]);
  });

  test('is refused with the place in the file when it is not valid', () => {
    const it = draft();
    it.event({ place: 'row 2', date: '31 June', title: 'A vote' });
    expect(it.finish(1)).toMatchObject({
      outcome: 'refused',
      problems: [{ path: 'row 2 (date)', value: '"31 June"' }],
    });
  });
});

test.each([
  ['The pier is closed. Nobody knows why.', 'The pier is closed'],
  ['', ''],
  [`${'word '.repeat(40)}end`, `${'word '.repeat(23)}word…`],
])('the title made of %j is %j', (text, title) => {
  expect(titleFrom(text, 'en')).toBe(title);
});
