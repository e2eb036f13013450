import { expect, it } from 'vitest';
import { smallDocument } from '../../../../tests/arbitrary/small.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import { notHeld } from './notHeld.ts';

it('lists what a sheet has no column for', () => {
  const listed = notHeld(smallDocument() as unknown as WrittenDocument);
  const short = listed.map(({ place, text = '' }) => `${place}: ${text.slice(0, 40)}`);
  expect(short).toMatchInlineSnapshot(`
    [
      "title: {"en":"A small story","fr":"Une petite h",
      "summary: A string is in the first language.",
      "status: {"title":"Settled","text":{"en":"It is l",
      "updated: 2025-07-01",
      "license: CC-BY-4.0",
      "authors[]: {"name":"Ada","url":"https://example.org",
      "method[]: The record comes first.",
      "contact: mailto:ada@example.org",
      "view: {"from":"2024-07","to":"2025-06","scale"",
      "lanes[].group: france",
      "lanes[].label: {"en":"Assembly","fr":"Assemblée"}",
      "threads[].stages[]: {"event":"senate-votes","state":"adopted",
      "periods[]: {"id":"seventeenth","label":"17th legisl",
      "kinds[].symbol: square",
      "publishers[].name: Official Gazette",
      "publishers[].url: https://paper.example",
      "sources[].role: record",
      "sources[].seen: read",
      "sources[].author: Bob",
      "sources[].archiveUrl: https://archive.example/1",
      "sources[].archived: 2025-05-01",
      "sources[].identifier: {"scheme":"doi","value":"10.1/1","url":"",
      "sources[].note: {"en":"Undated.","fr":"Sans date."}",
      "sources[].sha256: 0000000000000000000000000000000000000000",
      "excerpts[].selector.prefix: He said: ",
      "excerpts[].selector.suffix: .",
      "excerpts[].attributedTo.excerpt: post-words",
      "excerpts[].attributedTo.note: Copied.",
      "excerpts[].translations: {"fr":{"text":"Nous préférerions partir"",
      "excerpts[].taken: {"date":"2025-07-01","by":"editors"}",
      "excerpts[].checked: {"state":"exact","date":"2025-07-01"}",
      "excerpts[]: {"id":"post-words","source":"post","sele",
      "events[].aliases[]: vote-1",
      "events[].dates[]: {"role":"other","date":"2025-02","label"",
      "events[].claims[].accounts[].date: 2025-03",
      "events[].identifiers[]: {"scheme":"bill","value":"735"}",
      "events[].media[].license: CC-BY-4.0",
      "events[].media[].source: law",
      "events[].media[].width: 1600",
      "events[].media[].height: 900",
      "events[].media[].focus[]: 0.5",
      "events[].media[].poster: pictures/vote.png",
      "events[].relations[]: {"type":"rejects","event":"senate-votes"",
      "steps[]: {"event":"senate-votes","text":"First it",
      "changes[]: {"date":"2025-07-01","event":"senate-vot",
    ]
  `);
  expect(listed.find(({ place }) => place === 'events[].relations[]')?.why).toBe(
    'a sheet has no column for it, 2 times',
  );
});

it('lists nothing of a document that came from a sheet, but for its name', () => {
  const document = {
    version: 1,
    id: 'a',
    languages: ['en'],
    title: 'a',
    lanes: [{ id: 'senate', label: { en: 'Senate' } }],
    kinds: [{ id: 'vote', label: 'Vote', symbol: 'circle' }],
    events: [{ id: 'x', date: '2025', lane: 'senate', kind: 'vote', title: { en: 'A title' } }],
  };
  expect(notHeld(document as unknown as WrittenDocument)).toEqual([]);
});
