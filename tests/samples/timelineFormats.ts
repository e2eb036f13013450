import type { Sample } from './sample.ts';

/** Files of other programs that draw timelines. */
export const TIMELINE_FORMATS: readonly Sample[] = [
  {
    file: 'vis-timeline-basic.json',
    format: 'vis-timeline',
    found: 6,
    taken: { events: 6, spans: 1, sources: 0 },
    left: { 'how an item looks (type); give "type" as the column "lane" if it groups items': 1 },
    changed: {},
    dates: { 'item 4': '2014-04-16/2014-04-19', 'item 6': '2014-04-27' },
  },
  {
    file: 'simile-world-wars.json',
    format: 'simile',
    found: 153,
    taken: { events: 153, spans: 66, undated: 0, sources: 0 },
    left: { 'how an event looks (color)': 153 },
    changed: {},
    dates: {
      'Assassination of Archduke Franz Ferdinand': '1914-06-28',
      'World War I': '1914-08-04/1918-11-11',
      'The Roaring Twenties': '1921-01-01/1929-10-28',
    },
  },
  {
    file: 'akn-ris-2020-s1126.xml',
    format: 'akoma-ntoso',
    found: 8,
    // five of the life cycle, two days of publication; the day on which the file was made is none
    taken: { events: 7, spans: 0, periods: 2, sources: 1 },
    left: {
      'a day on which the record was made, not what it tells of': 1,
      'metadata of the publisher’s own': 2,
    },
    changed: {},
    dates: { Ausfertigung: '2020-08-04', Inkrafttreten: '2022-08-09', Ausserkrafttreten: '2030-01-01' },
  },
  {
    file: 'archieml-statesman-strikeforce.aml',
    format: 'archieml',
    options: { year: 2014 },
    found: 9,
    taken: { events: 9, spans: 1, undated: 0, sources: 0 },
    left: {},
    dates: {
      'Statesman reports ties': '2014-11-29',
      'State Auditor': '2014-12-19',
      'Greg Abbott creates': '2015-01-14',
      'Erica Stick and Deputy': '2015-01-15/2015-01-16',
      'Abbott sends a letter': '2015-01-28',
    },
  },
  {
    file: 'markwhen-search-engines.mw',
    format: 'markwhen',
    found: 48,
    // 27 go on until now, 10 have an end
    taken: { events: 48, spans: 37, undated: 0, sources: 0 },
    left: { 'the colour of a tag': 9, 'the tag of a group alone: its lane says as much': 9 },
    dates: {
      'Statistical Machine': '1927',
      Memex: '1930/1967',
      'Unix grep': '1973-11/..',
      'NCP (Network': '1969/1983-01',
      'TCP (Trans': '1974/..',
      'FTP (File': '1971-04-16',
      Archie: '1990-09-10/1999',
      'Jump Station': '1993-12-12/1994-12',
      'Live Search': '2007-03-21',
      Bing: '2009-06-01/..',
      'Yahoo! Directory': '1994-01/2014-12-31',
      Quickwit: '2021-07-13/..',
    },
  },
  {
    file: 'wikidata-query-communes.csv',
    format: 'wikidata',
    // 12 rows of 3 items
    found: 3,
    taken: { events: 3, spans: 0, undated: 0, sources: 3, media: 3 },
    // population, regionLabel, coord
    left: { 'no field for it; give the column as "lane" if it groups the items': 3 },
    dates: { 'Saint-Pierre': '1735', Cayenne: '1664', Papeete: '1818' },
  },
];
