// What the package's types say of the publisher is what it does.
import { expect, expectTypeOf, test } from 'vitest';
import type * as Published from '../scripts/kit/publisher.d.ts';
import * as publisher from '../src/publish/publisher.ts';

test('the publisher can be used as its published types say', () => {
  // compared by the compiler, in the stage that checks types
  expectTypeOf(publisher.openKit).toExtend<typeof Published.openKit>();
  expectTypeOf<Parameters<typeof publisher.publish>[2]>().toEqualTypeOf<Published.PublishOptions>();
  expectTypeOf<ReturnType<typeof publisher.publish>>().toEqualTypeOf<ReturnType<typeof Published.publish>>();
  expectTypeOf<Awaited<ReturnType<typeof publisher.resvgRasterizer>>>().toEqualTypeOf<Published.Rasterizer>();
  expectTypeOf(publisher.readPublication('')).toExtend<Published.Read<Published.Publication>>();
  expectTypeOf(publisher.readReleasedVersion(new Uint8Array(), '')).toExtend<
    Published.Read<Published.ReleasedVersion>
  >();
  expect(Object.keys(publisher).sort()).toEqual([
    'openKit',
    'publish',
    'readPublication',
    'readReleasedVersion',
    'resvgRasterizer',
    'wasmScaler',
  ]);
});
