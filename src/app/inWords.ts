import { choose } from '../core/i18n/locale.ts';
import { textIn } from '../core/model/text.ts';
import type { Timeline } from '../core/model/timeline.ts';

/** Title and summary of a document, in a language of the reader's: what is there to read where the story is not. */
export function inWords(
  { document: { title, summary, languages } }: Timeline,
  wanted: readonly string[],
): readonly Node[] {
  const language = choose(wanted, languages) ?? languages[0] ?? 'en';
  return [title, ...(summary === undefined ? [] : [summary])].map((text, index) => {
    const element = document.createElement(index === 0 ? 'h1' : 'p');
    const shown = textIn(text, language, languages);
    element.lang = shown.lang;
    element.dir = 'auto';
    element.append(shown.text);
    return element;
  });
}
