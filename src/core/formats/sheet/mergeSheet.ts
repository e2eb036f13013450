import type { WrittenDocument } from '../../model/schema.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { tableOf } from '../reading/table.ts';
import type { Incomplete } from './complete.ts';
import type { Found } from './found.ts';
import type { Log } from './log.ts';
import { merge } from './merge.ts';
import { readSheet, type SheetReading } from './readSheet.ts';
import { writeSheet } from './writeSheet.ts';

/**
 * Brings what changed in a sheet into a document. What the document itself says in a sheet of the same columns is read back and
 * compared: only what differs from that was changed.
 */
export function mergeSheet(
  existing: WrittenDocument,
  { found, heads, log }: SheetReading,
  options: ImportOptions,
): Incomplete {
  const before = foundIn(existing, heads, options);
  const ids = new Set(found.events.map(({ id }) => id));
  const shared = before.events.some(({ id }) => ids.has(id));
  if (!shared && existing.events.length > 0)
    log.notes.push('the sheet has none of the events of the document: its own are added to them');
  const language = existing.languages[0] ?? 'en';
  const events = shared
    ? merge(existing.events, before.events, found.events, language)
    : [...existing.events, ...found.events];
  const publishers = found.publishers.map(({ id, label }) => ({ id, name: label }));
  const merged = {
    ...existing,
    languages: [...new Set([...existing.languages, ...found.languages.slice(1)])],
    lanes: [...existing.lanes, ...found.lanes],
    ...some('threads', [...(existing.threads ?? []), ...found.threads]),
    kinds: [...existing.kinds, ...found.kinds],
    ...some('publishers', [...(existing.publishers ?? []), ...publishers]),
    ...some('sources', described(existing.sources ?? [], before.sources, found.sources, language)),
    ...some('excerpts', described(existing.excerpts ?? [], before.excerpts, found.excerpts, language)),
    events,
  } as unknown as WrittenDocument;
  return withoutDangling(merged, existing, log);
}

const some = (key: string, items: readonly unknown[]): object => (items.length === 0 ? {} : { [key]: items });

/** What a document says in a sheet of these columns. */
function foundIn(existing: WrittenDocument, heads: SheetReading['heads'], options: ImportOptions): Found {
  const rows = writeSheet(existing, heads).map((cells, index) => ({ number: index + 1, cells }));
  const table = tableOf(rows);
  // an order of day and month is there, so that nothing is asked: what is written here leaves no choice
  const read = readSheet(table, { ...options, map: new Map(), dates: 'dmy', year: 2000 }, existing);
  if (read.outcome !== 'read') throw new Error('a sheet that was written here cannot be read');
  return read.found;
}

/** Sources and excerpts stay, also where no row names them; what no row says of them stays, too. */
function described(
  ours: readonly { readonly id: string }[],
  base: readonly { readonly id: string }[],
  theirs: readonly { readonly id: string }[],
  language: string,
): readonly unknown[] {
  const kept = ours.map((item) => {
    const [before, now] = [base, theirs].map(
      (all) => all.find(({ id }) => id === item.id) ?? { id: item.id },
    );
    return merge(item, before, { ...before, ...now }, language);
  });
  return [...kept, ...theirs.filter(({ id }) => !ours.some((it) => it.id === id))];
}

/** Without what leads to events that are gone. */
function withoutDangling(merged: WrittenDocument, existing: WrittenDocument, log: Log): WrittenDocument {
  const ids = new Set<string>(merged.events.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  const gone = existing.events.filter(({ id }) => !ids.has(id));
  if (gone.length === 0) return merged;
  for (const { id, title } of gone)
    log.leftOut.push({
      place: `event ${id}`,
      text: typeof title === 'string' ? title : Object.values(title)[0],
      why: 'an event of the document that the sheet does not have any more',
    });
  const leads = (place: string) => {
    log.leftOut.push({ place, why: 'it leads to an event that is gone' });
  };
  const isThere = (event: string | undefined, place: string): boolean => {
    if (event === undefined || ids.has(event)) return true;
    leads(place);
    return false;
  };
  const kept = <Item extends { readonly event?: string }>(
    items: readonly Item[] | undefined,
    place: string,
  ) =>
    items?.map((item, index) => {
      if (isThere(item.event, `${place}[${String(index)}]`)) return item;
      return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'event'));
    });
  return {
    ...merged,
    ...(merged.threads && {
      threads: merged.threads.map((thread) => ({
        ...thread,
        ...(thread.stages && {
          stages: thread.stages.filter(({ event }) => isThere(event, `thread ${thread.id}, stages`)),
        }),
      })),
    }),
    events: merged.events.map((event) => ({
      ...event,
      ...(event.relations && {
        relations: event.relations.filter((it) => isThere(it.event, `event ${event.id}, relations`)),
      }),
    })),
    ...(merged.steps && { steps: kept(merged.steps, 'steps') }),
    ...(merged.changes && { changes: kept(merged.changes, 'changes') }),
  } as WrittenDocument;
}
