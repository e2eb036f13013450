import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crowd,
  direction,
  plotFrom,
  scaleKind,
  share,
  spanFrom,
  words,
} from '../../../tests/arbitrary/crowd.ts';
import { anchor } from '../model/span.ts';
import { groupOf } from './cluster.ts';
import { columnsOf } from './columns.ts';
import type { TextLine } from './rowContext.ts';
import type { Item } from './item.ts';
import { FONT_SIZE, measureByTable } from './measure.ts';
import { picture, type Picture } from './picture.ts';
import type { Box } from './flow.ts';
import type { PictureFrame } from './pictureFrame.ts';
import { daysOf, plotOf, type Plot } from './plot.ts';
import { ROW_HEIGHT } from './rowHeights.ts';
import { lengthFor, rowScale, ROWS_ZOOM } from './rowScale.ts';
import { limitsOf, panBy, viewportAt, whole, zoomAt, type Viewport } from './viewport.ts';

/** The picture where time runs down: what `picture.test.ts` asks of lanes, asked of rows. */

const LANES = ['Senate', 'Assembly of the nation', 'Courts'];
const LENGTH = 1800;

const scene = fc
  .record({
    items: crowd,
    scale: scaleKind,
    width: fc.integer({ min: 180, max: 700 }),
    near: share,
    at: share,
    direction,
  })
  .map(({ items, scale, near, at, ...rest }) => {
    const plot = plotFrom(items, scale, 'down');
    return { plot, viewport: windowAt(plot, near, at), ...rest };
  });

function windowAt(plot: Plot, near: number, at: number): Viewport {
  const { kMin, kMax } = limitsOf(plot.scale, LENGTH, plot.closest);
  const k = kMin * (kMax / kMin) ** near;
  return viewportAt(plot.scale, at * plot.scale.length - LENGTH / k / 2, k, LENGTH);
}

const frameOf = (
  viewport: Viewport,
  width: number,
  direction: PictureFrame['direction'] = 'ltr',
): PictureFrame => ({
  ...{ viewport, width, direction, words, lanes: LANES, length: LENGTH, measure: measureByTable },
});

/** The box of a line of text, generously. */
function boxOf({ x, y, text, face, anchor }: TextLine): Box {
  const width = measureByTable(text, face);
  const size = FONT_SIZE[face];
  return { x: anchor === 'left' ? x : x - width, y: y - size * 0.8, width, height: size };
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;

const linesOf = ({ rows }: Picture): readonly TextLine[] =>
  rows.flatMap((row) =>
    [...row.title, ...row.date, row.note, row.differs?.words].filter((it) => it !== undefined),
  );

/** The positions that are drawn, once each. */
const drawn = (plot: Plot, { marks }: Picture): readonly number[] =>
  marks.flatMap((mark) =>
    mark.kind === 'cluster'
      ? Array.from({ length: mark.end - mark.first }, (_, i) => mark.first + i)
      : [plot.lanes[0]?.items.findIndex((item) => item.id === mark.key) ?? -1],
  );

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]) =>
  new Map(items.map((it) => [it.key, it]));

