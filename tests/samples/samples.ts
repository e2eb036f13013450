import { CALENDARS } from './calendars.ts';
import type { Sample } from './sample.ts';
import { JSON_LISTS } from './json.ts';
import { REFERENCES } from './references.ts';
import { TABLES } from './tables.ts';
import { TIMELINE_JS } from './timelineJs.ts';
import { TIMELINE_FORMATS } from './timelineFormats.ts';

/** Every sample; each group of formats has a file of its own here. */
export const SAMPLES: readonly Sample[] = [
  ...TABLES,
  ...TIMELINE_JS,
  ...TIMELINE_FORMATS,
  ...CALENDARS,
  ...JSON_LISTS,
  ...REFERENCES,
];
