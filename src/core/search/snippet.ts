import type { TimelineEvent } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { FIELDS, type Field, type Passage, passagesOf } from './passages.ts';
import { countMatched, matchesIn } from './matches.ts';
import type { Query } from './query.ts';

/** A part of a text, and whether it is what was searched. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** Why an event was found: a part of one of its texts around the words. */
export interface Snippet {
  readonly field: Field;
  readonly lang: string;
  readonly parts: readonly Part[];
}

/** About two lines of a narrow list. */
const LENGTH = 110;
/** Room before the first word found. */
const BEFORE = 30;

/** A text cut at the words that a query looks for; joined again the parts are the text. */
export function partsOf(text: string, query: Query): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of matchesIn(text, query)) {
    parts.push(
      { text: text.slice(done, start), found: false },
      { text: text.slice(start, end), found: true },
    );
    done = end;
  }
  parts.push({ text: text.slice(done), found: false });
  return parts.filter((part) => part.text !== '');
}

/**
 * The text of an event that has most of what was searched: of equal ones the reader's language first, then the weightier.
 * Nothing when the words stand in none, as each of the document's texts is as it was when the index was made.
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

const exceeds = (a: readonly number[], b: readonly number[]): boolean => {
  const first = a.findIndex((value, place) => value !== b[place]);
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
};

/** A part of a text about an offset, cut between words. */
function around(text: string, place: number): string {
  if (text.length <= LENGTH) return text;
  const from = place <= BEFORE ? 0 : wordStart(text, Math.min(place - BEFORE, text.length - LENGTH), place);
  const last = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  const to = last > place ? last : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** The first word that begins after `from`, and not after `place`. */
function wordStart(text: string, from: number, place: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= place ? place : space + 1;
}
