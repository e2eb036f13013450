import { AXIS_HEIGHT } from '../../core/layout/axis.ts';
import { flowFor, type Box } from '../../core/layout/flow.ts';
import type { Item } from '../../core/layout/item.ts';
import { itemsOf } from '../../core/layout/items.ts';
import type { LaneBox } from '../../core/layout/laneRows.ts';
import type { Measure } from '../../core/layout/measure.ts';
import { picture, type Picture } from '../../core/layout/picture.ts';
import type { PictureWords } from '../../core/layout/pictureWords.ts';
import type { Mark } from '../../core/layout/marks.ts';
import { daysOf, plotOf, type Plot } from '../../core/layout/plot.ts';
import { plotPeriods } from '../../core/layout/plotPeriods.ts';
import { HEAD_HEIGHT, ROW_ABOVE, ROW_BELOW } from '../../core/layout/rowHeights.ts';
import { lengthFor } from '../../core/layout/rowScale.ts';
import type { ScaleKind, TimeScale } from '../../core/layout/scale.ts';
import { type Tray, trayOf } from '../../core/layout/tray.ts';
import { bringing, clamp, limitsOf, type Viewport } from '../../core/layout/viewport.ts';
import { lanePositions, uOf } from '../../core/layout/walk.ts';
import { wrap } from '../../core/layout/wrap.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Px } from '../../core/model/units.ts';
import { axisDirection, openingViewport } from '../state/opening.ts';
import type { Words } from '../../core/i18n/words.ts';
import { pictureWordsFor } from './pictureWordsFor.ts';

/** What a still shows, and what measures and words it. */
export interface StillInput {
  readonly timeline: Timeline;
  readonly words: Words;
  /** The document's opening view by default. */
  readonly viewport?: Viewport | undefined;
  /** The event that is brought into view where it is outside. */
  readonly event?: string | undefined;
  /** The document's by default. */
  readonly scale?: ScaleKind | undefined;
  /** The events that a filter leaves; undefined: there is no filter. It never moves the scale. */
  readonly filteredIds?: ReadonlySet<string> | undefined;
  /** Of the whole still, the lanes' names included. */
  readonly width: Px;
  readonly measure: Measure;
  /** Where time runs down: the whole story in the least height. */
  readonly close?: boolean | undefined;
  /** Those of a picture that stands alone by default. */
  readonly margins?: StillMargins | undefined;
  /** With the events of unknown date below: where the page does not have them beside it. */
  readonly undated?: boolean | undefined;
}

/** The room around the picture in a still. */
export interface StillMargins {
  /** Of the lanes' names, where time runs across. */
  readonly names: Px;
  /** Before the lanes' names and, where time runs down, on both sides. */
  readonly start: Px;
  /** After the picture, where time runs across. */
  readonly end: Px;
  /** Above the axis, and below the last lane. */
  readonly above: Px;
}

/** The name of a lane, and the words for what is under way in it without a bar. */
export interface StillLane {
  /** The lane from edge to edge of the still. */
  readonly row: Box;
  readonly lines: readonly StillLine[];
}

interface StillLine {
  readonly text: string;
  /** Its baseline. */
  readonly y: Px;
  readonly face: 'name' | 'under-way';
}

/** A picture that stands alone: the lanes' names are drawn in it. */
export interface Still {
  readonly picture: Picture;
  readonly width: Px;
  readonly height: Px;
  /** Whether time runs from right to left, and whether words do. */
  readonly rtl: boolean;
  readonly namesFromRight: boolean;
  /** The upper left corner of the picture in the still. */
  readonly x: Px;
  readonly y: Px;
  /** Where the lanes' names begin. */
  readonly nameX: Px;
  readonly lanes: readonly StillLane[];
  /** The events of unknown date, from `trayY` down. */
  readonly tray: Tray | undefined;
  readonly trayY: Px;
  /** The ids of a mark's events. */
  readonly eventsOf: (mark: Mark) => readonly string[];
}

const ALONE: StillMargins = { names: 132, start: 10, end: 10, above: 6 };
/** Between a lane's name and the picture. */
const NAME_END: Px = 10;
const NAME_LINE: Px = 16;

