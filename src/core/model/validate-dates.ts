import { parseDate } from './date.ts';
import type { Place } from './place.ts';
import { error, type Problem } from './problem.ts';
import { parts, type TimelineDocument } from './schema.ts';
import { anchor, extent, type Span, spanOf } from './span.ts';
import type { Known } from './walk.ts';

const spanAt = (place: Place): Span | undefined => {
  const parsed = place.text === undefined ? undefined : parseDate(place.text);
  return parsed?.ok === true ? spanOf(parsed.date) : undefined;
};

/** A view lasts from the first day of `from` to the last day of `to`: both are finite, and it is not empty. */
function view(place: Place<TimelineDocument['view']>): readonly Problem[] {
  const [from, to] = [place.at('from'), place.at('to')];
  const [first, last] = [spanAt(from), spanAt(to)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [extent(first).from, extent(last).to];
  if (!Number.isFinite(start)) return [error(from, 'a date with a first day')];
  if (!Number.isFinite(end)) return [error(to, 'a date with a last day')];
  return start < end ? [] : [error(from, `a date that is not after "to", ${String(to.text)}`)];
}

/** Checks dates: every date can be parsed, every event has a finite anchor, and no view is empty. */
export function dates(document: Place<TimelineDocument>, known: readonly Known[]): readonly Problem[] {
  const unreadable = known.flatMap(({ schema, place }) => {
    const parsed = schema === parts.date && place.text !== undefined ? parseDate(place.text) : undefined;
    return parsed?.ok === false ? [error(place, parsed.expected)] : [];
  });
  const unanchored = document
    .at('events')
    .items()
    .map((event) => event.at('date'))
    .filter((date) => {
      const span = spanAt(date);
      return span !== undefined && !Number.isFinite(anchor(span));
    });
  return [
    ...unreadable,
    ...unanchored.map((date) => error(date, 'a date with a first or a last day')),
    ...view(document.at('view')),
    ...document
      .at('steps')
      .items()
      .flatMap((step) => view(step.at('view'))),
  ];
}
