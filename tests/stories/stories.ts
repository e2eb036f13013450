import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { parseDocument } from '../../src/core/model/validate.ts';

export type StoryName = 'harbour' | 'brief' | 'minimal' | 'pictures';

/** The bytes of a test story, as text: what a reader would download. */
export const storyJson = (name: StoryName): string =>
  readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8');

/** A test story, read and validated. Throws, with the problems, when it is not valid. */
function storyTimeline(name: StoryName): Timeline {
  const result = parseDocument(storyJson(name));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}

/** A full story in three languages that has one of everything the format can say but media, a cut in its axis included. */
export const harbour = (): Timeline => storyTimeline('harbour');

/** A story of eight events in one lane and one language, without a source. */
export const brief = (): Timeline => storyTimeline('brief');

/** Three events with pictures, a video, a sound and a document; the files are in `pictures/`. */
export const pictures = (): Timeline => storyTimeline('pictures');

/** Three events, and what every story has: nothing that may be absent is there. */
export const minimal = (): Timeline => storyTimeline('minimal');
