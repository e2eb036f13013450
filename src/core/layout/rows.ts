import type { Px } from '../model/units.ts';
import type { Point } from './flow.ts';
import type { Item } from './item.ts';
import { membersOf, uOfGroup } from './laneView.ts';
import type { Face } from './measure.ts';
import type { PlotLane } from './plotLane.ts';
import { BASELINE, lineAt, type RowContext, type TextLine } from './rowContext.ts';
import { ROW_ABOVE, ROW_HEIGHT } from './rowHeights.ts';
import { rowStages, type Place, type StageLine } from './rowStages.ts';
import type { VoteBar } from './voteBar.ts';
import { wrap } from './wrap.ts';
import { gapsOf, headsOf, underHead, type Gap, type Head } from './yearHeads.ts';

/** The text beside a mark where time runs down. The box is as wide as the picture and holds all of the text. */
export interface Row {
  /** The key of the mark. */
  readonly key: string;
  /** The event that is named. */
  readonly event: string;
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
  readonly title: readonly TextLine[];
  /** The lane; before it the date, where there is no column for dates. */
  readonly note: TextLine | undefined;
  /** What became of matters at its event. */
  readonly stages: readonly StageLine[];
  readonly vote: VoteBar | undefined;
  readonly date: readonly TextLine[];
  readonly differs: Differs | undefined;
}

/** Where "sources differ" is said: the middle of its sign, and its words where there is room for them. */
export interface Differs {
  readonly sign: Point;
  readonly words: TextLine | undefined;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly heads: readonly Head[];
  readonly gaps: readonly Gap[];
}

export const NO_ROWS: Rows = { rows: [], heads: [], gaps: [] };

const TITLE_LINES = 2;
const TITLE_LINE: Px = 19;
const NOTE_LINE: Px = 17;
const DATE_LINES = 3;
const DATE_LINE: Px = 15;
/** Below the last baseline. */
const UNDER: Px = 6;
const SIGN: Px = 8;
const SIGN_SPACE: Px = 5;
/** The first place under a title. */
const START: Place = { line: 0, start: 0 };
/** The lane of a larger cluster is not looked for: the work must not grow with the number of events. */
const MOST_MEMBERS = 200;

/** The rows of text of the marks in view, the heads of years over them, and the cuts between them. */
export function rowsOf(context: RowContext): Rows {
  const { from, to } = context.view;
  const rows: Row[] = [];
  for (let group = from; group < to; group++) rows.push(rowOf(context, group));
  return { rows, heads: headsOf(context), gaps: gapsOf(context) };
}

/** The events of a row: those of its mark. */
interface RowEvents {
  /** The lane's positions `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly earliest: Item;
  readonly latest: Item;
  /** The one that is named. */
  readonly best: Item;
}

function rowOf(context: RowContext, group: number): Row {
  const { view, window, columns } = context;
  const events = eventsOf(context, group);
  const along = window.along(uOfGroup(view, group));
  const { dates, year } = datesOf(context, group, events);
  const title = titleOf(context, events, along);
  const date = columns.date === undefined ? [] : dateLines(context, dates, along, columns.date);

  const { differing } = view.lane;
  const differ = (differing[events.end] ?? 0) > (differing[events.first] ?? 0);
  const baselineOf = (line: number): Px =>
    along + BASELINE + (title.length - 1) * TITLE_LINE + (line + 1) * NOTE_LINE;
  const most = 1 + TITLE_LINES - title.length;
  const beside = differ ? besideTitle(context, events.best, title) : undefined;
  const stagesFrom = (from: Place) =>
    rowStages(context, events.best, from, most, differ && !beside ? SIGN + SIGN_SPACE : 0, baselineOf);
  const noteFrom = (from: Place) => noteAt(context, noteOf(context, events, dates, year), differ, from, most);
  // the date before everything, where it has no column
  const dated = columns.date === undefined ? noteFrom(START) : undefined;
  const staged = stagesFrom(dated?.next ?? START);
  const { line, start, text: noted, next } = dated ? { ...dated, next: staged.next } : noteFrom(staged.next);
  const note =
    noted === ''
      ? undefined
      : lineAt(context, [baselineOf(line), columns.text + start], 'start', noted, 'note');
  const differs = differ ? differsAt(context, next, most, baselineOf, beside) : undefined;

  const top = along - ROW_ABOVE;
  const baselines = [...title, ...date, ...staged.stages, note, differs?.words, differs?.sign].map(
    (it) => it?.y ?? top,
  );
  return {
    key: events.earliest.id,
    event: events.best.id,
    x: window.direction === 'rtl' ? -window.width : 0,
    y: top,
    width: window.width,
    height: Math.min(Math.max(...baselines) + UNDER - top, ROW_HEIGHT),
    title,
    note,
    stages: staged.stages,
    vote: staged.vote,
    date,
    differs,
  };
}

function eventsOf({ view }: RowContext, group: number): RowEvents {
  const { items } = view.lane;
  const [first, end] = membersOf(view, group);
  const [earliest, latest] = [items[first], items[end - 1]];
  const best = items[view.groups.best[group] ?? first];
  if (!earliest || !latest || !best) throw new Error(`no event at ${first}`);
  return { first, end, earliest, latest, best };
}

/** Where a sign stands after a title over a stage; undefined where there is no room for it, or no stage. */
function besideTitle(
  { columns, measure }: RowContext,
  { stages }: Item,
  title: readonly TextLine[],
): readonly [baseline: Px, from: Px] | undefined {
  const last = title.at(-1);
  if (!last || !stages) return undefined;
  const from = measure(last.text, last.face) + SIGN_SPACE;
  return from + SIGN <= columns.textWidth ? [last.y, from] : undefined;
}

