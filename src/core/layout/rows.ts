import type { Px } from '../model/units.ts';
import { groupEnd } from './cluster.ts';
import type { Point } from './flow.ts';
import { BASELINE, lineAt, placeOfGroup, type RowContext, type TextLine } from './rowContext.ts';
import type { Item } from './item.ts';
import type { PlotLane } from './plot.ts';
import { ROW_ABOVE, ROW_HEIGHT } from './rowHeights.ts';
import { wrap } from './wrap.ts';
import { gapsOf, headsOf, underHead, type Gap, type Head } from './yearHeads.ts';

/** The text beside a mark where time runs down. The box holds all of it, from one edge of the place to the other. */
export interface Row {
  /** The mark's. */
  readonly key: string;
  /** The event that is named. */
  readonly event: string;
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
  readonly title: readonly TextLine[];
  /** The lane, and without a column for dates the date before it. */
  readonly note: TextLine | undefined;
  readonly date: readonly TextLine[];
  readonly differs: Differs | undefined;
}

/** Where "sources differ" is said: its sign, by its middle, and the words where there is room for them. */
export interface Differs {
  readonly sign: Point;
  readonly words: TextLine | undefined;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly heads: readonly Head[];
  readonly gaps: readonly Gap[];
}

const TITLE_LINES = 2;
const TITLE_LINE: Px = 19;
const NOTE_LINE: Px = 17;
const DATE_LINES = 3;
const DATE_LINE: Px = 15;
/** Below the last baseline. */
const UNDER: Px = 6;
const SIGN: Px = 8;
const SIGN_SPACE: Px = 5;
/** Of a larger cluster it is not asked whether all its events are of one lane. */
const MOST_MEMBERS = 200;

/** The rows of text of the marks in view, the heads of years over them, and the gaps between them that are cut. */
export function rowsOf(context: RowContext): Rows {
  const rows: Row[] = [];
  for (let group = context.from; group < context.to; group++) rows.push(rowOf(context, group));
  return { rows, heads: headsOf(context), gaps: gapsOf(context) };
}

function rowOf(context: RowContext, group: number): Row {
  const { lane, groups, columns, measure, words, width, direction } = context;
  const first = groups.first[group] ?? 0;
  const end = groupEnd(groups, group, lane.items.length);
  const [opening, best, last] = [
    lane.items[first],
    lane.items[groups.best[group] ?? first],
    lane.items[end - 1],
  ];
  if (!opening || !best || !last) throw new Error(`no event at ${first}`);

  const along = context.along(placeOfGroup(context, group));
  const dates = datesOf(context, group, opening, last);
  const roomy = columns.date !== undefined;
  const face = best.importance === 3 ? 'rowStrong' : 'row';
  const label = best.label + words.others(end - first - 1);
  const titles = wrap(label, columns.textWidth, TITLE_LINES, measure, face);
  const title = titles.map((text, i) =>
    lineAt(context, [along + BASELINE + i * TITLE_LINE, columns.text], 'start', text, face),
  );
  const date = (roomy ? dates : [])
    .flatMap((text, i) => {
      const most = i === 0 ? DATE_LINES - dates.length + 1 : 1;
      return wrap(text, columns.dateWidth, most, measure, 'date');
    })
    .map((text, i) =>
      lineAt(context, [along + BASELINE + i * DATE_LINE, columns.date ?? 0], 'end', text, 'date'),
    );

  const differing = (lane.differing[end] ?? 0) > (lane.differing[first] ?? 0);
  const where = sameLane(lane, first, end) ? (context.lanes[best.lane] ?? '') : '';
  const room = columns.textWidth - (differing ? SIGN + 2 * SIGN_SPACE : 0);
  const when = roomy ? '' : dates.join(' ');
  const both = [when, where].filter((it) => it !== '').join(' · ');
  // of the two the date is what nothing else says
  const [said = ''] = wrap(measure(both, 'note') <= room ? both : when || where, room, 1, measure, 'note');
  const noteAt = along + BASELINE + (titles.length - 1) * TITLE_LINE + NOTE_LINE;
  const note = said === '' ? undefined : lineAt(context, [noteAt, columns.text], 'start', said, 'note');
  const differs = differing ? differsAt(context, noteAt, said, titles.length < TITLE_LINES) : undefined;

  const top = along - ROW_ABOVE;
  const baselines = [...title, ...date, note, differs?.words, differs?.sign].map((it) => it?.y ?? top);
  return {
    key: opening.id,
    event: best.id,
    x: direction === 'rtl' ? -width : 0,
    y: top,
    width,
    height: Math.min(Math.max(...baselines) + UNDER - top, ROW_HEIGHT),
    ...{ title, note, date, differs },
  };
}

/** Beside the note; else, where the title takes one line, on a line of its own; else without words. */
function differsAt(context: RowContext, y: Px, note: string, another: boolean): Differs {
  const { columns, measure, words, place } = context;
  const after = note === '' ? 0 : measure(note, 'note') + 2 * SIGN_SPACE;
  const needed = SIGN + SIGN_SPACE + measure(words.sourcesDiffer, 'note');
  const fits = after + needed <= columns.textWidth;
  const [line, start] = fits || !another ? [y, after] : [y + NOTE_LINE, 0];
  const said = fits || (another && needed <= columns.textWidth);
  const at = [line, columns.text + start + SIGN + SIGN_SPACE] as const;
  return {
    sign: place(line - SIGN / 2, columns.text + start + SIGN / 2),
    words: said ? lineAt(context, at, 'start', words.sourcesDiffer, 'note') : undefined,
  };
}

/** When the events of a mark were: the first and the last of them; their years where these differ, or no head says it. */
function datesOf(context: RowContext, group: number, first: Item, last: Item): readonly string[] {
  const { words } = context;
  const [from, to] = [words.tick(first.at, 'year'), words.tick(last.at, 'year')];
  if (from !== to) return [`${from} –`, to];
  const opening = words.rowDate(first.date);
  const dates = last.date === first.date ? [opening] : [`${opening} –`, words.rowDate(last.date)];
  return underHead(context, group) || dates.some((text) => text.includes(from)) ? dates : [...dates, from];
}

function sameLane(lane: PlotLane, first: number, end: number): boolean {
  if (end - first > MOST_MEMBERS) return false;
  const number = lane.items[first]?.lane;
  for (let position = first + 1; position < end; position++) {
    if (lane.items[position]?.lane !== number) return false;
  }
  return true;
}
