import type { Place } from './place.ts';
import { error, type Problem } from './problem.ts';
import { isDeviceName, type TimelineDocument } from './schema.ts';

/**
 * Checks the document's languages, each of which names a folder of the published site: each is there once, also where a file
 * system takes upper and lower case for the same, and none is the name of a device.
 */
export function languages(document: Place<TimelineDocument>): readonly Problem[] {
  const firsts = new Map<string, Place>();
  return document
    .at('languages')
    .items()
    .flatMap((language): readonly Problem[] => {
      const tag = language.text;
      if (tag === undefined) return [];
      const first = firsts.get(tag.toLowerCase());
      if (first !== undefined) return [error(language, `each language once: ${first.path} is the same`)];
      firsts.set(tag.toLowerCase(), language);
      return isDeviceName(tag)
        ? [
            error(
              language,
              `a tag that can name a folder: this one is a device on Windows; add a region, as in "en-GB"`,
            ),
          ]
        : [];
    });
}
