import { parseDate } from './date.ts';
import type { Place } from './place.ts';
import { error, type Problem } from './problem.ts';
import { parts, type Period, type TimelineDocument } from './schema.ts';
import { anchor, extent, type Span, spanOf } from './span.ts';
import { UNKNOWN_DATE } from './unknownDate.ts';
import type { Known } from './walk.ts';

const spanAt = (place: Place): Span | undefined => {
  const parsed = place.text === undefined ? undefined : parseDate(place.text);
  return parsed?.ok === true ? spanOf(parsed.date) : undefined;
};

/** A view lasts from the first day of `from` to the last day of `to`: both are finite, and it is not empty. */
function view(place: Place<TimelineDocument['view'] | Period>): readonly Problem[] {
  const [from, to] = [place.at('from'), place.at('to')];
  const [first, last] = [spanAt(from), spanAt(to)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [extent(first).from, extent(last).to];
  if (!Number.isFinite(start)) return [error(from, 'a date with a first day')];
  if (!Number.isFinite(end)) return [error(to, 'a date with a last day')];
  return start < end ? [] : [error(from, `a date that is not after "to", ${String(to.text)}`)];
}

/** Whether a date is an interval or a set: an end of a period cannot be. */
function isComposed({ text = '' }: Place): boolean {
  const parsed = parseDate(text);
  return parsed.ok && (parsed.date.kind === 'interval' || parsed.date.kind === 'set');
}

/** A period begins and ends with a plain date, and does not end before it begins. */
function period(place: Place<Period>): readonly Problem[] {
  const [from, to] = [place.at('from'), place.at('to')];
  const composed = [from, to].filter(isComposed);
  if (composed.length > 0) return composed.map((it) => error(it, 'a day, a month, a season or a year'));
  return view(place);
}

const UNKNOWN_OTHERWISE = new RegExp(`^${UNKNOWN_DATE}[?~%]?$`, 'i');

/** What is expected in place of a text that is no date; undefined where it is one. */
function expectedAt({ schema, place }: Known): string | undefined {
  const { text } = place;
  const ofEvent = schema === parts.eventDate;
  if (text === undefined || (schema !== parts.date && !ofEvent)) return undefined;
  if (ofEvent && text === UNKNOWN_DATE) return undefined;
  if (ofEvent && UNKNOWN_OTHERWISE.test(text))
    return `"${UNKNOWN_DATE}", written so, without "?", "~" or "%"`;
  const parsed = parseDate(text);
  return parsed.ok ? undefined : parsed.expected;
}

/**
 * Checks dates: every date can be parsed, every event has a finite anchor or the date `unknown`, and no view or period is
 * empty.
 */
export function dates(document: Place<TimelineDocument>, known: readonly Known[]): readonly Problem[] {
  const unreadable = known.flatMap((it) => {
    const expected = expectedAt(it);
    return expected === undefined ? [] : [error(it.place, expected)];
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
    ...document.at('periods').items().flatMap(period),
    ...document
      .at('steps')
      .items()
      .flatMap((step) => view(step.at('view'))),
  ];
}
