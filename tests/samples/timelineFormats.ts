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
];
