import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, frameOf, plotFrom, scaleKind, share, spanFrom } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { anchor } from '../model/span.ts';
import type { MatterState } from '../model/stages.ts';
import type { Item } from './item.ts';
import { picture, type Picture } from './picture.ts';
import { plotOf, daysOf } from './plot.ts';
import { viewportAt, whole } from './viewport.ts';

const event = (id: string, date: string, look?: MatterState, lane = 0): Item => ({
  id,
  lane,
  date,
  at: anchor(spanFrom(date)),
  span: spanFrom(date),
  importance: 2,
  steps: [0],
  hue: 0,
  symbol: 'circle',
  differs: false,
  label: id,
  also: [],
  ...(look && { stages: [{ thread: 0, look, label: look }] }),
});

const STORY = [
  event('talk', '2024-01-10'),
  event('filed', '2024-02-10', 'under-way'),
  event('passed', '2024-04-10', 'in-text', 1),
  event('debated', '2024-05-10'),
  event('removed', '2024-07-10', 'out'),
  event('refused', '2024-08-10', 'out'),
  event('law', '2024-11-10', 'law'),
  event('end', '2024-12-10'),
];

const plotWith = (items: readonly Item[], all: readonly Item[] = items) =>
  plotOf({ items, all, days: daysOf(all), lanes: 2, threads: 1, scale: 'true' });

const drawn = (items: readonly Item[], width: number, all: readonly Item[] = items): Picture => {
  const plot = plotWith(items, all);
  return picture(plot, frameOf(whole(plot.scale), width));
};
const looksOf = (it: Picture) => it.ribbons.map(({ look }) => look);

/** The key of the mark at which a part of a ribbon begins. */
const startOf = ({ marks }: Picture, path: string): string | undefined => {
  const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)/u.exec(path) ?? [];
  return marks.find((mark) => Math.abs(mark.x - Number(x)) < 0.01 && Math.abs(mark.y - Number(y)) < 0.01)
    ?.key;
};

describe('a ribbon', () => {
  test('changes its look at the events that are stages, and nowhere else', () => {
    const it = drawn(STORY, 1200);
    expect(looksOf(it)).toEqual([undefined, 'under-way', 'in-text', 'out', 'out', 'law']);
    expect(it.ribbons.map(({ path }) => startOf(it, path))).toEqual([
      'talk',
      'filed',
      'passed',
      'removed',
      'refused',
      'law',
    ]);
  });

  test('ends at a stroke where the matter leaves the text, and at two where it is law', () => {
    const strokes = drawn(STORY, 1200).ribbons.map(({ stop = '' }) => stop.match(/M/gu)?.length ?? 0);
    expect(strokes).toEqual([0, 0, 0, 1, 0, 2]);
  });

  test('looks after a cluster as its last stage says', () => {
    const near = [
      event('filed', '2024-02-10', 'under-way'),
      event('passed', '2024-02-11', 'in-text'),
      event('removed', '2024-02-12', 'out'),
      event('end', '2024-12-10'),
    ];
    const it = drawn(near, 400);
    expect(it.marks.map(({ kind }) => kind)).toEqual(['cluster', 'event']);
    expect(looksOf(it).at(-1)).toBe('out');
    // and is named after it
    expect(it.labels.map(({ key }) => key)).toContain('removed');
  });

  test('keeps its look where a filter leaves out the stage', () => {
    const some = STORY.filter(({ id }) => id !== 'removed' && id !== 'refused');
    const it = drawn(some, 1200, STORY);
    // no solid line once the matter is out: the next event that is left has learnt of it
    expect(startOf(it, it.ribbons.at(-1)?.path ?? '')).toBe('law');
    const unseen = STORY.filter(({ id }) => id !== 'law');
    expect(looksOf(drawn(unseen, 1200, STORY)).at(-1)).toBe('law');
  });

  test('is one line without stages', () => {
    const plain = STORY.map(({ id, date, lane }) => event(id, date, undefined, lane));
    expect(looksOf(drawn(plain, 1200))).toEqual([undefined]);
  });

  test('is drawn in parts that join, each from a mark of its thread with that stage', () => {
    fc.assert(
      fc.property(crowd, scaleKind, share, share, (items, scale, at, near) => {
        const plot = plotFrom(items, scale);
        const zoom = (900 / plot.scale.length) * 2 ** (near * 12);
        const frame = frameOf(viewportAt(plot.scale, plot.scale.length * at, zoom, 900), 900);
        const it = picture(plot, frame);
        for (const thread of [0, 1]) {
          const parts = it.ribbons.filter((ribbon) => ribbon.thread === thread);
          parts.forEach(({ path, look }, i) => {
            const before = parts[i - 1];
            if (!before || path === '') return;
            // where the part before ends
            expect(before.path.endsWith(/^M(\S+ \S+?)(?=L|$)/u.exec(path)?.[1] ?? 'nowhere')).toBe(true);
            const mark = it.marks.find(({ key }) => key === startOf(it, path));
            if (!mark) return;
            const lane = plot.lanes[mark.lane];
            const first = lane?.items.findIndex(({ id }) => id === mark.key) ?? -1;
            const members = lane?.items.slice(first, mark.kind === 'cluster' ? mark.end : first + 1) ?? [];
            const looks = members.flatMap(({ stages = [] }) =>
              stages.filter((stage) => stage.thread === thread).map((stage) => stage.look),
            );
            expect(looks).toContain(look);
          });
        }
      }),
      runs(100),
    );
  });
});
