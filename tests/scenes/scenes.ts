import { antiquity } from './antiquity.ts';
import { bars } from './bars.ts';
import { crowd } from './crowd.ts';
import { cuts } from './cuts.ts';
import { down } from './down.ts';
import { empty } from './empty.ts';
import { mirrored } from './mirrored.ts';
import { one } from './one.ts';
import { opening } from './opening.ts';
import type { Scene } from './scene.ts';
import { splitting } from './splitting.ts';
import { stages } from './stages.ts';

/** All scenes; the text beside each has its name. */
export const SCENES: Readonly<Record<string, Scene>> = {
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
  stages,
};
