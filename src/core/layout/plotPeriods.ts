import { periodsOf } from '../model/periods.ts';
import { textIn } from '../model/text.ts';
import type { Timeline } from '../model/timeline.ts';
import type { PlotPeriod } from './periodRanges.ts';

/** The periods of a timeline as the picture needs them, with names in a language. */
export function plotPeriods(timeline: Timeline, language: string): readonly PlotPeriod[] {
  const { lanes, languages } = timeline.document;
  return periodsOf(timeline).map(({ period, from, to }) => ({
    id: period.id,
    label: textIn(period.label, language, languages).text,
    lane: period.lane === undefined ? undefined : lanes.findIndex(({ id }) => id === period.lane),
    from,
    to,
  }));
}
