import type { Sample } from './sample.ts';

/** Lists of references. */
export const REFERENCES: readonly Sample[] = [
  {
    file: 'csl-governance-references.json',
    format: 'csl-json',
    found: 16,
    taken: { events: 0, sources: 16 },
    left: {
      'no field for it (abstract)': 2,
      'no field for it (genre)': 2,
      'no field for it (shortTitle)': 1,
      'no field for it (source)': 1,
    },
    changed: { 'an id has letters, digits, ".", "_" and "-" only': 15 },
  },
];
