import type { Sample } from './sample.ts';

/** Every sample; each group of formats has a file of its own here. */
export const SAMPLES: readonly Sample[] = [];
