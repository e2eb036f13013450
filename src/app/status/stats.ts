import type { Words } from '../../core/i18n/words.ts';
import { sourceLanguages } from '../../core/model/sourceLanguages.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** Totals of a document. */
export interface Stats {
  readonly events: number;
  readonly sources: number;
  readonly languages: number;
  /** Every quotation was compared with its source and is exact; false if there are no quotations. */
  readonly allExact: boolean;
}

/** The totals in words; of sources only where there are any. */
export const countsIn = (say: Words['first']['overview'], { events, sources, languages }: Stats): string =>
  sources > 0 ? say.counts(events, sources, languages) : say.events(events);

/** Counts a document's events, its sources and their languages. */
export function stats({ document }: Timeline): Stats {
  const excerpts = document.excerpts ?? [];
  return {
    events: document.events.length,
    sources: document.sources.length,
    languages: sourceLanguages(document.sources).size,
    allExact: excerpts.length > 0 && excerpts.every(({ checked }) => checked?.state === 'exact'),
  };
}
