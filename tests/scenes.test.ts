import { expect, test } from 'vitest';
import { drawScene } from './scenes/scene.ts';
import { SCENES } from './scenes/scenes.ts';

/** Each is drawn into a text beside it, to be read when it changes. */
test.each(Object.entries(SCENES))('the scene "%s" is drawn as the text beside it', async (name, scene) => {
  await expect(drawScene(scene)).toMatchFileSnapshot(`scenes/${name}.txt`);
});
