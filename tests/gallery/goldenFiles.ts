import { parseDocument } from '../../src/core/model/validate.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { smallDocument } from '../arbitrary/small.ts';

/** The drawings beside the scenes, by the scene's name. */
export const DRAWINGS: ReadonlyMap<string, string> = named(
  import.meta.glob<string>('../scenes/*.txt', { query: '?raw', import: 'default', eager: true }),
);

/** The documents of which stills are shown: the small one of the tests, and the valid ones of `data/`. */
export const STORIES: ReadonlyMap<string, Timeline> = new Map(
  [
    ['small', JSON.stringify(smallDocument())] as const,
    ...named(
      import.meta.glob<string>('../../data/*.json', { query: '?raw', import: 'default', eager: true }),
    ),
  ].flatMap(([name, json]) => {
    const read = parseDocument(json);
    return read.ok ? [[name, read.timeline] as const] : [];
  }),
);

/** By file name, without folder and extension. */
function named(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.\w+$/gu, ''), text] as const),
  );
}
