import { expect, test } from 'vitest';
import { antiquity } from './scenes/antiquity.ts';
import { bars } from './scenes/bars.ts';
import { crowd } from './scenes/crowd.ts';
import { cuts } from './scenes/cuts.ts';
import { down } from './scenes/down.ts';
import { empty } from './scenes/empty.ts';
import { mirrored } from './scenes/mirrored.ts';
import { one } from './scenes/one.ts';
import { opening } from './scenes/opening.ts';
import { drawScene, type Scene } from './scenes/scene.ts';
import { splitting } from './scenes/splitting.ts';

const SCENES: Readonly<Record<string, Scene>> = {
  antiquity,
  bars,
  crowd,
  cuts,
  down,
  empty,
  mirrored,
  one,
  opening,
  splitting,
};

/** Each is drawn into a text beside it, to be read when it changes. */
test.each(Object.entries(SCENES))('the scene "%s" is drawn as the text beside it', async (name, scene) => {
  await expect(drawScene(scene)).toMatchFileSnapshot(`scenes/${name}.txt`);
});
