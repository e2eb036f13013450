import { FONT_SIZE, FONT_WEIGHT, type Measure } from '../core/layout/measure.ts';
import type { Stage, Thread } from '../core/model/schema.ts';
import { stagesOf } from '../core/model/stages.ts';
import { parseDate } from '../core/model/date.ts';
import { type StoryEvent, type Timeline, timeline as timelineOf } from '../core/model/timeline.ts';
import { dateOf, type Px } from '../core/model/units.ts';
import { wholeViewport } from '../app/state/opening.ts';
import type { Words } from '../core/i18n/words.ts';
import { stillOf } from '../app/chart/still.ts';
import { titleIn } from './cardTitle.ts';
import type { Font, TextWidth } from './cardFont.ts';
import { keyEvents } from './keyEvents.ts';

/** The size of link previews that social networks and messengers recommend, in px. */
export const CARD = { width: 1200, height: 630 } as const;

/** The layout of a share card: contents and positions. Text starts at the side where its language does. */
export interface Card {
  readonly fromRight: boolean;
  /** The position at which lines of text start: their left end, or their right end from right to left. */
  readonly x: Px;
  readonly title: readonly { readonly text: string; readonly y: Px }[];
  readonly font: Font;
  readonly period: string;
  /**
   * The picture of the key events: its own size, its position, and the factor by which it is enlarged; undefined for a
   * document without an event of known date.
   */
  readonly still:
    | {
        readonly timeline: Timeline;
        readonly width: Px;
        readonly height: Px;
        readonly x: Px;
        readonly y: Px;
        readonly scale: number;
      }
    | undefined;
}

const EDGE: Px = 56;
/** The widths of the text and of the picture beside it. */
const WORDS_WIDTH: Px = 470;
const STILL_WIDTH: Px = CARD.width - WORDS_WIDTH - 2 * EDGE - 40;
/**
 * Factors by which the picture may be enlarged, the first that fits is used. They keep its texts of 15 px legible on a
 * card shown 500 px wide.
 */
const SCALES = [1.6, 1.5, 1.4];
const STILL_MAX_HEIGHT: Px = CARD.height - 2 * 34;
/** The number of events in the picture: their names take a few rows, and more of them would be too small. */
const MOST_EVENTS = 4;
const LEAST_EVENTS = 2;

/** The vertical range of the title, between the brand above and the period below. */
const TITLE_FROM: Px = 128;
const TITLE_TO: Px = 520;

/** The measure of the picture's layout, in the fonts with which the card is drawn. */
export const stillMeasure =
  (widthOf: TextWidth): Measure =>
  (text, face) =>
    widthOf(text, { family: 'sans', weight: FONT_WEIGHT[face], size: FONT_SIZE[face] });

/** Lays out the share card of a timeline; nothing extends beyond its edges, whatever the document contains. */
export function cardOf(timeline: Timeline, words: Words, widthOf: TextWidth): Card {
  const fromRight = words.direction === 'rtl';
  const still = stillFor(timeline, words, stillMeasure(widthOf));
  const place = { width: still ? WORDS_WIDTH : CARD.width - 2 * EDGE, height: TITLE_TO - TITLE_FROM };
  const title = titleIn(words.plain(timeline.document.title), place, words.direction, widthOf);
  return {
    fromRight,
    x: fromRight ? CARD.width - EDGE : EDGE,
    title: title.lines.map(({ text, y }) => ({ text, y: TITLE_FROM + y })),
    font: title.font,
    period: periodOf(timeline, words),
    still: still && {
      ...still,
      x: fromRight ? EDGE : CARD.width - EDGE - STILL_WIDTH,
      y: (CARD.height - still.height * still.scale) / 2,
    },
  };
}

/** The largest picture with the most key events that fits; undefined for a document without an event of known date. */
function stillFor(timeline: Timeline, words: Words, measure: Measure) {
  if (timeline.dated.length === 0) return undefined;
  for (let most = MOST_EVENTS; ; most -= 1) {
    const excerpt = limitedTo(keyEvents({ ...timeline, undated: [] }, most), timeline);
    for (const scale of SCALES) {
      const width = STILL_WIDTH / scale;
      const { height } = stillOf({ timeline: excerpt, words, width, measure, close: true, scale: 'even' });
      const fits = height * scale <= STILL_MAX_HEIGHT;
      if (fits) return { timeline: excerpt, width, height, scale };
      if (most === LEAST_EVENTS && scale === SCALES.at(-1))
        return { timeline: excerpt, width, height, scale: STILL_MAX_HEIGHT / height };
    }
  }
}

/**
 * A timeline with only a few of its events, without their other dates and claims, and without periods: a card shows neither
 * these nor whether sources differ.
 */
function limitedTo(few: readonly StoryEvent[], timeline: Timeline): Timeline {
  const { document } = timeline;
  const { threads = [] } = document;
  const used = few.flatMap(({ event }) => [...(event.threads ?? []), ...(event.about ?? [])]);
  // a thread's colour depends on its index: threads before the last used one are kept
  const last = threads.findLastIndex(({ id }) => used.includes(id));
  return timelineOf({
    ...document,
    threads: threads
      .slice(0, last + 1)
      .map((thread) => ({ ...thread, stages: stagesAsKnown(timeline, thread) })),
    periods: [],
    events: few.map(({ event }) => ({ ...event, dates: [], claims: [] })),
  });
}

/** The stages of a thread, each with the state that the whole story gives it: what led there may not be among the few. */
const stagesAsKnown = (timeline: Timeline, thread: Thread): Stage[] =>
  stagesOf(timeline, thread).map(({ stage, state }) =>
    state === 'out' ? { ...stage, state: 'removed' } : stage,
  );

/** The period in words: that of the opening view if the document has one, else the years of all events; nothing if no date is known. */
function periodOf(timeline: Timeline, words: Words): string {
  const { view } = timeline.document;
  const said = view && `${view.from}/${view.to}`;
  if (said !== undefined && parseDate(said).ok) return words.date(said);
  if (timeline.dated.length === 0) return '';
  const { from, to } = wholeViewport(timeline);
  const [first, last] = [from, Math.max(to - 1, from)].map((day) =>
    String(dateOf(day).getUTCFullYear()).padStart(4, '0'),
  );
  return words.date(first === last ? (first ?? '') : `${first}/${last}`);
}
