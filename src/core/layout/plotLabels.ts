import { LaneLabels, type Home } from './laneLabels.ts';
import type { Measure } from './measure.ts';
import type { PictureFrame } from './pictureFrame.ts';
import type { PictureWords } from './pictureWords.ts';
import type { Plot } from './plot.ts';
import { whole, zoomOf } from './viewport.ts';

interface Memory {
  readonly measure: Measure;
  readonly words: PictureWords;
  readonly homes: readonly Home[];
  readonly lanes: readonly LaneLabels[];
}
const memory = new WeakMap<Plot, Memory>();

/** The labels of each lane. Kept with the plot as long as texts are measured and worded the same and the homes are the same. */
export function plotLabels(plot: Plot, frame: PictureFrame): readonly LaneLabels[] {
  const { measure, words } = frame;
  const homes = homesOf(plot, frame);
  const known = memory.get(plot);
  if (known?.measure === measure && known.words === words && sameHomes(known.homes, homes))
    return known.lanes;
  const suffix = (others: number) => words.others(others);
  const lanes = plot.lanes.map((lane) => new LaneLabels(lane, measure, suffix, homes));
  memory.set(plot, { measure, words, homes, lanes });
  return lanes;
}

/** The windows of the whole story and of the opening view. */
const homesOf = ({ scale }: Plot, { home, width }: PictureFrame): readonly Home[] =>
  [whole(scale), ...(home ? [home] : [])].map((viewport) => {
    const k = zoomOf(scale, viewport, width);
    const u0 = scale.u(viewport.from);
    return { u0, u1: u0 + width / k, k };
  });

const sameHomes = (a: readonly Home[], b: readonly Home[]): boolean =>
  a.length === b.length && b.every(({ u0, k }, i) => a[i]?.u0 === u0 && a[i].k === k);
