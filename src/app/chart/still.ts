import { AXIS_HEIGHT } from '../../core/layout/axis.ts';
import { flowFor, type Box } from '../../core/layout/flow.ts';
import { itemsOf } from '../../core/layout/items.ts';
import { LANE_HEIGHT, middleOf } from '../../core/layout/lanes.ts';
import type { Measure } from '../../core/layout/measure.ts';
import { picture, type Picture } from '../../core/layout/picture.ts';
import type { Mark } from '../../core/layout/marks.ts';
import { daysOf, plotOf } from '../../core/layout/plot.ts';
import { HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW } from '../../core/layout/rowHeights.ts';
import { lengthFor } from '../../core/layout/rowScale.ts';
import type { ScaleKind, TimeScale } from '../../core/layout/scale.ts';
import { clamp, limitsOf, type Viewport } from '../../core/layout/viewport.ts';
import { wrap } from '../../core/layout/wrap.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Px } from '../../core/model/units.ts';
import { axisDirection, openingViewport } from '../state/opening.ts';
import type { Words } from '../../core/i18n/words.ts';
import { pictureWords } from './pictureWordsFor.ts';

/** What a still shows, and with which means. */
export interface StillInput {
  readonly timeline: Timeline;
  readonly words: Words;
  /** The document's opening view, unless it is said. */
  readonly viewport?: Viewport | undefined;
  readonly scale?: ScaleKind | undefined;
  /** The events that a filter leaves; undefined: there is none. It never moves the scale. */
  readonly left?: ReadonlySet<string> | undefined;
  /** Of all of it, the lanes' names included. */
  readonly width: Px;
  readonly measure: Measure;
  /** Where time runs down: all of it, as low as it can be. */
  readonly close?: boolean | undefined;
}

/** A name of a lane in lines, at the side on which lines begin. */
export interface StillLane {
  /** The whole row, from edge to edge. */
  readonly row: Box;
  readonly lines: readonly StillLine[];
}

interface StillLine {
  readonly text: string;
  readonly y: Px;
  readonly face: 'name' | 'under-way';
}

/** A picture that stands alone, around which nothing helps: its lanes are named in it. */
export interface Still {
  readonly picture: Picture;
  readonly width: Px;
  readonly height: Px;
  /** Where time runs to, and where the words begin: from the right, or from the left. */
  readonly rtl: boolean;
  readonly namesFromRight: boolean;
  /** Where the picture's own corner stands in it. */
  readonly x: Px;
  readonly y: Px;
  /** Where the lanes' names begin. */
  readonly nameX: Px;
  readonly lanes: readonly StillLane[];
  /** The events that a mark stands for. */
  readonly eventsOf: (mark: Mark) => readonly string[];
}

const NAMES_WIDTH: Px = 132;
const EDGE: Px = 10;
const NAME_LINE: Px = 16;
/** Above the first lane and under the last row. */
const MARGIN: Px = 6;

/** The same document, width and measure give the same still everywhere. */
export function stillOf({
  timeline,
  words,
  viewport,
  scale,
  left,
  width,
  measure,
  close = false,
}: StillInput): Still {
  const { lanes, threads = [], view } = timeline.document;
  const flow = flowFor(width);
  const across = flow === 'across';
  const fromRight = words.direction === 'rtl';
  const direction = across ? axisDirection(timeline.document, words.direction) : words.direction;
  const items = itemsOf(timeline, words.locale);
  const names = lanes.map(({ label }) => words.plain(label));
  const ground = {
    ...{ all: items, days: daysOf(items), lanes: lanes.length, threads: threads.length, flow },
    scale: scale ?? view?.scale ?? 'even',
    close,
  };
  const whole = plotOf({ ...ground, items });
  const plot = left ? plotOf({ ...ground, items: items.filter(({ id }) => left.has(id)) }) : whole;
  const home = close ? allOf(plot.scale) : openingViewport(timeline);
  const drawn = width - EDGE - (across ? NAMES_WIDTH : EDGE);
  const length = across
    ? 0
    : lengthFor(whole.scale, whole.lanes[0]?.us ?? new Float64Array(), home, close ? 0 : undefined);
  const extent = Math.max(across ? drawn : length, 1);
  const shown = clamp(plot.scale, viewport ?? home, extent, limitsOf(whole.scale, extent, whole.closest));
  const it = picture(plot, {
    ...{ viewport: shown, home, width: drawn, length, direction, measure, lanes: names },
    words: pictureWords(words.messages),
  });
  const above = across ? MARGIN : ROW_ABOVE + HEAD_HEIGHT;
  return {
    picture: it,
    width,
    height: above + it.height + (across ? AXIS_HEIGHT : ROW_BELOW),
    rtl: direction === 'rtl',
    namesFromRight: fromRight,
    x: across && !fromRight ? NAMES_WIDTH : EDGE,
    y: above,
    nameX: fromRight ? width - EDGE : EDGE,
    lanes: across
      ? names.map((name, lane) => stillLane(name, it.underWay[lane] ?? '', lane, width, measure))
      : [],
    eventsOf: (mark) =>
      mark.kind === 'event'
        ? [mark.key]
        : (plot.lanes[mark.lane]?.items.slice(mark.first, mark.end) ?? []).map(({ id }) => id),
  };
}

const allOf = (scale: TimeScale): Viewport => ({ from: scale.day(0), to: scale.day(scale.length) });

function stillLane(name: string, underWay: string, lane: number, width: Px, measure: Measure): StillLane {
  const room = NAMES_WIDTH - 2 * EDGE;
  const texts = [
    ...wrap(name, room, 2, measure, 'strong').map((text) => ({ text, face: 'name' as const })),
    ...(underWay === '' ? [] : [{ text: underWay, face: 'under-way' as const }]),
  ];
  const first = middleOf(lane) - ((texts.length - 1) * NAME_LINE) / 2 + 4;
  return {
    row: { x: 0, y: lane * LANE_HEIGHT, width, height: LANE_HEIGHT },
    lines: texts.map((text, line) => ({ ...text, y: first + line * NAME_LINE })),
  };
}
