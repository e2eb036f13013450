import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import type { PictureWords } from './pictureWords.ts';
import type { Viewport } from './viewport.ts';

/** What `picture()` needs besides the plot: the part of time to draw, the room for it, and what measures and words texts. */
export interface PictureFrame {
  readonly viewport: Viewport;
  /** The viewport in which the story opens: labels are placed so that they are not cut off there. */
  readonly home?: Viewport;
  readonly width: Px;
  /** Where time runs across: the height that lanes may take together; see `plotLabels`. */
  readonly height?: Px;
  /** The height of the picture where time runs down. */
  readonly length?: Px;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
  readonly words: PictureWords;
  /** The names of the lanes, for the rows of text where time runs down. */
  readonly lanes?: readonly string[];
}
