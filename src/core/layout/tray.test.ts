import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureByTable } from './measure.ts';
import { type TrayItem, trayOf } from './tray.ts';

const item = (label: string): TrayItem => ({ id: label, label, symbol: 'square', step: true, hue: -1 });
const labels = fc.array(fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'ش'), maxLength: 60 }), {
  maxLength: 12,
});
const rooms = fc.record({ width: fc.integer({ min: 200, max: 1200 }), fromRight: fc.boolean() });

it('has its entries in rows, none on another, all inside', () => {
  fc.assert(
    fc.property(labels, rooms, (texts, { width, fromRight }) => {
      const tray = trayOf(texts.map(item), { width, start: 10, fromRight, measure: measureByTable });
      expect(tray.entries.map((it) => it.item.label)).toEqual(texts);
      let [y, end] = [0, -Infinity];
      for (const entry of tray.entries) {
        const along = fromRight ? width - entry.labelX : entry.labelX;
        const symbol = fromRight ? width - entry.x : entry.x;
        if (entry.y > y) end = -Infinity;
        expect(entry.y).toBeGreaterThanOrEqual(y);
        expect(entry.y).toBeLessThan(tray.height);
        expect(symbol - 6).toBeGreaterThan(end);
        expect(along).toBeGreaterThan(symbol + 6);
        [y, end] = [entry.y, along + measureByTable(entry.label, 'label')];
        // a word that is wider than the tray is not broken
        if (entry.label.includes(' ')) expect(along).toBeLessThan(width);
        else if (!/\S{12}/u.test(entry.label)) expect(end).toBeLessThanOrEqual(width - 10);
      }
    }),
  );
});

it('begins a row where an entry does not fit, and shortens one that is longer than a row', () => {
  const drawn = (...texts: readonly string[]) =>
    trayOf(texts.map(item), {
      width: 220,
      start: 10,
      fromRight: false,
      measure: (text) => text.length * 8,
    }).entries.map(({ label, x, y }) => `${x} ${y} ${label}`);
  expect(drawn('one', 'two', 'three and four', 'a name that is longer than a row')).toEqual([
    '17 37 one',
    '83 37 two',
    '17 59 three and four',
    '17 81 a name that is longer…',
  ]);
});
