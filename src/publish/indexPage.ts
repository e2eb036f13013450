import { render } from 'svelte/server';
import type { Timeline } from '../core/model/timeline.ts';
import { wordsFor } from '../core/i18n/words.ts';
import type { Assets } from './kit.ts';
import IndexPage from './IndexPage.svelte';
import { shell } from './shell.ts';

interface IndexOptions {
  /** Of what it says itself. */
  readonly language: string;
  readonly base: string | undefined;
  readonly assets: Assets;
}

/** The page at the root, where several timelines are published; it needs no script at all. */
export function indexPage(timelines: readonly Timeline[], options: IndexOptions): string {
  return shell(render(IndexPage, { props: { timelines, ...options } }), wordsFor(options.language, []));
}
