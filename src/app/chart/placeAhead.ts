import { labelsAhead } from '../../core/layout/labelsAhead.ts';
import type { PictureFrame } from '../../core/layout/pictureFrame.ts';
import type { Plot } from '../../core/layout/plot.ts';
import { whileIdle } from './whileIdle.ts';

/** Places labels of the levels next to a picture's while the browser is idle. Returns what stops it. */
export const placeAhead = (plot: Plot, frame: PictureFrame): (() => void) =>
  whileIdle(labelsAhead(plot, frame));
