import type { TimelineEvent } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { FIELDS, type Field, type Passage, passagesOf } from './passages.ts';
import { countMatched, matchesIn } from './matches.ts';
import type { Query } from './query.ts';

/** A part of a text, and whether it matches the query. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** An extract of one of an event's texts around the first match. */
export interface Snippet {
  readonly field: Field;
  readonly lang: string;
  readonly parts: readonly Part[];
}

/** The length of a snippet in UTF-16 code units: about two lines of a narrow list. */
const LENGTH = 110;
/** The most code units to show before the first match. */
const BEFORE = 30;

/** Splits a text at the matches of a query; the parts joined are the text. */
export function partsOf(text: string, query: Query): readonly Part[] {
  const parts: Part[] = [];
  let position = 0;
  for (const { start, end } of matchesIn(text, query)) {
    parts.push(
      { text: text.slice(position, start), found: false },
      { text: text.slice(start, end), found: true },
    );
    position = end;
  }
  parts.push({ text: text.slice(position), found: false });
  return parts.filter((part) => part.text !== '');
}

/**
 * The snippet of an event for a query: from the text that matches most of its words and phrases; of equal ones, from a text
 * in the reader's language, then from the field of more weight. Undefined when no text matches.
 */
export function snippetOf(
  timeline: Timeline,
  event: TimelineEvent,
  query: Query,
  language: string,
): Snippet | undefined {
  let best: { readonly passage: Passage; readonly rank: readonly number[] } | undefined;
  for (const passage of passagesOf(timeline, event)) {
    const matched = countMatched(passage.text, query);
    if (matched === 0) continue;
    const rank = [matched, passage.lang === language ? 1 : 0, -FIELDS.indexOf(passage.field)];
    if (!best || exceeds(rank, best.rank)) best = { passage, rank };
  }
  if (!best) return undefined;
  const { text, field, lang } = best.passage;
  return { field, lang, parts: partsOf(around(text, matchesIn(text, query)[0]?.start ?? 0), query) };
}

/** Whether `a` ranks higher than `b`: compared number by number, from the first. */
const exceeds = (a: readonly number[], b: readonly number[]): boolean => {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
};

/** An extract of a text around an offset, cut between words. */
function around(text: string, match: number): string {
  if (text.length <= LENGTH) return text;
  const from = match <= BEFORE ? 0 : wordStart(text, Math.min(match - BEFORE, text.length - LENGTH), match);
  const last = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  const to = last > match ? last : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** The start of the first word after `from`, at most `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? limit : space + 1;
}
