import type { WrittenDocument } from '../../model/schema.ts';
import type { ReportEntry } from './report.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };
type Lists = Readonly<Record<string, readonly Item[] | undefined>>;

/** The lists of a document whose items have ids; what is referred to comes before what refers to it. */
const LISTS = [
  'lanes',
  'threads',
  'kinds',
  'periods',
  'publishers',
  'sources',
  'excerpts',
  'events',
] as const;

/** What an addition did, besides adding. */
export interface Added {
  readonly document: WrittenDocument;
  /** What was there already and stays as it is. */
  readonly left: readonly ReportEntry[];
}

/** Members that refer to a source by its id. */
const refersToSource = (key: string): boolean => key === 'source';

function withSources(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((it) => withSources(it, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [
      key,
      refersToSource(key) && typeof it === 'string' ? (ids.get(it) ?? it) : withSources(it, ids),
    ]),
  );
}

/**
 * Adds what an imported document has to one that is there. Items are the same when they have one id, and sources also when they
 * have one address: these stay as they are. All texts of the document stay, and so does what leads to them.
 */
export function addInto(existing: WrittenDocument, imported: WrittenDocument): Added {
  const left: ReportEntry[] = [];
  const addresses = new Map(
    existing.sources?.flatMap(({ id, url }) => (url === undefined ? [] : [[url, id]])),
  );
  const same = new Map<string, string>(
    imported.sources?.flatMap(({ id, url }) => {
      const known = url === undefined ? undefined : addresses.get(url);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
  const theirs = withSources(imported, same) as Lists;
  const ours = existing as unknown as Lists;
  const lists = LISTS.flatMap((name) => {
    const known = ours[name] ?? [];
    const ids = new Set(known.map(({ id }) => id.toLowerCase()));
    const added = (theirs[name] ?? []).filter((item) => {
      const isNew = !ids.has(item.id.toLowerCase()) && !(name === 'sources' && same.has(item.id));
      if (!isNew && (name === 'events' || name === 'sources' || name === 'excerpts'))
        left.push({ place: `${name}, ${item.id}`, why: 'it is in the document already, and stays as it is' });
      return isNew;
    });
    const all = [...known, ...added];
    return all.length === 0 && ours[name] === undefined ? [] : [[name, all] as const];
  });
  const languages = [...new Set([...existing.languages, ...imported.languages])];
  return {
    document: { ...existing, languages, ...Object.fromEntries(lists) },
    left,
  };
}
