import fc from 'fast-check';
import { range } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { crowd, edtfDay, frameOf, plotFrom, spanFrom } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { anchor } from '../model/span.ts';
import type { Item } from './item.ts';
import { picture, type Picture } from './picture.ts';
import { daysOf, plotOf } from './plot.ts';
import { whole } from './viewport.ts';

interface Event {
  readonly date: string;
  readonly label: string;
  readonly lane?: number;
  readonly importance?: 1 | 2 | 3;
}

const itemOf = ({ date, label, lane = 0, importance = 2 }: Event, number: number): Item => {
  const span = spanFrom(date);
  const plain = { steps: [], hue: -1, symbol: 'circle', differs: false, also: [] } as const;
  return { id: `e${number}`, lane, at: anchor(span), span, date, importance, label, ...plain };
};

/** The whole story in a chart of some width, whose lanes may take 560 px. */
function wholeOf(events: readonly Event[], width: number, height = 560, lanes = 1): Picture {
  const items = events.map(itemOf);
  const plot = plotOf({ items, days: daysOf(items), lanes, threads: 0, scale: 'even' });
  return picture(plot, { ...frameOf(whole(plot.scale), width), height });
}

const named = ({ labels }: Picture): readonly string[] => labels.map(({ key }) => key);

/** The same words for the same number. */
const WORDS = 'launch report council network treaty archive bridge market signal harbour index survey'.split(
  ' ',
);
const titleOf = (number: number, words: number): string =>
  range(words)
    .map((i) => WORDS[(number * 7 + i * 5 + number * i) % WORDS.length] ?? '')
    .join(' ');

const EIGHT: readonly Event[] = [
  'Petition handed in',
  'Committee takes it up',
  'Expert hearing',
  'Draft by-law published',
  'First reading',
  'Amendment on fees',
  'Second reading passes it',
  'By-law in force',
].map((label, month) => ({ label, date: edtfDay(20_000 + month * 33) }));

const TWO_CENTURIES: readonly Event[] = [
  ['1791', 'A declaration of the rights of woman'],
  ['1848-07-19', 'Seneca Falls convention'],
  ['1869-12-10', 'Wyoming is the first'],
  ['1893-09-19', 'New Zealand'],
  ['1906', 'Finland'],
  ['1918-02-06', 'United Kingdom, from thirty on'],
  ['1920-08-18', 'Nineteenth amendment'],
  ['1944-04-21', 'France'],
  ['1971-02-07', 'Switzerland'],
  ['2015-12-12', 'Saudi Arabia'],
].map(([date = '', label = '']) => ({ date, label }));

const MONTH: readonly Event[] = range(130).map((number) => ({
  date: edtfDay(20_148 + ((number * 17) % 31)),
  label: titleOf(number, 2 + (number % 5)),
}));

describe('lanes as high as they need', () => {
  // the widths of the chart in windows of 1440, 1280 and 1024 px
  test.each([864, 704, 848])('name all eight events of a lane in %d px', (width) => {
    expect(named(wholeOf(EIGHT, width))).toHaveLength(8);
  });

  test.each([864, 704, 848])('name all events of two centuries in %d px', (width) => {
    expect(named(wholeOf(TWO_CENTURIES, width))).toHaveLength(10);
  });

  test.each([864, 704])('name twenty-five of 130 events in one month and one lane in %d px', (width) => {
    expect(named(wholeOf(MONTH, width)).length).toBeGreaterThanOrEqual(25);
  });

  test('give an empty lane a strip, and the height to the others', () => {
    const [full, empty] = wholeOf(EIGHT, 704, 560, 2).lanes;
    expect(empty?.height).toBe(18);
    expect(full?.height).toBeGreaterThan(40);
  });

  test('stay within their height, as long as it holds a lane’s marks and name', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: 110, max: 700 }),
        fc.integer({ min: 300, max: 1300 }),
        (items, height, width) => {
          const plot = plotFrom(items, 'even');
          const { lanes, height: drawn } = picture(plot, { ...frameOf(whole(plot.scale), width), height });
          expect(drawn).toBeLessThanOrEqual(height);
          let top = 0;
          for (const lane of lanes) {
            expect(lane.top).toBeCloseTo(top, 6);
            expect(lane.middle).toBeGreaterThan(lane.top);
            top += lane.height;
          }
          expect(drawn).toBeCloseTo(top, 6);
        },
      ),
      runs(30),
    );
  });

  test('name an essential event rather than many others', () => {
    const events = [
      ...range(14).map((number) => ({ date: edtfDay(20_000 + number * 3), label: titleOf(number, 3) })),
      { date: edtfDay(20_020), label: 'The one that all of this is about', importance: 3 as const },
    ];
    expect(named(wholeOf(events, 704, 60))).toContain('e14');
  });
});