function titleOf(context: RowContext, { first, end, best }: RowEvents, along: Px): readonly TextLine[] {
  const { columns, measure, words } = context;
  const face: Face = best.importance === 3 ? 'rowStrong' : 'row';
  const text = best.label + words.others(end - first - 1);
  return wrap(text, columns.textWidth, TITLE_LINES, measure, face).map((line, i) =>
    lineAt(context, [along + BASELINE + i * TITLE_LINE, columns.text], 'start', line, face),
  );
}

/** The dates in their column: the first in as many lines as the others leave, each other in one. */
function dateLines(
  context: RowContext,
  dates: readonly string[],
  along: Px,
  across: Px,
): readonly TextLine[] {
  const { columns, measure } = context;
  return dates
    .flatMap((text, i) => {
      const most = i === 0 ? DATE_LINES - dates.length + 1 : 1;
      return wrap(text, columns.dateWidth, most, measure, 'date');
    })
    .map((text, i) => lineAt(context, [along + BASELINE + i * DATE_LINE, across], 'end', text, 'date'));
}

/**
 * The date, where it has no column, and the lane; of the two the date where there is no room for both; and of the date the year,
 * where no head names it and the date would be shortened. In the order in which they are tried.
 */
function noteOf(
  { view, columns, laneNames }: RowContext,
  { first, end, best }: RowEvents,
  dates: readonly string[],
  year: string,
): readonly string[] {
  const lane = sameLane(view.lane, first, end) ? (laneNames[best.lane] ?? '') : '';
  const date = columns.date === undefined ? dates.join(' ') : '';
  const both = [date, lane].filter((it) => it !== '').join(' · ');
  return [both, date, date === '' ? '' : year].filter((it) => it !== '');
}

/** A note, where it stands, and where what comes after it begins. */
interface PlacedNote extends Place {
  /** Empty for none. */
  readonly text: string;
  readonly next: Place;
}

/**
 * The first of some notes that fits after what is there, else on the next line; on an empty line, else shortened.
 *
 * @param differ the sign that sources differ follows
 * @param most how many lines there are
 */
function noteAt(
  { columns, measure }: RowContext,
  notes: readonly string[],
  differ: boolean,
  { line, start }: Place,
  most: number,
): PlacedNote {
  const roomFrom = (from: Px) => columns.textWidth - from - (differ ? SIGN + 2 * SIGN_SPACE : 0);
  const fits = notes.find((it) => measure(it, 'note') <= roomFrom(start));
  const at = fits !== undefined || start === 0 ? { line, start } : { line: line + 1, start: 0 };
  const text = fits ?? notes.find((it) => measure(it, 'note') <= roomFrom(at.start)) ?? notes.at(-1) ?? '';
  const shown = at.line < most ? (wrap(text, roomFrom(at.start), 1, measure, 'note')[0] ?? '') : '';
  if (shown === '') return { line, start, text: '', next: { line, start } };
  return {
    ...at,
    text: shown,
    next: { line: at.line, start: at.start + measure(shown, 'note') + 2 * SIGN_SPACE },
  };
}

/**
 * Beside what is there; if there is no room, on a line of its own; if there is none, without words.
 *
 * @param most how many lines there are
 * @param title the end of a title that has room for the sign beside it; undefined without
 */
function differsAt(
  context: RowContext,
  { line, start }: Place,
  most: number,
  baselineOf: (line: number) => Px,
  title: readonly [baseline: Px, from: Px] | undefined,
): Differs {
  const { columns, measure, words, window } = context;
  const needed = SIGN + SIGN_SPACE + measure(words.sourcesDiffer, 'note');
  const another = line + 1 < most;
  const fits = start + needed <= columns.textWidth;
  const here = [baselineOf(line), Math.min(start, columns.textWidth - SIGN)] as const;
  const [baseline, from] = fits
    ? here
    : another
      ? [baselineOf(line + 1), 0]
      : start + SIGN > columns.textWidth
        ? (title ?? here)
        : here;
  const worded = fits || (another && needed <= columns.textWidth);
  const at = [baseline, columns.text + from + SIGN + SIGN_SPACE] as const;
  return {
    sign: window.project(baseline - SIGN / 2, columns.text + from + SIGN / 2),
    words: worded ? lineAt(context, at, 'start', words.sourcesDiffer, 'note') : undefined,
  };
}

/** When the events of a row were. */
interface RowDates {
  readonly dates: readonly string[];
  /** The year, where no head names it; else empty. */
  readonly year: string;
}

/** The dates of the first and the last event; their years where these differ, or where no head names the year. */
function datesOf(context: RowContext, group: number, { earliest, latest }: RowEvents): RowDates {
  const { words } = context;
  const [from, to] = [words.tick(earliest.at, 'year'), words.tick(latest.at, 'year')];
  if (from !== to) return { dates: [`${from} –`, to], year: '' };
  const of = latest.date === earliest.date ? 'event' : 'group';
  const [first, last] = [words.rowDate(earliest.date, of), words.rowDate(latest.date, of)];
  const dates = first === last ? [first] : [`${first} –`, last];
  if (underHead(context, group)) return { dates, year: '' };
  return { dates: dates.some((text) => text.includes(from)) ? dates : [...dates, from], year: from };
}

function sameLane({ items }: PlotLane, first: number, end: number): boolean {
  if (end - first > MOST_MEMBERS) return false;
  const number = items[first]?.lane;
  for (let position = first + 1; position < end; position++) {
    if (items[position]?.lane !== number) return false;
  }
  return true;
}