describe('a picture in which time runs down', () => {
  test('loses no event: what meets the window is drawn once, or counted in one cluster; the rest is counted outside', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width }) => {
        const result = picture(plot, frameOf(viewport, width));
        const [lane] = plot.lanes;
        if (!lane) throw new Error('no lane');
        const positions = drawn(plot, result);
        expect(new Set(positions).size).toBe(positions.length);
        const { earlier, later } = result.outside;
        expect(earlier + positions.length + later).toBe(lane.items.length);
        const groups = lane.levels.at(result.level);
        lane.items.forEach((_, position) => {
          if (positions.includes(position)) return;
          const first = groups.first[groupOf(groups, position)] ?? 0;
          const y = ((lane.us[first] ?? 0) - plot.scale.u(viewport.from)) * result.zoom;
          expect(y < 1e-6 || y > LENGTH - 1e-6).toBe(true);
        });
      }),
    );
  });

  test('has a row of text for each mark, and marks at least a row apart', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width, direction }) => {
        const { marks, rows } = picture(plot, frameOf(viewport, width, direction));
        expect(rows.map((row) => row.key)).toEqual(marks.map((mark) => mark.key));
        marks.forEach((mark, i) => {
          expect(rows[i]?.y).toBeLessThan(mark.y);
          const next = marks[i + 1];
          if (next) expect(next.y - mark.y).toBeGreaterThanOrEqual(ROW_HEIGHT - 1e-3);
        });
      }),
    );
  });

  test('lets no text meet another, a mark, a head or the name of a cut', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width, direction }) => {
        const result = picture(plot, frameOf(viewport, width, direction));
        const columns = columnsOf(plot, width);
        const others = [...result.heads, ...result.gaps].map(({ label }) => boxOf(label));
        const boxes = [
          ...linesOf(result)
            .filter(({ text }) => text !== '')
            .map(boxOf),
          ...others,
        ];
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other) && [box, other]).toBe(false);
        });
        for (const { title } of result.rows) {
          for (const { x } of title) expect(Math.abs(x)).toBe(columns.text);
        }
        for (const { x, size } of result.marks) expect(Math.abs(x) + size / 2).toBeLessThan(columns.text);
      }),
    );
  });

  test('changes, while panning, only in what meets the window', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: -1.2, max: 1.2, noNaN: true }),
        ({ plot, viewport, width }, part) => {
          const before = picture(plot, frameOf(viewport, width));
          const after = picture(plot, frameOf(panBy(plot.scale, viewport, part), width));
          expect(after.level).toBe(before.level);
          const moved = -part * (plot.scale.u(viewport.to) - plot.scale.u(viewport.from)) * before.zoom;
          const rows = byKey(after.rows);
          const heads = byKey(after.heads);
          const words = (row: Picture['rows'][number]) =>
            [row.title, row.date, [row.note, row.differs?.words]].map((lines) => lines.map((it) => it?.text));
          for (const row of before.rows) {
            const y = row.y + before.shift.y + moved;
            const same = rows.get(row.key);
            if (y > 1 && y < LENGTH - ROW_HEIGHT) expect(same).toBeDefined();
            if (!same) continue;
            expect(same.y + after.shift.y).toBeCloseTo(y, 3);
            expect(words(same)).toEqual(words(row));
          }
          for (const head of before.heads) {
            const same = heads.get(head.key);
            const y = head.label.y + before.shift.y + moved;
            if (head.key !== 'top' && y > 1 && y < LENGTH - ROW_HEIGHT) expect(same).toBeDefined();
          }
        },
      ),
    );
  });

  test('only splits while zooming in: a single event stays single, and keeps its row', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 1, max: 64, noNaN: true }),
        share,
        ({ plot, viewport, width }, factor, at) => {
          const { scale } = plot;
          const span = scale.u(viewport.to) - scale.u(viewport.from);
          const about = scale.day(scale.u(viewport.from) + at * span);
          const before = picture(plot, frameOf(viewport, width));
          const after = picture(plot, frameOf(zoomAt(scale, viewport, about, factor), width));
          const counted = new Set(
            after.marks.flatMap((it) =>
              it.kind === 'cluster'
                ? (plot.lanes[0]?.items.slice(it.first, it.end).map(({ id }) => id) ?? [])
                : [],
            ),
          );
          for (const mark of before.marks) {
            if (mark.kind === 'event') expect(counted.has(mark.key)).toBe(false);
          }
        },
      ),
    );
  });

  test('is, from right to left, the mirror image', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width }) => {
        const ltr = picture(plot, frameOf(viewport, width, 'ltr'));
        const rtl = picture(plot, frameOf(viewport, width, 'rtl'));
        const seen = (it: Picture, x: number) => x + it.shift.x;
        const flipped = (a: number, b: number) => {
          expect(seen(rtl, a)).toBeCloseTo(width - seen(ltr, b), 6);
        };
        rtl.marks.forEach((mark, i) => {
          flipped(mark.x, ltr.marks[i]?.x ?? NaN);
          expect(mark.y).toBe(ltr.marks[i]?.y);
        });
        const [here, there] = [linesOf(rtl), linesOf(ltr)];
        expect(here.map((it) => it.text)).toEqual(there.map((it) => it.text));
        here.forEach((line, i) => {
          flipped(line.x, there[i]?.x ?? NaN);
          expect(line.anchor).not.toBe(there[i]?.anchor);
        });
        rtl.bars.forEach((bar, i) => {
          const twin = ltr.bars[i];
          flipped(bar.x + bar.width, twin?.x ?? NaN);
          expect([bar.left, bar.right]).toEqual([twin?.left, twin?.right]);
        });
      }),
    );
  });

  test('says of every event when it was: under the head of its year, or with the year', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width }) => {
        const { rows, heads } = picture(plot, frameOf(viewport, width));
        rows.forEach((row) => {
          const item = plot.lanes[0]?.items.find(({ id }) => id === row.key);
          const year = words.tick(item?.at ?? NaN, 'year');
          const above = heads.filter(({ label }) => label.y < row.y).at(-1)?.label.text;
          const said = [...row.date, row.note].map((line) => line?.text ?? '').join(' ');
          expect([year, above, said].join('|')).toSatisfy(() => above === year || said.includes(year));
        });
      }),
    );
  });
});

