import { join } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** The site that the browser tests read, below ROOT; playwright.config.ts publishes it before they run. */
export const SITE_FOLDER = 'dist.e2e';
export const SITE = join(ROOT, SITE_FOLDER);

/** What `node` is given, in ROOT, to publish harbour as the only story of a site. */
export const publishHarbour = (folder: string): readonly string[] => [
  'scripts/cli.mjs',
  'publish',
  'tests/stories/harbour.json',
  '--out',
  folder,
];
