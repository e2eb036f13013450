import type { TextLine } from '../src/core/layout/rowContext.ts';
import { TICK_SPACE } from '../src/core/layout/axisNames.ts';
import type { Label } from '../src/core/layout/labels.ts';
import { LABEL_ROW, PERIOD_ROW, type LaneBox, type Side } from '../src/core/layout/laneRows.ts';
import type { Measure } from '../src/core/layout/measure.ts';
import type { Picture } from '../src/core/layout/picture.ts';
import type { Bar, BarEnd } from '../src/core/layout/bars.ts';
import type { Mark } from '../src/core/layout/marks.ts';
import type { Ribbon } from '../src/core/layout/ribbons.ts';
import type { VoteBar } from '../src/core/layout/voteBar.ts';
import type { MatterState } from '../src/core/model/stages.ts';
import { HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW, ROW_HEIGHT } from '../src/core/layout/rowHeights.ts';

/**
 * A picture as text, to be read in a review: eight pixels a character. A lane has a line for each row of labels above its
 * marks, a line of marks, and a line for each row below; further rows of bars are lines above and below the marks.
 *
 * ```
 *      |2024
 *      |┃Jan    |Feb    |Mar   |      ticks; ┃ begins a year or a month; ≈ time is cut
 *      |Bill filed             |
 *    0 |●────╮  (~~~○~~~)      |      ● a step of a thread, ○ none; 2 to 9, + a cluster; ◐ ◑ its sources differ
 *      |     │                 |      [=] lasting, (~) some time within; [ sharp, ( soft, < open, ? unknown
 *      |     │Vote             |
 *    1 |     ╰●═══3            |      ─ the ribbon of the first thread, ═ of the second; of a matter with stages: ╌ under
 *      |      ┊                |      way, ━ in the text, ┄ out of it, ═ law, ┈ dropped; ▰▱ a vote; ░ a period
 *      |      ┊   Passed       |      ┊ the pole of a label further out
 *      |      Signed           |
 * ```
 */
export function draw(picture: Picture): string {
  const columns = Math.round(picture.width / CHARACTER);
  const extra = (row: number) => picture.bars.some((bar) => bar.row === row);
  const [upper, lower] = [extra(2) ? 1 : 0, extra(1) ? 1 : 0];
  let lines = AXIS_LINES + Math.round((picture.lanes[0]?.top ?? 0) / PERIOD_ROW);
  const tops: number[] = [];
  const marksLines = picture.lanes.map(({ rows, top, inner }) => {
    tops.push(lines);
    lines += Math.round((inner - top) / PERIOD_ROW);
    const at = lines + Math.max(rows.above, 1) + upper;
    lines = at + 1 + lower + Math.max(rows.below, 0);
    return at;
  });
  const sheet = new Sheet(columns, lines);
  const column = (x: number) => Math.floor((x + picture.shift.x) / CHARACTER + 1e-6);
  const marksOf = (lane: number) => marksLines[lane] ?? 0;
  /** The line of a row of labels, counted from the marks. */
  const rowOf = (lane: number, side: Side, row: number) =>
    side === 'above' ? marksOf(lane) - upper - 1 - row : marksOf(lane) + lower + 1 + row;

  for (const { x, width, label } of picture.cuts) {
    for (let at = column(x); at < column(x + width); at++) sheet.put(1, at, '≈');
    sheet.put(2, column(x), label);
  }
  for (const { x, major } of picture.ticks) sheet.put(1, column(x), major ? '┃' : '|');
  for (const { row, x, tick, anchor, text } of picture.names) {
    // beside the stroke of its tick, or slid back over it
    const beside = Math.abs(x - tick) <= TICK_SPACE;
    const at = anchor === 'left' ? column(beside ? tick : x) + (beside ? 1 : 0) : column(beside ? tick : x);
    sheet.put(row === 'above' ? 0 : 1, anchor === 'left' ? at : at - Array.from(text).length, text);
  }

  for (const { head, names } of picture.periods) {
    const lane = picture.lanes.findLastIndex(({ top }) => head.y >= top - 0.01);
    const line =
      (tops[lane] ?? AXIS_LINES) + Math.round((head.y - (picture.lanes[lane]?.top ?? 0)) / PERIOD_ROW);
    for (let at = Math.max(column(head.x), 0); at < Math.min(column(head.x + head.width), columns); at++)
      sheet.put(line, at, '░');
    for (const { text, x, anchor } of names)
      sheet.put(line, column(x) - (anchor === 'left' ? 0 : Array.from(text).length - 1), text);
  }
  for (const ribbon of picture.ribbons)
    drawRibbon(sheet, ribbon, picture.lanes, (x, lane) => [marksOf(lane), column(x)]);
  for (const bar of picture.bars) {
    const at = marksOf(bar.lane) + ([0, 1, -1][bar.row] ?? 0);
    sheet.put(at, column(bar.x), textOf(bar, column(bar.x + bar.width) - column(bar.x)));
  }
  for (const mark of picture.marks) sheet.put(marksOf(mark.lane), column(mark.x), signOf(mark));
  const rowsOf = ({ lane, side, y, height }: Label) => {
    const { middle = 0, reach = 0 } = picture.lanes[lane] ?? {};
    const nearest = side === 'above' ? middle - reach - y - height : y - middle - reach;
    return Math.round(nearest / LABEL_ROW);
  };
  for (const label of picture.labels)
    for (let row = 0; row < rowsOf(label); row++)
      sheet.put(rowOf(label.lane, label.side, row), column(label.pole.x), '┊');
  for (const { vote, lane, side, y, height, ...label } of picture.labels) {
    if (!vote) continue;
    const nearest = rowsOf({ ...label, vote, lane, side, y, height });
    const row = nearest + (side === 'above' ? 0 : label.lines.length - 1);
    sheet.put(rowOf(lane, side, row), column(vote.x), barOf(vote));
  }
  for (const label of picture.labels) {
    const { lane, side, lines: texts, anchor } = label;
    texts.forEach(({ text, x }, number) => {
      const row = rowsOf(label) + (side === 'above' ? texts.length - 1 - number : number);
      const trimmed = text.trimEnd();
      const at = column(x) - (anchor === 'left' ? 0 : Array.from(trimmed).length - 1);
      sheet.write(rowOf(lane, side, row), at, trimmed);
    });
  }

  const sides = Array.from(sheet.lines, () => ({ before: '', after: '' }));
  picture.underWay.forEach((words, lane) => {
    sides[marksOf(lane)] = { before: String(lane), after: words && ` (${words})` };
  });
  return sheet.lines
    .map(
      (characters, at) => `${(sides[at]?.before ?? '').padStart(4)} |${characters}|${sides[at]?.after ?? ''}`,
    )
    .filter((_, at) => at !== 2 || picture.cuts.length > 0)
    .join('\n');
}

