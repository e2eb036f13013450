import type { Place } from './place.ts';
import { error, type Problem } from './problem.ts';
import { parts, type TimelineDocument } from './schema.ts';
import { segmentsOf } from './segments.ts';
import type { Known } from './walk.ts';

/** The longest label on the picture, in characters as readers count them. */
const SHORT = 32;

const lengthOf = (text: string): number => [...segmentsOf(text, 'grapheme')].length;

/** `fr-CA` is there when `fr` is. */
const lacking = (map: Place, languages: readonly string[]): readonly string[] => {
  const tags = new Set(map.entries().map(([tag]) => tag));
  return languages.filter(
    (language) => !tags.has(language) && !tags.has(language.split('-', 1)[0] ?? language),
  );
};

/** A label on the picture, in every language. */
function shortLabels(short: Place): readonly Problem[] {
  const labels = short.text === undefined ? short.entries().map(([, label]) => label) : [short];
  return labels.flatMap((label) => {
    const length = lengthOf(label.text ?? '');
    return length <= SHORT
      ? []
      : [error(label, `at most ${String(SHORT)} characters: these are ${String(length)}`)];
  });
}

/** `other` says nothing: its label does. */
function otherHasLabel(named: Place, label: Place): readonly Problem[] {
  return named.text === 'other' && !label.exists
    ? [error(label, 'a label, since the choice is "other"')]
    : [];
}

/** Texts in maps are in all the document's languages, short ones are short, and `other` is put in words. */
export function texts(document: Place<TimelineDocument>, known: readonly Known[]): readonly Problem[] {
  const languages = document
    .at('languages')
    .items()
    .flatMap((language) => language.text ?? []);
  const untranslated = known.flatMap(({ schema, place }) => {
    if (schema !== parts.text || place.text !== undefined || place.entries().length === 0) return [];
    const missing = lacking(place, languages);
    if (missing.length === 0) return [];
    const tags = missing.map((tag) => JSON.stringify(tag)).join(' and ');
    return [error(place, `a text in every language of the document: ${tags} is missing`)];
  });
  const ofEvents = document
    .at('events')
    .items()
    .flatMap((event) => [
      ...shortLabels(event.at('short')),
      ...event
        .at('dates')
        .items()
        .flatMap((dated) => otherHasLabel(dated.at('role'), dated.at('label'))),
      ...event
        .at('relations')
        .items()
        .flatMap((relation) => otherHasLabel(relation.at('type'), relation.at('label'))),
    ]);
  const ofStages = document
    .at('threads')
    .items()
    .flatMap((thread) => thread.at('stages').items())
    .flatMap((stage) => shortLabels(stage.at('label')));
  return [...untranslated, ...ofEvents, ...ofStages];
}
