import type { Sample } from './sample.ts';

/** Calendars. */
export const CALENDARS: readonly Sample[] = [
  {
    file: 'nh-hearings-cut.ics',
    format: 'ics',
    found: 60,
    taken: { events: 60, spans: 0, undated: 0, sources: 60 },
    left: {},
    changed: {},
    dates: {
      'HB225 - relative to the calculation': '2021-02-19T18:00Z',
      'New Hampshire’s residents, agriculture, wildlife': '2021-02-01T15:00Z',
    },
  },
];