/**
 * The same where time runs down: a row of text beside each mark, fourteen and a half pixels a line.
 *
 * ```
 *  |     2024 ───────────────   the head of a year
 *  |    15 Jan  ●  Bill filed   ● ○ marks; │ ┆ the rails of the first and the second thread; ‖ lasting, ¦ some time within
 *  |            │  Senate
 *  |            ┈┈┈┈┈┈┈┈┈┈┈┈┈┈  time is cut
 *  |               5 months
 * ```
 */
export function drawDown(picture: Picture): string {
  const above = ROW_ABOVE + HEAD_HEIGHT;
  const line = (y: number) => Math.floor((y + picture.shift.y + above) / LINE + 1e-6);
  const column = (x: number) => Math.floor((x + picture.shift.x) / CHARACTER + 1e-6);
  const sheet = new Sheet(
    Math.ceil(picture.width / CHARACTER),
    Math.ceil((above + picture.height + ROW_BELOW) / LINE),
  );
  const write = ({ x, y, text, anchor }: TextLine) => {
    sheet.write(line(y), anchor === 'left' ? column(x) : column(x) - Array.from(text).length, text);
  };
  const rule = (y: number, a: number, b: number, sign: string) => {
    for (let at = column(Math.min(a, b)); at < column(Math.max(a, b)); at++) sheet.put(line(y), at, sign);
  };
  for (const { from, to } of picture.heads) rule(from.y, from.x, to.x, '─');
  for (const { from, to, height } of picture.gaps) {
    rule(from.y, from.x, to.x, '┈');
    rule(from.y + height, from.x, to.x, '┈');
  }
  for (const { x, y, height } of picture.periods)
    for (let at = Math.max(line(y), 0); at <= Math.min(line(y + height), sheet.lines.length - 1); at++)
      sheet.put(at, column(x), '░');
  for (const { path, thread, look } of picture.ribbons) {
    const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    points.forEach(([x, y], i) => {
      const [, next] = points[i + 1] ?? [x, y];
      for (let at = line(y); at <= line(next); at++)
        sheet.put(at, column(x), look ? DOWN[look] : thread % 2 === 0 ? '│' : '┆');
    });
  }
  for (const bar of picture.bars) {
    for (let at = line(bar.y); at <= line(bar.y + bar.height); at++)
      sheet.put(at, column(bar.x), bar.kind === 'lasting' ? '‖' : '¦');
  }
  for (const mark of picture.marks) sheet.put(line(mark.y), column(mark.x), signOf(mark));
  for (const { label } of [...picture.heads, ...picture.gaps]) write(label);
  for (const row of picture.rows) {
    for (const text of [...row.title, ...row.date, ...row.stages, row.note, row.differs?.words])
      if (text) write(text);
    if (row.vote) sheet.put(line(row.vote.y + row.vote.height), column(row.vote.x), barOf(row.vote));
    if (row.differs) sheet.put(line(row.differs.sign.y + 4), column(row.differs.sign.x), '◥');
  }
  return sheet.lines.map((characters) => ` |${characters}|`).join('\n');
}

