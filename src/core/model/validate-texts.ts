import type { Place } from './place.ts';
import { error, ofKind, type Problem, warning } from './problem.ts';
import { parts, type TimelineDocument } from './schema.ts';
import { segmentsOf } from './segments.ts';
import { sameLanguage } from './text.ts';
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

/** Of a map, the languages that it lacks. */
function missing(map: Place, languages: readonly string[]): readonly Problem[] {
  const tags = map.entries().length === 0 ? [] : lacking(map, languages);
  if (tags.length === 0) return [];
  const listed = tags.map((tag) => JSON.stringify(tag)).join(' and ');
  return [error(map, `a text in every language of the document: ${listed} is missing`)];
}

/** Names are often the same in every language, and titles of sources are in the source's own. */
const isName = ({ key, outer }: Place): boolean =>
  key === 'name' || key === 'credit' || (key === 'title' && outer?.outer?.key === 'sources');

/** Of a string, which is in the document's first language, the languages whose readers get it all the same. */
const plain = (place: Place, [first = '', ...others]: readonly string[]): readonly Problem[] =>
  isName(place)
    ? []
    : others
        .filter((tag) => !sameLanguage(tag, first))
        .map((tag) =>
          warning(place, `a text in "${tag}" too: its readers get the one in "${first}"`, {
            mend: `write {"${first}": "…", "${tag}": "…"}, or take "${tag}" out of "languages"`,
          }),
        );

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
  const translations = known
    .filter(({ schema }) => schema === parts.text)
    .flatMap(({ place }) => (place.text === undefined ? missing(place, languages) : plain(place, languages)));
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
  return [...ofKind('translation', translations), ...ofEvents, ...ofStages];
}
