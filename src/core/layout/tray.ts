import type { Symbol } from '../model/schema.ts';
import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import { wrap } from './wrap.ts';

/** What a tray needs of an event of unknown date. */
export interface TrayItem {
  readonly id: string;
  readonly label: string;
  readonly symbol: Symbol;
  /** It is a step of its thread. */
  readonly step: boolean;
  /** The thread whose colour it takes; -1: none. */
  readonly hue: number;
}

/** Where an event of the tray is drawn: the middle of its symbol, and the side of its label where that begins. */
export interface TrayEntry {
  readonly item: TrayItem;
  readonly label: string;
  readonly x: Px;
  readonly y: Px;
  readonly labelX: Px;
}

/** The events of unknown date, in rows under a heading: below a picture that stands alone. */
export interface Tray {
  readonly height: Px;
  /** Where the heading begins, and its baseline. */
  readonly headX: Px;
  readonly headY: Px;
  readonly entries: readonly TrayEntry[];
}

const HEAD: Px = 26;
const ROW: Px = 22;
const GAP: Px = 22;
/** Of a symbol, with the space up to its label. */
const SYMBOL: Px = 20;

/** @param start before the first entry of a row, and after the last one at least */
export function trayOf(
  items: readonly TrayItem[],
  { width, start, fromRight, measure }: { width: Px; start: Px; fromRight: boolean; measure: Measure },
): Tray {
  const room = width - 2 * start;
  const side = (along: Px): Px => (fromRight ? width - start - along : start + along);
  const entries: TrayEntry[] = [];
  let row = 0;
  let at = 0;
  for (const item of items) {
    const [label = ''] = wrap(item.label, room - SYMBOL, 1, measure, 'label');
    const length = SYMBOL + measure(label, 'label');
    if (at > 0 && at + length > room) {
      row += 1;
      at = 0;
    }
    entries.push({
      item,
      label,
      x: side(at + SYMBOL / 2 - 3),
      y: HEAD + row * ROW + ROW / 2,
      labelX: side(at + SYMBOL),
    });
    at += length + GAP;
  }
  return { height: HEAD + (row + 1) * ROW, headX: side(0), headY: HEAD - 8, entries };
}
