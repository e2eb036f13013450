import type { Sample } from './sample.ts';

/** JSON of no program's own shape. */
export const JSON_LISTS: readonly Sample[] = [
  {
    file: 'eu-ai-act-timeline.json',
    format: 'json',
    found: 6,
    taken: { events: 6, spans: 0, undated: 0, sources: 0 },
    left: {},
    changed: {},
    dates: { 'enters into force': '2024-08-01', 'Product safety components': '2028-08-02' },
  },
];