describe('the scale of rows', () => {
  const days = fc.array(
    fc.oneof(
      fc.integer({ min: 19_000, max: 19_030 }),
      fc.integer({ min: -900_000, max: 30_000 }),
      fc.constant(19_010),
    ),
    { minLength: 1, maxLength: 60 },
  );

  test('gives every event a row of its own at its zoom, in order of time', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (ats, close) => {
        const { us } = rowScale(ats, ats, close);
        const order = Array.from(ats.keys()).sort((a, b) => (ats[a] ?? 0) - (ats[b] ?? 0) || a - b);
        order.forEach((index, i) => {
          const before = order[i - 1];
          if (before === undefined) return;
          expect(((us[index] ?? 0) - (us[before] ?? 0)) * ROWS_ZOOM).toBeGreaterThanOrEqual(ROW_HEIGHT);
        });
      }),
    );
  });

  test('rises, and its two directions undo each other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -950_000, max: 40_000 }), fc.boolean(), (ats, day, close) => {
        const scale = rowScale(ats, [...ats, Math.min(...ats) - 100, Math.max(...ats) + 4000], close);
        expect(scale.day(scale.u(day))).toBeCloseTo(day, 3);
        expect(scale.u(day + 1)).toBeGreaterThan(scale.u(day));
      }),
    );
  });

  test('where rows stand close cuts nothing, and is never longer', () => {
    fc.assert(
      fc.property(days, (ats) => {
        const all = [...ats, Math.min(...ats) - 1, Math.max(...ats) + 1];
        const close = rowScale(ats, all, true);
        expect(close.cuts).toEqual([]);
        expect(close.length).toBeLessThanOrEqual(rowScale(ats, all).length);
        // no mark stands at the very end, where it would not be seen
        expect(Math.min(...close.us)).toBeGreaterThan(0);
        expect(Math.max(...close.us)).toBeLessThan(close.length);
      }),
    );
  });

  test('knows the same of a document that is filtered', () => {
    fc.assert(
      fc.property(crowd, fc.func(fc.boolean()), (all, left) => {
        const items = all.filter((item) => left(item.id));
        const input = { days: daysOf(all), lanes: 3, threads: 2, scale: 'even', flow: 'down', all } as const;
        const [filtered] = plotOf({ ...input, items }).lanes;
        const [full] = plotOf({ ...input, items: all }).lanes;
        const places = new Map(full?.items.map((item, i) => [item.id, full.us[i]]));
        filtered?.items.forEach((item, i) => {
          expect(filtered.us[i]).toBe(places.get(item.id));
        });
      }),
    );
  });

  test('has room for the rows of the viewport first seen, each event in one, unless they are very many', () => {
    fc.assert(
      fc.property(crowd, (items) => {
        const plot = plotFrom(items, 'even', 'down');
        const us = plot.lanes[0]?.us ?? new Float64Array();
        const home = whole(plot.scale);
        const length = lengthFor(plot.scale, us, home);
        expect(length).toBeLessThanOrEqual(60 * ROW_HEIGHT);
        const { marks } = picture(plot, { ...frameOf(home, 390), length });
        if (length < 60 * ROW_HEIGHT) expect(marks.every((mark) => mark.kind === 'event')).toBe(true);
      }),
    );
  });
});

test('a row wraps its words, and says that sources differ where there is room for it', () => {
  const span = spanFrom('2024-10-04');
  const item: Item = {
    ...{ id: 'a', lane: 1, at: anchor(span), span, date: '2024-10-04', importance: 3, steps: [0], hue: 0 },
    ...{ symbol: 'circle', differs: true, also: [], label: 'The Assembly refuses to restore the clause' },
  };
  const items = [item];
  const plot = plotOf({ items, days: daysOf(items), lanes: 3, threads: 1, scale: 'even', flow: 'down' });
  const rowAt = (width: number) =>
    picture(plot, frameOf({ from: item.at - 9, to: item.at + 9 }, width)).rows[0];
  const texts = (lines: readonly TextLine[] | undefined) => lines?.map(({ text }) => text);

  const wide = rowAt(600);
  expect(texts(wide?.title)).toEqual(['The Assembly refuses to restore the clause']);
  expect(wide?.note?.text).toBe('Assembly of the nation');
  expect(wide?.differs?.words?.y).toBe(wide?.note?.y);
  expect(texts(wide?.date)).toEqual(['10-04']);

  const narrow = rowAt(330);
  expect(texts(narrow?.title)).toEqual(['The Assembly refuses to', 'restore the clause']);
  expect(narrow?.differs?.words).toBeUndefined();
  expect(narrow?.differs?.sign).toBeDefined();

  const tight = rowAt(180);
  expect(tight?.date).toEqual([]);
  expect(tight?.note?.text).toBe('10-04');
});

test.each([
  [['2024-10-04T05:15', '2024-10-04T07:00'], ['10-04']],
  [
    ['2024-10-04T05:15', '2024-10-05'],
    ['10-04 –', '10-05'],
  ],
  [['2024-10-04T05:15', '2024-10-04T05:15'], ['10-04T05:15']],
])('a group of events at %j says its days', (dates, said) => {
  const items = dates.map((date, number): Item => {
    const span = spanFrom(date);
    return {
      ...{ id: `e${number}`, lane: 1, at: anchor(span), span, date, importance: 3, steps: [], hue: 0 },
      ...{ symbol: 'circle', differs: false, also: [], label: 'The strike goes on' },
    };
  });
  const plot = plotOf({ items, days: daysOf(items), lanes: 3, threads: 1, scale: 'true', flow: 'down' });
  const at = items[0]?.at ?? 0;
  const { marks, rows } = picture(plot, frameOf({ from: at - 40_000, to: at + 40_000 }, 600));
  expect(marks.map(({ kind }) => kind)).toEqual(['cluster']);
  expect(rows[0]?.date.map(({ text }) => text)).toEqual(said);
});
