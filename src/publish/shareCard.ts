import { render } from 'svelte/server';
import type { Timeline } from '../core/model/timeline.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { cardOf, stillMeasure } from './card.ts';
import type { TextWidth } from './cardFont.ts';
import ShareCard from './ShareCard.svelte';

/** Renders the share card of a story in one language, as SVG with the classes of the page's style sheets. */
export function shareCard(timeline: Timeline, language: string, widthOf: TextWidth): string {
  const words = wordsFor(language, timeline.document.languages);
  const card = cardOf(timeline, words, widthOf);
  return render(ShareCard, { props: { card, words, measure: stillMeasure(widthOf) } }).body;
}