/** The same document, width and measure give the same still everywhere. */
export function stillOf(input: StillInput): Still {
  const { timeline, words, width, measure, close = false, margins = ALONE } = input;
  const across = flowFor(width) === 'across';
  const fromRight = words.direction === 'rtl';
  const direction = across ? axisDirection(timeline.document, words.direction) : words.direction;
  const laneNames = timeline.document.lanes.map(({ label }) => words.plain(label));
  const { whole, plotOfSome, pictureWords, positions } = sharedBy(input);
  const plot = input.filteredIds ? plotOfSome(input.filteredIds) : whole;

  const home = close ? allOf(plot.scale) : openingViewport(timeline);
  const pictureWidth = width - (across ? margins.names + margins.end : 2 * margins.start);
  const us = whole.lanes[0]?.us ?? new Float64Array();
  const length = across ? 0 : lengthFor(whole.scale, us, home, close ? 0 : undefined);
  const extent = Math.max(across ? pictureWidth : length, 1);
  const limits = limitsOf(whole.scale, extent, whole.closest);
  const within = (viewport: Viewport) => clamp(plot.scale, viewport, extent, limits);
  const asked = within(input.viewport ?? home);
  const position = input.event === undefined ? undefined : positions.get(input.event);
  const brought = position && bringing(whole.scale, asked, uOf(whole, position));
  const it = picture(plot, {
    viewport: brought ? within(brought) : asked,
    home: close ? home : within(home),
    width: pictureWidth,
    length,
    direction,
    measure,
    words: pictureWords,
    lanes: laneNames,
  });

  const tray = trayIn(input, fromRight, margins);
  const above = across ? margins.above + AXIS_HEIGHT : ROW_ABOVE + HEAD_HEIGHT;
  const trayY = above + it.height + (across ? margins.above : ROW_BELOW);
  return {
    picture: it,
    width,
    height: trayY + (tray?.height ?? 0),
    tray,
    trayY,
    rtl: direction === 'rtl',
    namesFromRight: fromRight,
    x: !across ? margins.start : fromRight ? margins.end : margins.names,
    y: above,
    nameX: fromRight ? width - margins.start : margins.start,
    lanes: it.lanes.map((box, lane) => stillLane(laneNames[lane] ?? '', it.underWay[lane] ?? '', box, input)),
    eventsOf: (mark) =>
      mark.kind === 'event'
        ? [mark.key]
        : (plot.lanes[mark.lane]?.items.slice(mark.first, mark.end) ?? []).map(({ id }) => id),
  };
}

/** Undefined where there is nothing in it. */
function trayIn(
  { timeline, words, filteredIds, width, measure, undated = false }: StillInput,
  fromRight: boolean,
  { start }: StillMargins,
): Tray | undefined {
  const shown = timeline.undated.filter(({ event }) => undated && (filteredIds?.has(event.id) ?? true));
  if (shown.length === 0) return undefined;
  const threads = (timeline.document.threads ?? []).map(({ id }) => id);
  const items = shown.map(({ event }) => {
    const { threads: steps = [], about = [] } = event;
    const thread = steps[0] ?? about[0];
    return {
      id: event.id,
      label: words.plain(event.short ?? event.title),
      symbol: timeline.kindById.get(event.kind)?.symbol ?? 'circle',
      step: steps.length > 0,
      hue: thread === undefined ? -1 : threads.indexOf(thread),
    };
  });
  return trayOf(items, { width, start: Math.max(start, 10), fromRight, measure });
}

/** What stills of a story share: a plot remembers its labels, which cost far more than the rest. */
interface Shared {
  readonly whole: Plot;
  readonly plotOfSome: (ids: ReadonlySet<string>) => Plot;
  readonly pictureWords: PictureWords;
  /** Where each event of the whole plot is, by id. */
  readonly positions: ReturnType<typeof lanePositions>;
}
const shared = new WeakMap<Timeline, Map<string, Shared>>();

/** Kept with the timeline: the pages of a story's events show the same picture, most of them from the same place. */
function sharedBy(input: StillInput): Shared {
  const { timeline, words, scale, width, close = false } = input;
  const ofStory = shared.get(timeline) ?? new Map<string, Shared>();
  shared.set(timeline, ofStory);
  const key = [words.locale, words.language, scale, flowFor(width), close].join(' ');
  const known = ofStory.get(key) ?? shareableFrom(input);
  ofStory.set(key, known);
  return known;
}

/** The plot of all events, and plots of those that a filter leaves, which keep its scale and its limits. */
function shareableFrom({ timeline, words, scale, width, close = false }: StillInput): Shared {
  const { lanes, threads = [], view } = timeline.document;
  const all = itemsOf(timeline, words.locale);
  const days = daysOf(all);
  const periods = plotPeriods(timeline, words.locale);
  const plot = (items: readonly Item[]) =>
    plotOf({
      items,
      all,
      days,
      lanes: lanes.length,
      threads: threads.length,
      scale: scale ?? view?.scale ?? 'even',
      flow: flowFor(width),
      close,
      periods,
    });
  const whole = plot(all);
  return {
    whole,
    positions: lanePositions(whole),
    plotOfSome: (ids) => plot(all.filter(({ id }) => ids.has(id))),
    pictureWords: pictureWordsFor(words.messages),
  };
}

const allOf = (scale: TimeScale): Viewport => ({ from: scale.day(0), to: scale.day(scale.length) });

function stillLane(
  name: string,
  underWay: string,
  { top, height }: LaneBox,
  { width, measure, margins = ALONE }: StillInput,
): StillLane {
  const room = margins.names - margins.start - NAME_END;
  const most = height < 2 * NAME_LINE ? 1 : 2;
  const texts = [
    ...wrap(name, room, most, measure, 'strong').map((text) => ({ text, face: 'name' as const })),
    ...(underWay === '' ? [] : [{ text: underWay, face: 'under-way' as const }]),
  ];
  const first = top + height / 2 - ((texts.length - 1) * NAME_LINE) / 2 + 4;
  return {
    row: { x: 0, y: top, width, height },
    lines: texts.map((text, line) => ({ ...text, y: first + line * NAME_LINE })),
  };
}
