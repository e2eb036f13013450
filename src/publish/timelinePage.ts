import { render } from 'svelte/server';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import type { Version } from '../core/model/version.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { headOf } from './head.ts';
import type { Assets } from './kit.ts';
import { folderOf } from '../core/model/publishedPaths.ts';
import { shell } from './shell.ts';
import { asScript, structuredData } from './structuredData.ts';
import TimelinePage from './TimelinePage.svelte';

export interface PageOptions {
  readonly language: string;
  /** The page is about this event; else it tells the story. */
  readonly event?: EventId;
  /** The page keeps this released version, which the timeline is; else it is the current one's. */
  readonly version?: Version;
  /** The hash under which what the page shows is released; undefined: it never was. */
  readonly released?: string | undefined;
  /** The address of the root, which ends with `/`; undefined: unknown. */
  readonly base?: string | undefined;
  readonly assets: Assets;
  /** The page is at the root, for readers of all languages, and not in its own folder. */
  readonly atRoot?: boolean;
  /** The SHA-256 of the document as it is published, in hexadecimal digits: the script need not validate that one again. */
  readonly validated?: string | undefined;
  /** There is a card for those who show links; true without. */
  readonly hasCards?: boolean;
}

/** A page of a timeline: a whole document of HTML that reads well without a script, through the page's own components. */
export function timelinePage(timeline: Timeline, options: PageOptions): string {
  const {
    language,
    event,
    version,
    released,
    base,
    assets,
    atRoot = false,
    validated,
    hasCards = true,
  } = options;
  const { document } = timeline;
  const words = wordsFor(language, document.languages);
  const dated = event === undefined ? undefined : timeline.eventById.get(event);
  const of = { language, event, version: version?.sha256 };
  const folder = atRoot ? '' : folderOf(document, of);
  const head = headOf({ timeline, page: of, folder, dated, words, base, assets, hasCards });
  const date = version?.updated === undefined ? undefined : words.date(version.updated);
  const kept = version && words.messages.citation.version(version, date);
  const { head: inHead, body } = render(TimelinePage, {
    props: { timeline, page: of, folder, head, dated, kept, released, anyLanguage: atRoot, validated },
  });
  const data = asScript(structuredData(timeline, dated, { head, folder, base, words }));
  const script = `<script type="application/ld+json">${data}</script>`;
  return shell({ head: inHead + script, body }, words);
}
