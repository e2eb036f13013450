import type { Sample } from './sample.ts';

export const TIMELINE_JS: readonly Sample[] = [
  {
    file: 'timelinejs-hundred-years-war.json',
    format: 'timelinejs-json',
    found: 42,
    taken: { events: 37, spans: 23, undated: 0, sources: 0, periods: 1, media: 29 },
    left: { 'a dummy that only fixes the order of the groups': 5 },
    dates: {
      'Rollo The Viking': '0911',
      'Duke of Normandy': '0911/1066',
      'Battle of Bouvines': '1214-07-27',
      'Siege of Orléans': '1428-10-12/1429-05-08',
    },
  },
  {
    file: 'timelinejs-sheet-demo.csv',
    format: 'timelinejs-sheet',
    found: 4,
    taken: { events: 4, spans: 0, undated: 0, periods: 0, media: 4 },
    dates: { 'Administration Building': '1910', 'Southern California': '1925-10-30T14:30' },
  },
];
