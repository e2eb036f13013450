import { render } from 'svelte/server';
import Still from '../../src/app/chart/Still.svelte';
import { wordsFor } from '../../src/core/i18n/words.ts';
import { validate } from '../../src/core/model/validate.ts';
import { renderedMarkup } from '../../src/publish/markup.ts';
import { selfStyledStill } from '../../src/publish/selfStyledStill.ts';
import { cardFiles } from '../kit/cardFiles.ts';
import { opening } from './opening.ts';

/** In px, as wide as a page of text. */
const WIDTH = 760;

/** `data/FORMAT.svg`: the story with which the page opens, drawn as on its published page. */
export function openingPicture(): string {
  const read = validate(opening);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { timeline } = read;
  const words = wordsFor('en', timeline.document.languages);
  const { body } = render(Still, { props: { timeline, words, width: WIDTH } });
  const drawn = selfStyledStill(renderedMarkup(body), cardFiles().rules);
  // without the names that scope styles, which change with their components
  return `${drawn.replaceAll(/ class="[^"]*"/gu, '').trim()}\n`;
}
