import type { Symbol } from '../../core/model/schema.ts';

/** The outline of each symbol around 0, 0, in a box from −6 to 6; drawn filled, or hollow with a stroke. */
export const SYMBOL_PATHS: Readonly<Record<Symbol, string>> = {
  square:
    'M-4-5.5H4A1.5 1.5 0 0 1 5.5-4V4A1.5 1.5 0 0 1 4 5.5H-4A1.5 1.5 0 0 1-5.5 4V-4A1.5 1.5 0 0 1-4-5.5Z',
  document: 'M-4-6H2L5.5-2.5V5A1 1 0 0 1 4.5 6H-4A1 1 0 0 1-5 5V-5A1 1 0 0 1-4-6Z',
  speech:
    'M-4.5-5.5H4.5A1 1 0 0 1 5.5-4.5V2A1 1 0 0 1 4.5 3H1L-2 6.5V3H-4.5A1 1 0 0 1-5.5 2V-4.5A1 1 0 0 1-4.5-5.5Z',
  diamond: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
  triangle: 'M0-6 6.5 5H-6.5Z',
  circle: 'M0-5.5A5.5 5.5 0 0 1 0 5.5 5.5 5.5 0 0 1 0-5.5Z',
  ring: 'M0-5.5A5.5 5.5 0 0 1 0 5.5 5.5 5.5 0 0 1 0-5.5ZM0-3.3A3.3 3.3 0 0 0 0 3.3 3.3 3.3 0 0 0 0-3.3Z',
  bar: 'M-6-2.5H6V2.5H-6Z',
};
