import type { Sample } from './sample.ts';

/** Tables of other people, read as the sheet. */
export const TABLES: readonly Sample[] = [
  {
    file: 'redcross-pam-cr-only.csv',
    format: 'sheet',
    found: 55,
    taken: { events: 55, undated: 0 },
    left: {},
    dates: { 'Pam threatens Vanuatu': '2015-03-11' },
  },
  {
    file: 'collectionbuilder-1918flu.csv',
    format: 'sheet',
    found: 77,
    taken: { events: 77, spans: 1, undated: 0 },
    dates: { 'Inland Hospital Postcard': '1910~' },
  },
  {
    file: 'gdpr-fines-cut.tsv',
    format: 'sheet',
    options: {
      map: new Map([
        ['name', 'lane'],
        ['controller', 'title'],
        ['picture', ''],
      ]),
    },
    found: 248,
    taken: { events: 248, undated: 15 },
    dates: { 'Polish Mayor': '2019-10-18' },
  },
];
