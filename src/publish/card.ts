import { FONT_SIZE, FONT_WEIGHT, type Measure } from '../core/layout/measure.ts';
import { parseDate } from '../core/model/date.ts';
import { type Dated, type Timeline, timeline as timelineOf } from '../core/model/timeline.ts';
import { dateOf, type Px } from '../core/model/units.ts';
import { wholeViewport } from '../app/state/opening.ts';
import type { Words } from '../core/i18n/words.ts';
import { stillOf } from '../app/chart/still.ts';
import { titleIn } from './cardTitle.ts';
import type { Font, TextWidth } from './cardFont.ts';
import { keyEvents } from './keyEvents.ts';

/** The size that those who show links ask for, in px. */
export const CARD = { width: 1200, height: 630 } as const;

/** What stands on a card, and where. Words begin at the side on which one begins to read. */
export interface Card {
  readonly fromRight: boolean;
  /** Where the words begin. */
  readonly x: Px;
  readonly title: readonly { readonly text: string; readonly y: Px }[];
  readonly font: Font;
  readonly period: string;
  /** The picture of the key events: its own width, for how large it is drawn, and where. */
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
/** Of the words, and of the picture beside them. */
const WORDS_WIDTH: Px = 470;
const STILL_WIDTH: Px = CARD.width - WORDS_WIDTH - 2 * EDGE - 40;
/** How much the picture is enlarged, where it fits so: its texts of 15 px can be read on a card that is 500 px wide. */
const SCALES = [1.6, 1.5, 1.4];
const STILL_AT_MOST: Px = CARD.height - 2 * 34;
/** The names of events in a few rows: more of them would be too small. */
const MOST_EVENTS = 4;
const LEAST_EVENTS = 2;

/** Between the brand above and the period below. */
const TITLE_FROM: Px = 128;
const TITLE_TO: Px = 520;

/** The faces of the picture, in that very font. */
export const stillMeasure =
  (widthOf: TextWidth): Measure =>
  (text, face) =>
    widthOf(text, { family: 'sans', weight: FONT_WEIGHT[face], size: FONT_SIZE[face] });

/** Everything on it is inside it, whatever the document says. */
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

/** The picture of as many key events as fit; none of a document without events. */
function stillFor(timeline: Timeline, words: Words, measure: Measure) {
  if (timeline.events.length === 0) return undefined;
  for (let most = MOST_EVENTS; ; most -= 1) {
    const told = toldIn(keyEvents(timeline, most), timeline);
    for (const scale of SCALES) {
      const width = STILL_WIDTH / scale;
      const { height } = stillOf({ timeline: told, words, width, measure, close: true, scale: 'even' });
      const fits = height * scale <= STILL_AT_MOST;
      if (fits) return { timeline: told, width, height, scale };
      if (most === LEAST_EVENTS && scale === SCALES.at(-1))
        return { timeline: told, width, height, scale: STILL_AT_MOST / height };
    }
  }
}

/** The story in a few of its events, without what is for those who read on: their other dates, and on which sources differ. */
function toldIn(few: readonly Dated[], { document }: Timeline): Timeline {
  const { threads = [] } = document;
  const used = few.flatMap(({ event }) => [...(event.threads ?? []), ...(event.about ?? [])]);
  // a colour is a thread's place: those before the last one that is used stay
  const last = threads.findLastIndex(({ id }) => used.includes(id));
  return timelineOf({
    ...document,
    threads: threads.slice(0, last + 1),
    events: few.map(({ event }) => ({ ...event, dates: [], claims: [] })),
  });
}

/** What is seen first, as the document says it; else the years of all events. */
function periodOf(timeline: Timeline, words: Words): string {
  const { view } = timeline.document;
  const said = view && `${view.from}/${view.to}`;
  if (said !== undefined && parseDate(said).ok) return words.date(said);
  if (timeline.events.length === 0) return '';
  const { from, to } = wholeViewport(timeline);
  const [first, last] = [from, Math.max(to - 1, from)].map((day) =>
    String(dateOf(day).getUTCFullYear()).padStart(4, '0'),
  );
  return words.date(first === last ? (first ?? '') : `${first}/${last}`);
}
