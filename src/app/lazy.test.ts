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
test.each(modules.filter((name) => name !== 'shareDialog'))(
  'the module %s is the same at once as later',
  async (name) => {
    expect(await twin.lazyModules[name].load()).toBe(await dynamic.lazyModules[name].load());
  },
);

test('only the page has a share dialog', async () => {
  expect(await twin.lazyModules.shareDialog.load()).toBeUndefined();
  expect((await dynamic.lazyModules.shareDialog.load())?.default).toBeDefined();
});

test('the twin has no name more', () => {
  expect(Object.keys(twin).sort()).toEqual(Object.keys(dynamic).sort());
  expect(Object.keys(twin.lazyComponents)).toEqual(Object.keys(dynamic.lazyComponents));
  expect(Object.keys(twin.lazyModules)).toEqual(Object.keys(dynamic.lazyModules));
});
