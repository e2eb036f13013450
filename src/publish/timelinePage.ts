import { render } from 'svelte/server';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import type { Version } from '../core/model/version.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { headOf } from './head.ts';
import type { Assets } from './kit.ts';
import type { PaintRule } from './picture/paintRules.ts';
import { selfStyledStill } from './selfStyledStill.ts';
import { folderOf } from '../core/model/publishedPaths.ts';
import { shell } from './shell.ts';
import { asScript, structuredData } from './structuredData.ts';
import TimelinePage from './TimelinePage.svelte';

export interface PageOptions {
  readonly language: string;
  /** The event that the page is about; absent for the page of the story. */
  readonly event?: EventId;
  /** The released version that the page shows, and `timeline` is; absent for the current version. */
  readonly version?: Version;
  /** The hash under which the shown version is released; undefined when it is not. */
  readonly released?: string | undefined;
  /** The address of the root, which ends with `/`; undefined: unknown. */
  readonly base?: string | undefined;
  readonly assets: Assets;
  /** The rules that paint the picture; without them it needs its style sheets. */
  readonly paintRules?: readonly PaintRule[];
  /** Whether the page is at the root, for readers of all languages, instead of in its own folder; false by default. */
  readonly atRoot?: boolean;
  /** The SHA-256 of the published document, in hexadecimal digits: the page's script need not validate it again. */
  readonly validated?: string | undefined;
  /** Whether share cards are published, for link previews; true by default. */
  readonly hasCards?: boolean;
}

/**
 * Renders a page of a timeline as a complete HTML document, with the components of the page; it is readable without
 * scripts.
 */
export function timelinePage(timeline: Timeline, options: PageOptions): string {
  const {
    language,
    event,
    version,
    released,
    base,
    assets,
    paintRules = [],
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
  return shell({ head: inHead + script, body: selfStyledStill(body, paintRules) }, language);
}
