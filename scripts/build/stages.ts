import { documents } from './documents.ts';
import { embeds } from './embeds.ts';
import { feeds } from './feeds.ts';
import { oembeds } from './oembeds.ts';
import { pages } from './pages.ts';
import { root } from './root.ts';
import { shareImages } from './shareImages.ts';
import type { Stage } from './stage.ts';
import { versions } from './versions.ts';

/** Everything that is made of the documents, in this order. A new kind of file is a file here and a name in this list. */
export const STAGES: readonly Stage[] = [
  documents,
  pages,
  versions,
  feeds,
  shareImages,
  oembeds,
  embeds,
  root,
];
