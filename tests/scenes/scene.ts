import type { Flow } from '../../src/core/layout/flow.ts';
import type { Item } from '../../src/core/layout/item.ts';
import type { Measure } from '../../src/core/layout/measure.ts';
import { picture, type Picture } from '../../src/core/layout/picture.ts';
import { daysOf, plotOf, type Plot } from '../../src/core/layout/plot.ts';
import type { ScaleKind } from '../../src/core/layout/scale.ts';
import { whole } from '../../src/core/layout/viewport.ts';
import type { PictureWords } from '../../src/core/layout/pictureWords.ts';
import type { MatterState } from '../../src/core/model/stages.ts';
import { anchor } from '../../src/core/model/span.ts';
import { spanFrom, words as plainWords } from '../arbitrary/crowd.ts';
import { draw, drawDown, measureByCount } from '../draw.ts';

/** A story and some views of it, drawn as text. */
export interface Scene {
  readonly title: string;
  /** One event a line: see {@link itemsFrom}. */
  readonly events: string;
  readonly views: readonly View[];
  readonly periods?: readonly ScenePeriod[];
}

/** The first day and the last, as dates; the lane's number, of those behind one. */
export interface ScenePeriod {
  readonly label: string;
  readonly from: string;
  readonly to?: string;
  readonly lane?: number;
}

export interface View {
  readonly title: string;
  /** The first day and the last, as dates; the whole story without them. */
  readonly from?: string;
  readonly to?: string;
  readonly width: number;
  readonly scale: ScaleKind;
  readonly direction: 'ltr' | 'rtl';
  readonly flow: Flow;
  /** How long the picture is where time runs down. */
  readonly length: number;
}

/** 800 pixels of the even scale, from left to right. */
export const view = (title: string, rest: Partial<View> = {}): View => ({
  title,
  width: 800,
  scale: 'even',
  direction: 'ltr',
  flow: 'across',
  length: 0,
  ...rest,
});

/**
 * The lane's number, the date, importance by stars, the threads (a step, or what it is merely about), the label; then votes
 * for and against, and what became of the first thread.
 */
const EVENT =
  /^(?<lane>\d) +(?<date>\S+) +(?<stars>\*+) +(?<thread>step[\d,]+|about\d|-)(?<differs>!?) +(?<label>.+?)(?: +(?<ayes>\d+):(?<noes>\d+))?(?: +\[(?<look>[a-z-]+): (?<stage>.+)\])?$/u;

/**
 * The events of a table such as
 * ```
 * 0  2024-08-24             ***  step0   Signed
 * 1  2024-09/2025-01        *    about1  A study
 * 1  2025-02~               **   -!      Reported, differently by two
 * 1  2025-03-04             ***  step0   Senate votes 21:18 [in-text: Added]
 * ```
 */
const itemsFrom = (table: string): readonly Item[] =>
  table
    .trim()
    .split(/\n/u)
    .filter((line) => line.trim() !== '')
    .map((line, number): Item => {
      const parts = EVENT.exec(line.trim())?.groups;
      if (!parts) throw new Error(`not an event: ${line}`);
      const thread = parts['thread'] ?? '';
      const date = parts['date'] ?? '';
      const span = spanFrom(date);
      const threads = (/[\d,]+/u.exec(thread)?.[0] ?? '').split(',').filter(Boolean).map(Number);
      return {
        id: `e${number}`,
        lane: Number(parts['lane']),
        at: anchor(span),
        span,
        date,
        importance: Math.min(parts['stars']?.length ?? 1, 3) as 1 | 2 | 3,
        steps: thread.startsWith('step') ? threads : [],
        hue: threads[0] ?? -1,
        symbol: 'circle',
        differs: parts['differs'] === '!',
        also: [],
        label: parts['label'] ?? '',
        ...(parts['look'] && {
          stages: [
            { thread: threads[0] ?? 0, look: parts['look'] as MatterState, label: parts['stage'] ?? '' },
          ],
        }),
        ...(parts['ayes'] && {
          voteFor: Number(parts['ayes']) / (Number(parts['ayes']) + Number(parts['noes'])),
        }),
      };
    });

const LANES = ['Senate', 'Assembly', 'Governor'];

const words: PictureWords = {
  ...plainWords,
  cut(days, length) {
    const [count, unit] =
      days > 600 ? [days / 365.25, 'years'] : days > 50 ? [days / 30.4, 'months'] : [days, 'days'];
    return length === 'long' ? `${Math.round(count)} ${unit}` : `${Math.round(count)}${unit.charAt(0)}`;
  },
};

const plotFor = (
  items: readonly Item[],
  scale: ScaleKind,
  flow: Flow,
  periods: readonly ScenePeriod[],
): Plot =>
  plotOf({
    periods: periods.map(({ label, from, to, lane }) => ({
      id: label,
      label,
      lane,
      from: spanFrom(from).start.earliest,
      to: to === undefined ? Infinity : spanFrom(to).end.latest,
    })),
    items,
    days: daysOf(items),
    lanes: Math.max(1, ...items.map((item) => item.lane + 1)),
    threads: 2,
    scale,
    flow,
  });

/** What the surroundings of a picture provide. */
export interface Surroundings {
  readonly measure: Measure;
  readonly words: PictureWords;
}

/** A view of a scene, laid out. */
export function pictureOf(
  { events, periods = [] }: Scene,
  view: View,
  { measure, words }: Surroundings,
): Picture {
  const { from, to, width, scale, direction, flow, length } = view;
  const plot = plotFor(itemsFrom(events), scale, flow, periods);
  const all = whole(plot.scale);
  const viewport = {
    from: from === undefined ? all.from : spanFrom(from).start.earliest,
    to: to === undefined ? all.to : spanFrom(to).end.latest,
  };
  return picture(plot, { viewport, home: all, width, length, direction, measure, words, lanes: LANES });
}

function drawView(scene: Scene, view: View): string {
  const drawn = pictureOf(scene, view, { measure: measureByCount, words });
  return `${view.title}\n${view.flow === 'down' ? drawDown(drawn) : draw(drawn)}\n`;
}

/** A scene as text: its title, and each view's title and drawing, with an empty line between them. */
export const drawScene = (scene: Scene): string =>
  [`${scene.title}\n`, ...scene.views.map((it) => drawView(scene, it))].join('\n');
