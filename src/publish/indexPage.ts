import { render } from 'svelte/server';
import type { Timeline } from '../core/model/timeline.ts';
import { wordsFor } from '../core/i18n/words.ts';
import type { Assets } from './kit.ts';
import IndexPage from './IndexPage.svelte';
import { shell } from './shell.ts';

interface IndexOptions {
  /** The language of the page's own texts. */
  readonly language: string;
  readonly base: string | undefined;
  readonly assets: Assets;
}

/** Renders the page at the root for a site with several timelines, as HTML without scripts. */
export function indexPage(timelines: readonly Timeline[], options: IndexOptions): string {
  return shell(
    render(IndexPage, { props: { timelines, ...options } }),
    wordsFor(options.language, []).language,
  );
}
