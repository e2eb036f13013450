import { render } from 'svelte/server';
import type { Timeline } from '../model/timeline.ts';
import { wordsFor } from '../state/words.ts';
import { cardOf, stillMeasure, type TextWidth } from './card.ts';
import ShareCard from './ShareCard.svelte';

/** The card of a story in one language, as SVG in the page's own styles. */
export function shareCard(timeline: Timeline, language: string, widthOf: TextWidth): string {
  const words = wordsFor(language, timeline.document.languages);
  const card = cardOf(timeline, words, widthOf);
  return render(ShareCard, { props: { card, words, measure: stillMeasure(widthOf) } }).body;
}
