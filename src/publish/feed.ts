import { atom } from '../core/formats/atom.ts';
import { parseDate } from '../core/model/date.ts';
import type { Change } from '../core/model/schema.ts';
import { extent, spanOf } from '../core/model/span.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { dateOf } from '../core/model/units.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { changesByDate } from '../app/event/changes.ts';
import { nameUuid } from './nameUuid.ts';
import { folderOf, relativePath } from '../core/model/publishedPaths.ts';

/**
 * Midnight UTC of the last possible day of an EDTF date, as Atom requires an instant; undefined when it is missing or
 * unbounded.
 */
function instantOf(edtf: string | undefined): string | undefined {
  const parsed = edtf === undefined ? undefined : parseDate(edtf);
  if (!parsed?.ok) return undefined;
  const { to } = extent(spanOf(parsed.date));
  if (!Number.isFinite(to)) return undefined;
  // the last day: `to` is exclusive
  return `${dateOf(Math.ceil(to) - 1)
    .toISOString()
    .slice(0, 10)}T00:00:00Z`;
}

/** The changes of a document whose date has a last day. */
const dated = (timeline: Timeline): readonly { readonly change: Change; readonly instant: string }[] =>
  changesByDate(timeline).flatMap((change) => {
    const instant = instantOf(change.date);
    return instant === undefined ? [] : [{ change, instant }];
  });

/**
 * Whether a document has a feed: Atom requires the instant of the last update, so it needs `updated` or a dated change.
 */
export const hasFeed = (timeline: Timeline): boolean =>
  instantOf(timeline.document.updated) !== undefined || dated(timeline).length > 0;

/**
 * The Atom feed of a document's update and corrections in one language, newest first; undefined when it has none.
 *
 * @param base the address of the root, which ends with `/`; undefined: unknown, addresses are relative
 */
export function feedOf(timeline: Timeline, language: string, base: string | undefined): string | undefined {
  const { document } = timeline;
  const words = wordsFor(language, document.languages);
  const say = words.messages.published;
  const home = folderOf(document, { language });
  const folder = folderOf(document, { language });
  const address = (path: string) => (base === undefined ? relativePath(folder, path) : base + path);
  const id = (name: string) => `urn:uuid:${nameUuid(`${base ?? ''}${home}#${name}`)}`;
  const updated = instantOf(document.updated);
  const entries = [
    ...(updated === undefined || document.updated === undefined
      ? []
      : [
          {
            id: id(`updated ${document.updated}`),
            title: say.updated(words.date(document.updated)),
            updated,
            text: words.plain(document.status?.title ?? document.title),
            page: address(home),
          },
        ]),
    ...dated(timeline).map(({ change: { date, event, text }, instant }) => {
      const of = event === undefined ? undefined : timeline.eventById.get(event)?.event;
      const what = words.plain(text);
      return {
        id: id(`corrected ${date} ${of?.id ?? ''} ${what}`),
        title: [say.corrected(words.date(date)), ...(of ? [words.plain(of.title)] : [])].join(
          words.messages.dot,
        ),
        updated: instant,
        text: what,
        page: address(of ? folderOf(document, { language, event: of.id }) : home),
      };
    }),
  ].toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  const [newest] = entries;
  if (!newest) return undefined;
  const title = words.plain(document.title);
  return atom({
    id: id(''),
    title,
    language: words.locale,
    updated: newest.updated,
    authors: document.authors?.map(({ name }) => name) ?? [title],
    page: address(home),
    self: base === undefined ? undefined : `${base}${home}feed.xml`,
    entries,
  });
}
