import { choose } from '../../core/i18n/locale.ts';
import type { Viewport } from '../../core/layout/viewport.ts';
import { parseDate } from '../../core/model/date.ts';
import { type Span, spanOf } from '../../core/model/span.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** The viewport from the first to the last known day of all events; unbounded ends of dates are ignored. */
export function wholeViewport(timeline: Timeline): Viewport {
  const days = timeline.dated.flatMap(({ span }) => knownDays(span));
  const from = days.reduce((least, day) => Math.min(least, day), Infinity);
  const to = days.reduce((most, day) => Math.max(most, day), -Infinity);
  return from < to ? { from, to } : { from: 0, to: 1 };
}

/** Margins of the opening viewport, as shares of its length: the last events need room for their labels. */
const ROOM_BEFORE = 0.012;
const ROOM_AFTER = 0.05;

/** More than the room that is left free on either side of a whole story, to which the chart limits it. */
const ROOM_AROUND = 0.04;

/** The viewport in which the document opens: its own `view`, else all events, with room so that no mark is cut. */
export function openingViewport(timeline: Timeline): Viewport {
  const { from, to } = wholeViewport(timeline);
  const room = (to - from) * ROOM_AROUND;
  return stretchOf(timeline.document.view, { from: from - room, to: to + room });
}

/** The viewport from the start of `from` to the end of `to` (EDTF), with margins; `whole` if they do not bound one. */
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

/** The language in which a document is shown to a reader who prefers `wanted`, best first: one of them, else the document's first. */
export const readerLocale = ({ document: { languages } }: Timeline, wanted: readonly string[]): string =>
  choose(wanted, languages) ?? languages[0] ?? 'en';

/** The language in which a link opens a document: the one in its query, else the reader's (`readerLocale`). */
export const openingLocale = (timeline: Timeline, query: string, wanted: readonly string[]): string =>
  choose([new URLSearchParams(query).get('lang') ?? ''], timeline.document.languages) ??
  readerLocale(timeline, wanted);

/** The direction of the time axis: that of the text, unless the document sets one. */
export const axisDirection = ({ view }: TimelineDocument, reading: 'ltr' | 'rtl'): 'ltr' | 'rtl' =>
  view?.axis === 'left-to-right' ? 'ltr' : reading;

function datedSpan(text: string): Span | undefined {
  const parsed = parseDate(text);
  return parsed.ok ? spanOf(parsed.date) : undefined;
}

const knownDays = ({ start, end }: Span): readonly number[] =>
  [start.earliest, start.latest, end.earliest, end.latest].filter((day) => Number.isFinite(day));
