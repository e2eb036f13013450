import { match, type TextRange } from '../../core/model/quote.ts';

/** A segment of a quote, and whether it is highlighted by the document as decisive. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a quote at its highlights: `ab[cd]e` → `ab`, `cd` (marked), `e`. The segments joined are the quote. */
export function highlight(exact: string, highlights: readonly string[] = []): readonly Segment[] {
  const ranges = merge(highlights.flatMap((words) => find(exact, words) ?? []));
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    segments.push(
      { text: exact.slice(done, start), marked: false },
      { text: exact.slice(start, end), marked: true },
    );
    done = end;
  }
  segments.push({ text: exact.slice(done), marked: false });
  return segments.filter(({ text }) => text !== '');
}

/** The first range of `words` in the quote, compared after normalisation as quotes are; undefined if they do not occur. */
function find(exact: string, words: string): TextRange | undefined {
  const found = match(exact, { type: 'TextQuoteSelector', exact: words });
  if ('range' in found) return found.range;
  const start = exact.indexOf(words);
  return start < 0 || words === '' ? undefined : { start, end: start + words.length };
}

function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const next of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else merged.push(next);
  }
  return merged;
}
