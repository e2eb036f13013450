import type { InferInput } from 'valibot';
import type { documentSchema } from '../../src/core/model/schema.ts';

/** A small invented story with every feature: the page shows it, and changes it to show what is rejected. */
export const example: InferInput<typeof documentSchema> = {
  $schema: '../public/timeline.v1.schema.json',
  version: 1,
  id: 'location-data',
  languages: ['en'],
  title: 'How long may location data be kept?',
  updated: '2025-07-01',
  lanes: [
    { id: 'parliament', label: 'Parliament' },
    { id: 'companies', label: 'Companies' },
  ],
  threads: [
    {
      id: 'article-8',
      label: 'Article 8',
      stages: [{ event: 'act-adopted', state: 'adopted', label: 'Adopted, 119–24' }],
    },
  ],
  periods: [{ id: 'eighth', label: 'Eighth parliament', from: '2022-06', to: '2026-06', lane: 'parliament' }],
  kinds: [
    { id: 'vote', label: 'Vote', symbol: 'square' },
    { id: 'statement', label: 'Statement', symbol: 'speech' },
  ],
  publishers: [
    { id: 'gazette', name: 'Official Gazette' },
    { id: 'courier', name: 'The Courier' },
    { id: 'telecom', name: 'Example Telecom' },
  ],
  sources: [
    { id: 'data-act', title: 'Data Act', publisher: 'gazette', type: 'law', role: 'record', language: 'en' },
    {
      id: 'courier-1',
      title: 'Location data to be kept for a year',
      publisher: 'courier',
      type: 'news',
      role: 'account',
      language: 'en',
      published: '2025-03-21',
      url: 'https://courier.example/1',
      seen: 'read',
    },
    { id: 'post', title: 'Our view', publisher: 'telecom', type: 'statement', language: 'en' },
  ],
  excerpts: [
    {
      id: 'six-months',
      source: 'data-act',
      selector: {
        type: 'TextQuoteSelector',
        exact: 'Providers shall not retain location data for more than 6 months',
      },
      highlight: ['shall not retain', '6 months'],
      taken: { date: '2025-06-30', by: 'editors' },
    },
    {
      id: 'a-year',
      source: 'courier-1',
      selector: { type: 'TextQuoteSelector', exact: 'may be kept for a year' },
    },
    {
      id: 'rather-leave',
      source: 'courier-1',
      selector: { type: 'TextQuoteSelector', exact: '“We would rather leave the market”' },
      attributedTo: { source: 'post', rendering: 'verbatim' },
    },
  ],
  events: [
    {
      id: 'act-adopted',
      date: '2025-03-20',
      dates: [{ role: 'in-force', date: '2025-06' }],
      lane: 'parliament',
      kind: 'vote',
      importance: 3,
      threads: ['article-8'],
      title: 'Parliament adopts the Data Act',
      short: 'Data Act adopted',
      place: { name: 'The Hague' },
      vote: { for: 119, against: 24, result: 'passed', claim: 'how-many' },
      claims: [
        {
          id: 'how-long',
          text: 'Location data may be kept for six months at most',
          evidence: [{ excerpt: 'six-months', stance: 'supports' }],
          accounts: [
            {
              text: 'Location data may be kept for a year',
              evidence: [{ excerpt: 'a-year', stance: 'supports' }],
            },
          ],
        },
        {
          id: 'how-many',
          text: '119 members voted for it, 24 against',
          evidence: [{ source: 'courier-1', stance: 'supports' }],
        },
      ],
      links: [{ url: 'https://parliament.example/data-act', label: 'The file of the Act' }],
      media: [
        {
          type: 'image',
          file: 'pictures/chamber.jpg',
          alt: 'Members of parliament stand and raise their hands.',
          credit: 'Parliament of Exampleland',
          license: 'CC-BY-4.0',
        },
      ],
    },
    {
      id: 'company-objects',
      date: '[2025-03-17..2025-03-19]',
      lane: 'companies',
      kind: 'statement',
      about: ['article-8'],
      title: 'A company objects',
      claims: [
        {
          id: 'would-leave',
          text: 'It would rather leave the market',
          evidence: [
            { excerpt: 'rather-leave', stance: 'supports' },
            { source: 'data-act', stance: 'omits', note: 'It names no company.' },
          ],
        },
      ],
      relations: [{ type: 'other', event: 'act-adopted', label: 'objects to' }],
    },
  ],
  steps: [{ event: 'act-adopted', text: 'It began with a vote.', view: { from: '2025-03', to: '2025-06' } }],
};
