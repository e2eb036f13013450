import { expect, test } from 'vitest';
import * as twin from './lazy.static.ts';
import * as dynamic from './lazy.ts';

test.each(Object.keys(dynamic.lazyComponents) as (keyof typeof dynamic.lazyComponents)[])(
  'the component %s is the same at once as later',
  async (name) => {
    const [later, atOnce] = [dynamic.lazyComponents[name], twin.lazyComponents[name]];
    await Promise.all([later.load(), atOnce.load()]);
    expect(later.part).toBeDefined();
    expect(atOnce.part).toBe(later.part);
  },
);

const modules = Object.keys(dynamic.lazyModules) as (keyof typeof dynamic.lazyModules)[];
test.each(modules.filter((name) => name !== 'shareDialog' && name !== 'explain'))(
  'the module %s is the same at once as later',
  async (name) => {
    expect(await twin.lazyModules[name].load()).toBe(await dynamic.lazyModules[name].load());
  },
);

test('only the page has a share dialog', async () => {
  expect(await twin.lazyModules.shareDialog.load()).toBeUndefined();
  expect((await dynamic.lazyModules.shareDialog.load())?.default).toBeDefined();
});

test('a script that is one file says where problems are, and the page what was meant too', async () => {
  const [atOnce, later] = await Promise.all([twin, dynamic].map((it) => it.lazyModules.explain.load()));
  const document = { events: [{ id: 'a', date: '12/03/2025' }] };
  const problem = {
    path: '$.events[0].date',
    value: '',
    expected: 'a date',
    severity: 'error',
    kind: 'date',
  } as const;
  const [placed] = atOnce?.explain([problem], { document }) ?? [];
  expect(placed).toEqual({ ...problem, item: { of: 'event', id: 'a' } });
  expect(later?.explain([problem], { document })).toMatchObject([
    { item: { id: 'a' }, proposals: ['2025-03-12', '2025-12-03'] },
  ]);
});

test('the twin has no name more', () => {
  expect(Object.keys(twin).sort()).toEqual(Object.keys(dynamic).sort());
  expect(Object.keys(twin.lazyComponents)).toEqual(Object.keys(dynamic.lazyComponents));
  expect(Object.keys(twin.lazyModules)).toEqual(Object.keys(dynamic.lazyModules));
});
