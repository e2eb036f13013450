import { describe, expect, it, test } from 'vitest';
import { smallDocument } from '../../../../tests/arbitrary/small.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import { contentOf } from '../reading/content.ts';
import type { Imported, ImportOptions } from '../reading/importer.ts';
import { readDelimited } from '../reading/table.ts';
import { writeWorkbook } from '../reading/writeWorkbook.ts';
import { importSheetInto, importTable, importTableInto, sheet } from './importSheet.ts';
import { writeSheet } from './writeSheet.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };

const read = (text: string, given: Partial<ImportOptions> = {}) =>
  importTable(readDelimited(text), { ...options, ...given });
const taken = (imported: Imported) => {
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported, null, 1));
  return imported;
};
const rows = (...lines: readonly string[]) => lines.join('\n');

describe('a sheet', () => {
  it('of dates and titles is a document', () => {
    const { document, report } = taken(
      read(rows('Date;Titre;Fin', '2025-03-20;Le vote;', '2025-04;La navette;2025-06')),
    );
    expect(document).toEqual({
      version: 1,
      id: 'story',
      languages: ['en'],
      title: 'story',
      lanes: [{ id: 'events', label: 'Events' }],
      kinds: [{ id: 'event', label: 'Event', symbol: 'circle' }],
      events: [
        { id: 'le-vote', date: '2025-03-20', title: 'Le vote', lane: 'events', kind: 'event' },
        { id: 'la-navette', date: '2025-04/2025-06', title: 'La navette', lane: 'events', kind: 'event' },
      ],
    });
    expect(report).toEqual({
      format: 'Sheet',
      found: 2,
      taken: { events: 2, spans: 1, undated: 0, sources: 0, excerpts: 0, periods: 0, media: 0 },
      changed: [],
      left: [],
      notes: [
        'the sheet says nothing of a lane: all events have one',
        'the sheet says nothing of a kind: all events have one',
        'a sheet has no title of its own: it is "story"; a row "# title: …" gives one',
      ],
    });
  });

  it('of everything is a document with claims and evidence', () => {
    const { document, report } = taken(
      read(
        rows(
          'date,title,title:fr,label,lane,kind,threads,importance,place,link,image,alt,vote for,vote against,vote abstain,claim,open,minor,answer,source,source title,publisher,source type,source language,source date,stance,quote,highlight,attributed to,rendering,note',
          '2025-03-20,The Senate votes,Le Sénat vote,Vote,Senate,Vote,Article 8; Bill 735,high,Paris,https://senate.example/735,pictures/a.jpg,Hands,189,"1,024",,It was rejected,,yes,,law https://gazette.example/1,Law 735,Gazette,Loi,fr,2025-03-21,,Article 8 is rejected.,is rejected,,,Page 1',
          ',,,,,,,,,,,,,,,,,,,article,An article,The Paper,news,en,,denies,,,The minister,translated,',
          ',,,,,,,,,,,,,,,,,,It was rejected in part,article,,,,,,,,,,,',
          ',,,,,,,,,,b.mp4,,,,,Why?,oui,,,,,,,,,,,,,,',
          ',,,,,,,,,,,,,,,,,,For time,https://paper.example/2,,,,,,,,,,,',
          ',,,,,,,,,,,,,,,,,,For money,law,,,,,,,,,,,',
        ),
      ),
    );
    expect(Object.keys(document)).toEqual(
      'version id languages title lanes threads kinds publishers sources excerpts events'.split(' '),
    );
    expect(document.lanes).toEqual([{ id: 'senate', label: 'Senate' }]);
    expect(document.languages).toEqual(['en', 'fr']);
    expect(document.threads).toEqual([
      { id: 'article-8', label: 'Article 8' },
      { id: 'bill-735', label: 'Bill 735' },
    ]);
    expect(document.publishers).toEqual([
      { id: 'gazette', name: 'Gazette' },
      { id: 'the-paper', name: 'The Paper' },
      { id: 'paper.example', name: 'paper.example' },
    ]);
    expect(document.sources).toEqual([
      {
        id: 'law',
        url: 'https://gazette.example/1',
        title: 'Law 735',
        publisher: 'gazette',
        type: 'law',
        language: 'fr',
        published: '2025-03-21',
      },
      { id: 'article', title: 'An article', publisher: 'the-paper', type: 'news', language: 'en' },
      {
        id: 'paper-example-2',
        url: 'https://paper.example/2',
        title: 'paper.example/2',
        publisher: 'paper.example',
        type: 'other',
        language: 'en',
      },
    ]);
    expect(document.excerpts).toEqual([
      {
        id: 'article-8-is-rejected',
        source: 'law',
        selector: { type: 'TextQuoteSelector', exact: 'Article 8 is rejected.' },
        highlight: ['is rejected'],
      },
    ]);
    expect(document.events).toEqual([
      {
        id: 'the-senate-votes',
        date: '2025-03-20',
        lane: 'senate',
        kind: 'vote',
        importance: 3,
        threads: ['article-8', 'bill-735'],
        title: { en: 'The Senate votes', fr: 'Le Sénat vote' },
        short: 'Vote',
        place: { name: 'Paris' },
        vote: { for: 189, against: 1024, result: 'rejected', claim: 'it-was-rejected' },
        claims: [
          {
            id: 'it-was-rejected',
            text: 'It was rejected',
            minor: true,
            evidence: [
              { excerpt: 'article-8-is-rejected', stance: 'supports', note: 'Page 1' },
              {
                source: 'article',
                stance: 'denies',
                attributedTo: { name: 'The minister', rendering: 'translated' },
              },
            ],
            accounts: [
              { text: 'It was rejected in part', evidence: [{ source: 'article', stance: 'supports' }] },
            ],
          },
          {
            id: 'why',
            text: 'Why?',
            open: true,
            evidence: [],
            accounts: [
              { text: 'For time', evidence: [{ source: 'paper-example-2', stance: 'supports' }] },
              { text: 'For money', evidence: [{ source: 'law', stance: 'supports' }] },
            ],
          },
        ],
        links: [{ url: 'https://senate.example/735' }],
        media: [
          { type: 'image', file: 'pictures/a.jpg', alt: 'Hands' },
          { type: 'video', file: 'b.mp4' },
        ],
      },
    ]);
    expect(report.left).toEqual([]);
    expect(report.changed.map(({ place, reading, why }) => [place, reading, why])).toEqual([
      ['row 2', 'rejected', 'the result of a vote is not written: it is made from the numbers'],
    ]);
  });

  it('in Arabic is read by its heads', () => {
    const { document } = taken(
      read(rows('التاريخ,العنوان,المسار', '٢٠٢٥,صوت المجلس,المجلس'), { language: 'ar' }),
    );
    expect(document.languages).toEqual(['ar']);
    expect(document.events[0]).toMatchObject({
      title: 'صوت المجلس',
      id: expect.stringMatching(/^x[0-9a-f]{8}$/) as string,
    });
  });

  it('gives the same ids every time', () => {
    const text = rows(
      'date,title,claim,source,quote',
      '2025,A vote,It was,https://a.example/x,"Words, said"',
      '2025,A vote,,,',
      '2026,A vote,,,',
    );
    const { document } = taken(read(text));
    expect(taken(read(text)).document).toEqual(document);
    expect(document.events.map(({ id }) => id)).toEqual(['a-vote', 'a-vote-2', 'a-vote-3']);
  });

  it('has the ids that it gives, whatever is made for others', () => {
    const { document, report } = taken(
      read(
        rows('id,date,title', ',2025,Vote', 'vote,2025,Another', 'vote,2026,A third', 'Ça va?,2027,A fourth'),
      ),
    );
    expect(document.events.map(({ id }) => id)).toEqual(['vote-3', 'vote', 'vote-2', 'ca-va']);
    expect(report.changed.map(({ text, reading, why }) => [text, reading, why])).toEqual([
      ['vote', 'vote-2', 'another event has this id'],
      ['Ça va?', 'ca-va', 'an id has letters, digits, ".", "_" and "-" only'],
    ]);
  });

  it('may repeat the cells of an event and of a claim in each row', () => {
    const { document } = taken(
      read(
        rows(
          'date,title,claim,source',
          '2025,Vote,It was,https://a.example/1',
          '2025,Vote,It was,https://a.example/2',
          '2025,Vote,It was not,https://a.example/3',
          '2025,Vote,,',
        ),
      ),
    );
    expect(document.events.map(({ claims = [] }) => claims.map(({ evidence }) => evidence.length))).toEqual([
      [2, 1],
      [],
    ]);
  });

  it('of which a column is repeated has several of it', () => {
    const { document } = taken(
      read(
        rows(
          'date,title,source 1,source 2',
          '2025,Vote,https://a.example/1,https://b.example/2 https://a.example/1',
        ),
      ),
    );
    expect(document.sources?.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/2']);
    expect(document.events[0]?.claims?.[0]?.evidence).toHaveLength(3);
  });

  it('with HTML and Markdown in its texts has plain text and links', () => {
    const { document, report } = taken(
      read(
        rows(
          'date,title,summary',
          '2025,Fines &amp; more,"<p>See <a href=""https://a.example/1"">the decision</a>.</p><img src=x>Or [that](https://b.example)"',
        ),
      ),
    );
    expect(document.events[0]).toMatchObject({
      title: 'Fines & more',
      links: [
        { url: 'https://a.example/1', label: 'the decision' },
        { url: 'https://b.example', label: 'that' },
      ],
    });
    expect(JSON.stringify(document)).not.toContain('<');
    expect(report.left).toEqual([{ place: 'row 2', text: 'img', why: 'elements that are no text' }]);
  });
});

/** One row of an event with one more column, and what the report says of it. */
const flawed = (head: string, cell: string) => {
  const { report } = taken(read(rows(`date,title,"${head}"`, `2025,Vote,"${cell.replaceAll('"', '""')}"`)));
  return report;
};

describe('what cannot be taken is said', () => {
  test.each([
    ['Sumary', 'Words', 'column C, “Sumary”', 'no column of the sheet; did you mean summary?'],
    ['Colour', 'red', 'column C, “Colour”', 'no column of the sheet'],
    ['headline', 'Words', 'column C, “headline”', 'another column is the same: “title”'],
    ['importance', 'very', 'row 2', 'importance is 1, 2 or 3'],
    ['vote for', '12', 'row 2', 'a vote needs the numbers for and against it'],
    ['vote result', 'maybe', 'row 2', 'a vote is passed or rejected'],
    ['link', 'example.org', 'row 2', 'no address of the web'],
    ['quote', 'Words', 'row 2', 'a quote without a source'],
    ['excerpt id', 'words', 'row 2', 'no row has the words of this quote'],
    ['source type', 'law', 'row 2', 'no source'],
    ['open', 'yes', 'row 2', 'no claim'],
    ['caption', 'A picture', 'row 2', 'words of a picture, and no picture in this row'],
  ])('%s: %s', (head, cell, place, why) => {
    expect(flawed(head, cell).left).toEqual([{ place, text: cell, why }]);
  });

  test.each([
    ['approximate', 'Oui', '2025~', 'the row says that its date is approximate'],
    ['image', 'a.jpg', 'Vote', 'a picture that is not described: its caption or the title stands for it'],
  ])('%s: %s is read as %s', (head, cell, reading, why) => {
    expect(flawed(head, cell).changed).toMatchObject([{ place: 'row 2', reading, why }]);
  });

  it('of sources without a claim', () => {
    expect(flawed('source', 'https://a.example').notes).toContain(
      '1 event has sources, but no claim: the event’s title is the claim that they support',
    );
  });

  it('of rows', () => {
    const { document, report } = taken(
      read(
        rows(
          'date,title,summary,lane',
          ',,,Nobody',
          '2025,One,It was so. And more.,A',
          '2025,"Two, three",,B,C,D',
          ',No date,',
          '2025-13-45,Strange,,A',
          'n.d.,Undated,,A',
          '2024,,A sentence. Another.,A',
          ',,,B',
          '# a comment,,,',
        ),
      ),
    );
    expect(document.events.map(({ date, title }) => [date, title])).toEqual([
      ['2025', 'One'],
      ['2025', 'Two, three'],
      ['unknown', 'No date'],
      ['unknown', 'Strange'],
      ['unknown', 'Undated'],
      ['2024', 'A sentence'],
    ]);
    expect(report.found).toBe(6);
    expect(report.taken).toMatchObject({ events: 6, undated: 3 });
    expect(report.left.map(({ place, text, why }) => [place, text, why.split(':')[0]])).toEqual([
      ['row 4', 'C · D', 'more cells than heads'],
      ['row 10', '# a comment', 'a row of help, or a comment'],
      ['row 2', 'Nobody', 'no date, no title, and no event above that it goes on with'],
      ['row 6', '2025-13-45', 'not a date that can be read'],
      ['row 9', 'B', 'the event above has another lane'],
    ]);
    expect(report.changed.map(({ place, why }) => [place, why.split(':')[0]])).toEqual([
      ['row 5', 'fewer cells than heads'],
      ['row 5', 'no date'],
      ['row 7', 'no date'],
      ['row 8', 'no title'],
    ]);
  });
});

describe('what only its author knows is asked', () => {
  it('of a column with dates that can be read both ways', () => {
    const text = rows('date,title,end', '04/05/2021,A,', '06/07/2021,B,08/09/2021');
    expect(read(text)).toEqual({
      outcome: 'asks',
      questions: [
        {
          option: 'dates',
          text: 'Is 04/05/2021 (row 2, and 2 more like it) 2021-05-04 or 2021-04-05?',
          answers: [
            { value: 'dmy', label: '2021-05-04: the day is first in this column' },
            { value: 'mdy', label: '2021-04-05: the month is first in this column' },
          ],
        },
      ],
    });
    expect(taken(read(text, { dates: 'mdy' })).document.events.map(({ date }) => date)).toEqual([
      '2021-04-05',
      '2021-06-07/2021-08-09',
    ]);
    // one that leaves no choice answers for all
    expect(taken(read(`${text}\n13/05/2021,C,`)).document.events[0]?.date).toBe('2021-05-04');
  });

  it('of a table without a column of dates or titles', () => {
    expect(read(rows('Tag,Was', '2025,Etwas'))).toMatchObject({
      outcome: 'asks',
      questions: [
        {
          option: 'map',
          answers: [
            { value: 'Tag=date', label: 'Tag' },
            { value: 'Was=date', label: 'Was' },
          ],
        },
      ],
    });
    const map = new Map([
      ['Tag', 'date'],
      ['was', 'title:de'],
    ]);
    expect(taken(read(rows('Tag,Was', '2025,Etwas'), { map })).document).toMatchObject({
      languages: ['de'],
      events: [{ date: '2025', title: 'Etwas' }],
    });
  });

  it('of a map that names no column it is said', () => {
    expect(read('date,title\n2025,A', { map: new Map([['date', 'dtae']]) })).toMatchObject({
      outcome: 'refused',
      problems: [{ path: 'map', value: '"dtae"', severity: 'error' }],
    });
  });
});

it('problems of the document have the row of the sheet', () => {
  const imported = read(rows('date,title,image,alt', '2025,A,,', '2025,B,a.exe,What'));
  expect(imported).toMatchObject({ outcome: 'refused', problems: [{ path: 'row 3 (media[0].file)' }] });
});

describe('the reader', () => {
  const content = (bytes: Uint8Array) => contentOf({ name: 'file', bytes });
  const text = (it: string) => content(new TextEncoder().encode(it));

  it('takes text with rows and cells, and workbooks', async () => {
    expect(sheet.recognises(text('date,title\n2025,A'))).toBe(true);
    expect(sheet.recognises(text('[{"date": 1}]'))).toBe(false);
    expect(sheet.recognises(text('BEGIN:VCALENDAR\nVERSION:2.0'))).toBe(false);
    expect(sheet.recognises(text('<p>a,b\nc,d'))).toBe(false);
    expect(sheet.recognises(text('Some words, and more.\nOther words\nwithout an end.'))).toBe(false);
    const bytes = await writeWorkbook([
      { name: 'Notes', rows: [['Nothing']] },
      {
        name: 'Data',
        rows: [
          ['Date', 'Title'],
          ['2025', 'A'],
        ],
      },
    ]);
    expect(sheet.recognises(content(bytes))).toBe(true);
    const { document, report } = taken(await sheet.read(content(bytes), options));
    expect(document.events).toHaveLength(1);
    expect(report.notes[0]).toBe('the sheet “Data” is read; not “Notes”');
  });

  it('says how text was read', async () => {
    const bytes = Uint8Array.from(Array.from('date;title\r2025;\u008etŽ', (it) => it.charCodeAt(0)));
    const { report } = taken(await sheet.read(content(bytes.map((it) => (it > 255 ? 0x8e : it))), options));
    expect(report.notes[0]).toContain('read as ');
  });
});

describe('into a document', () => {
  const existing = () => smallDocument() as unknown as WrittenDocument;
  const edited = (edit: (rows: string[][]) => void) => {
    const all = writeSheet(existing()).map((row) => [...row]);
    edit(all);
    const table = { rows: all.map((cells, index) => ({ number: index + 1, cells })), notes: [], ragged: [] };
    return taken(importTableInto(existing(), table, options));
  };
  const column = ([heads = []]: string[][], name: string) => heads.indexOf(name);

  it('an event that the sheet has not any more goes, with what leads to it', () => {
    const { document, report } = edited((all) =>
      all.splice(1, all.findIndex((row) => row[0] === 'assembly-refuses') - 1),
    );
    expect(document.events.map(({ id }) => id)).toEqual(['assembly-refuses']);
    expect(document.events[0]?.relations).toEqual([]);
    expect(document.steps?.[0]).toEqual({
      text: 'First it passed.',
      view: { from: '2025-01', to: '2025-03' },
    });
    expect(report.left.map(({ place }) => place)).toEqual([
      'event senate-votes',
      'thread article-8, stages',
      'event assembly-refuses, relations',
      'event assembly-refuses, relations',
      'steps[0]',
      'changes[0]',
    ]);
  });

  it('a new row is a new event, with the lane that the document has', () => {
    const { document } = edited((all) => {
      const row = (all[0] ?? []).map(() => '');
      row[column(all, 'date')] = '2026';
      row[column(all, 'title')] = 'New';
      row[column(all, 'lane')] = 'Assemblée';
      row[column(all, 'source')] = 'https://paper.example/1';
      all.push(row);
    });
    expect(document.events.at(-1)).toMatchObject({
      id: 'new',
      lane: 'assembly',
      claims: [{ evidence: [{ source: 'article' }] }],
    });
    expect(document.lanes).toEqual(existing().lanes);
    expect(document.sources).toEqual(existing().sources);
  });

  it('what was changed changes, and what the sheet cannot hold stays', () => {
    const { document } = edited((all) => {
      const [, row = []] = all;
      row[column(all, 'vote for')] = '21';
      row[column(all, 'alt')] = 'They vote.';
      row[column(all, 'note')] = '';
    });
    const [event] = existing().events;
    expect(document.events[0]).toMatchObject({
      vote: { ...event?.vote, for: 21 },
      media: [
        { ...event?.media?.[0], alt: { en: 'They vote.', fr: 'Des sénateurs votent.' } },
        event?.media?.[1],
      ],
      dates: event?.dates,
      aliases: event?.aliases,
    });
    expect(document.events[0]?.claims?.[0]?.evidence[0]).toEqual({ source: 'law', stance: 'supports' });
  });

  it('a sheet with none of its events adds its own', () => {
    const content = contentOf({ name: 'more.csv', bytes: new TextEncoder().encode('date,title\n2026,More') });
    const { document, report } = taken(importSheetInto(existing(), content, options));
    expect(document.events.map(({ id }) => id)).toEqual(['senate-votes', 'assembly-refuses', 'more']);
    expect(report.notes).toContain(
      'the sheet has none of the events of the document: its own are added to them',
    );
  });
});

it('of a sheet without ids, read again into its document, nothing is doubled', () => {
  const text = rows(
    'date,title,claim,source,source title,publisher,quote,link',
    '2024-09-30,The last trip,,https://harbour.example/notice,Notice,Harbour Office,The service ends.,https://harbour.example/',
    '2024-10,The pier is closed,It is unsafe,https://harbour.example/notice,,,The planks are rotten.,',
    ',,,https://council.example/minutes,Minutes,Council,Carried.,',
  );
  const first = taken(read(text)).document;
  const again = taken(importTableInto(first, readDelimited(text), options)).document;
  expect(again).toEqual(first);
});
