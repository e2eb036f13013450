import type { Px } from '../model/units.ts';
import type { Item } from './item.ts';
import { lineAt, type RowContext, type TextLine } from './rowContext.ts';
import { mirroredVote, VOTE_SPACE, VOTE_WIDTH, type VoteBar, voteBar } from './voteBar.ts';
import { wrap } from './wrap.ts';

/** A line of text in the colour of a thread. */
export interface StageLine extends TextLine {
  /** The thread's number. */
  readonly hue: number;
}

/** A place in the lines under the title of a row. */
export interface Place {
  /** The number of the line. */
  readonly line: number;
  /** From the start of the text; 0: the line is empty. */
  readonly start: Px;
}

/** What became of matters, and the proportion of a vote, in the lines under a title. */
export interface RowStages {
  readonly stages: readonly StageLine[];
  readonly vote: VoteBar | undefined;
  /** What else is said begins there. */
  readonly next: Place;
}

/** Between two texts of a line. */
const SPACE: Px = 8;
/** The least room that a text is shortened to. */
const LEAST: Px = 48;

/**
 * @param item the event that the row names
 * @param from where they begin
 * @param most how many lines there are
 * @param end what is kept free at the end of a line
 * @param baselineOf the baseline of a line, along time
 */
export function rowStages(
  context: RowContext,
  item: Item,
  from: Place,
  most: number,
  end: Px,
  baselineOf: (line: number) => Px,
): RowStages {
  const { measure } = context;
  const width = context.columns.textWidth - end;
  let { line, start } = from;
  const [first] = item.stages ?? [];
  // the words come before the bar
  const besideVote = first ? measure(first.label, 'rowStage') : LEAST;
  const vote =
    item.voteFor !== undefined && start + VOTE_WIDTH + VOTE_SPACE + besideVote <= width
      ? barAt(context, item.voteFor, start, baselineOf(line))
      : undefined;
  if (vote) start += VOTE_WIDTH + VOTE_SPACE;
  const stages: StageLine[] = [];
  for (const { label, thread } of item.stages ?? []) {
    const isAfterText = stages.length > 0 || from.start > 0;
    if (isAfterText && start + measure(label, 'rowStage') > width && line + 1 < most)
      [line, start] = [line + 1, 0];
    const room = width - start;
    if (room < LEAST) break;
    const texts = wrap(label, room, most - line, measure, 'rowStage');
    texts.forEach((text, i) => {
      if (i > 0) [line, start] = [line + 1, 0];
      const at = [baselineOf(line), context.columns.text + start] as const;
      stages.push({ ...lineAt(context, at, 'start', text, 'rowStage'), hue: thread });
      start += measure(text, 'rowStage') + SPACE;
    });
  }
  return { stages, vote, next: { line, start } };
}

function barAt({ columns, window }: RowContext, share: number, start: Px, baseline: Px): VoteBar {
  const { x, y } = window.project(baseline, columns.text + start);
  return window.direction === 'ltr' ? voteBar(share, x, y) : mirroredVote(voteBar(share, -x, y));
}
