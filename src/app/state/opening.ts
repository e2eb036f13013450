import { choose } from '../../core/i18n/locale.ts';
import type { Viewport } from '../../core/layout/viewport.ts';
import { parseDate } from '../../core/model/date.ts';
import { type Span, spanOf } from '../../core/model/span.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** All days the document's events touch, as far as their dates bound them. */
export function wholeViewport(timeline: Timeline): Viewport {
  const days = timeline.events.flatMap(({ span }) => knownDays(span));
  const from = days.reduce((least, day) => Math.min(least, day), Infinity);
  const to = days.reduce((most, day) => Math.max(most, day), -Infinity);
  return from < to ? { from, to } : { from: 0, to: 1 };
}

/** Around the stretch that is seen first, as parts of it: its last events need room for their names. */
const ROOM_BEFORE = 0.012;
const ROOM_AFTER = 0.05;

/** What the document wants to be seen first, else everything. */
export function openingViewport(timeline: Timeline): Viewport {
  const whole = wholeViewport(timeline);
  return stretchOf(timeline.document.view, whole);
}

/** From the start of `from` to the end of `to`, with room around it; `whole` where they bound nothing. */
export function stretchOf(
  view: { readonly from: string; readonly to: string } | undefined,
  whole: Viewport,
): Viewport {
  if (!view) return whole;
  const from = datedSpan(view.from)?.start.earliest ?? whole.from;
  const to = datedSpan(view.to)?.end.latest ?? whole.to;
  if (!Number.isFinite(to - from) || from >= to) return whole;
  return { from: from - (to - from) * ROOM_BEFORE, to: to + (to - from) * ROOM_AFTER };
}

/** The language a document is told in to a reader who prefers these, best first: one of them, else the document's own. */
export const readerLocale = ({ document: { languages } }: Timeline, wanted: readonly string[]): string =>
  choose(wanted, languages) ?? languages[0] ?? 'en';

/** The language that a link opens a document in: the one it names, else the reader's. */
export const openingLocale = (timeline: Timeline, query: string, wanted: readonly string[]): string =>
  choose([new URLSearchParams(query).get('lang') ?? ''], timeline.document.languages) ??
  readerLocale(timeline, wanted);

/** Where time runs to: as the text is read, unless the document says otherwise. */
export const axisDirection = ({ view }: TimelineDocument, reading: 'ltr' | 'rtl'): 'ltr' | 'rtl' =>
  view?.axis === 'left-to-right' ? 'ltr' : reading;

function datedSpan(text: string): Span | undefined {
  const parsed = parseDate(text);
  return parsed.ok ? spanOf(parsed.date) : undefined;
}

const knownDays = ({ start, end }: Span): readonly number[] =>
  [start.earliest, start.latest, end.earliest, end.latest].filter((day) => Number.isFinite(day));
