import type { Timeline } from '../../core/model/timeline.ts';

/** What the document amounts to, counted. */
export interface Stats {
  readonly events: number;
  readonly sources: number;
  readonly languages: number;
  /** Every quotation was compared with its source and matched it to the letter. */
  readonly allExact: boolean;
}

export function stats({ document }: Timeline): Stats {
  const excerpts = document.excerpts ?? [];
  return {
    events: document.events.length,
    sources: document.sources.length,
    languages: new Set(document.sources.map(({ language }) => language.split('-', 1)[0])).size,
    allExact: excerpts.length > 0 && excerpts.every(({ checked }) => checked?.state === 'exact'),
  };
}