/** Every character is as wide as another, and no label touches the next. */
export const measureByCount: Measure = (text) => (text === '' ? 0 : CHARACTER * Array.from(text).length + 5);

const CHARACTER = 8;
const AXIS_LINES = 3;
/** A row's height is four of them. */
const LINE = ROW_HEIGHT / 4;

class Sheet {
  readonly #cells: string[][];

  constructor(columns: number, lines: number) {
    this.#cells = Array.from({ length: lines }, () => Array.from({ length: columns }, () => ' '));
  }

  get lines(): readonly string[] {
    return this.#cells.map((cells) => cells.join(''));
  }

  /** What is outside is not drawn. */
  put(line: number, column: number, text: string): void {
    Array.from(text).forEach((character, i) => {
      const cells = this.#cells[line];
      if (cells?.[column + i] !== undefined) cells[column + i] = character;
    });
  }

  /** Where nothing must be. */
  write(line: number, column: number, text: string): void {
    const there =
      this.#cells[line]?.slice(Math.max(column, 0), Math.max(column + Array.from(text).length, 0)) ?? [];
    const obstacle = there.join('').replaceAll(/[ ─│╭╮╰╯═║╔╗╚╝┊╌━┄┈┃]/gu, '');
    if (obstacle !== '') throw new Error(`"${text}" would stand on "${obstacle}"`);
    this.put(line, column, text);
  }
}

const LEFT: Readonly<Record<BarEnd, string>> = { sharp: '[', soft: '(', open: '<', unknown: '?' };
const RIGHT: Readonly<Record<BarEnd, string>> = { sharp: ']', soft: ')', open: '>', unknown: '?' };

const textOf = ({ kind, left, right }: Bar, columns: number): string =>
  LEFT[left] +
  (kind === 'lasting' ? '=' : '~').repeat(Math.max(columns - 2, 0)) +
  (columns > 1 ? RIGHT[right] : '');

function signOf(mark: Mark): string {
  if (mark.kind === 'cluster') return mark.count > 9 ? '+' : String(mark.count);
  if (mark.differs) return mark.step ? '◐' : '◑';
  return mark.step ? '●' : '○';
}

/** Lines and corners, by the way they turn: from the left down, from the left up, from above to the right, from below. */
const PENS = [
  { along: '─', across: '│', corners: '╮╯╰╭' },
  { along: '═', across: '║', corners: '╗╝╚╔' },
] as const;

/** What has become of a matter, along a lane and where time runs down. */
const ACROSS: Readonly<Record<MatterState, string>> = {
  'under-way': '╌',
  'in-text': '━',
  out: '┄',
  law: '═',
  dropped: '┈',
};
const DOWN: Readonly<Record<MatterState, string>> = {
  'under-way': '╎',
  'in-text': '┃',
  out: '┊',
  law: '║',
  dropped: '╵',
};

/** The votes for and against. */
const barOf = ({ width, filledWidth, x, filledX }: VoteBar): string => {
  const filled = Math.round((3 * filledWidth) / width);
  const parts = ['▰'.repeat(filled), '▱'.repeat(3 - filled)];
  return (x === filledX ? parts : parts.reverse()).join('');
};

/** Draws a path along its corners: of a curve only the point it turns about. */
function drawRibbon(
  sheet: Sheet,
  { path, thread, look }: Ribbon,
  lanes: readonly LaneBox[],
  cell: (x: number, lane: number) => readonly [number, number],
): void {
  const { along, across, corners } = PENS[thread % 2] ?? PENS[0];
  const points = [...path.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/gu)]
    .map(([, x, y]) => ({
      x: Number(x),
      lane: lanes.findIndex(({ middle }) => Math.abs(middle - Number(y)) < 0.01),
    }))
    .filter(({ lane }) => lane >= 0);
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (!before) return;
    const [line0, column0] = cell(before.x, before.lane);
    const [line1, column1] = cell(point.x, point.lane);
    if (line0 === line1) {
      for (let at = Math.min(column0, column1); at <= Math.max(column0, column1); at++) {
        if (i === 1 || at !== column0) sheet.put(line0, at, look ? ACROSS[look] : along);
      }
      return;
    }
    for (let at = Math.min(line0, line1) + 1; at < Math.max(line0, line1); at++)
      sheet.put(at, column0, across);
    const next = points[i + 1] ?? point;
    const down = line1 > line0;
    const leftward = next.x < point.x;
    const turns = leftward ? (down ? [3, 1] : [2, 0]) : down ? [0, 2] : [1, 3];
    sheet.put(line0, column0, corners.charAt(turns[0] ?? 0));
    sheet.put(line1, column1, corners.charAt(turns[1] ?? 0));
  });
}
