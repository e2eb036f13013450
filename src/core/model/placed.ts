import { type JsonKeys } from './json.ts';
import { keysOf, locate, positionsIn } from './locate.ts';
import type { Problem, ProblemItem } from './problem.ts';
import { textIn } from './text.ts';

type Json = Readonly<Record<string, unknown>>;

/** A member of a value that may have none. */
export const member = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Json)[String(key)]
    : undefined;
/** The value at a place of a document that is not validated; undefined where none is. */
export const valueAt = (document: unknown, keys: JsonKeys): unknown => keys.reduce(member, document);

/** A text in the document's first language, if it is one; documents here are not valid. */
function readable(text: unknown, document: unknown): string | undefined {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return undefined;
  const entries = Object.entries(text).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const languages = member(document, 'languages');
  const tags = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  return entries.length === 0 ? undefined : textIn(Object.fromEntries(entries), tags[0] ?? '', tags).text;
}

/** `events` → `event`, as the format names things. */
export const singular = (collection: string): string => collection.replace(/ies$/, 'y').replace(/s$/, '');

/** The event, source or other thing of one of the document's lists that a place is in. */
function itemOf(document: unknown, [collection, index]: JsonKeys): ProblemItem | undefined {
  if (typeof collection !== 'string' || typeof index !== 'number') return undefined;
  const thing = member(member(document, collection), index);
  const id = member(thing, 'id');
  const title = ['title', 'label', 'name']
    .map((key) => readable(member(thing, key), document))
    .find((text) => text !== undefined && text !== '');
  if (typeof id !== 'string' && title === undefined) return undefined;
  return {
    of: singular(collection),
    ...(typeof id === 'string' && { id }),
    ...(title !== undefined && { title }),
  };
}

/** The document that problems are of: its JSON text, or, where there is none, the document itself. */
export type Explained = { readonly text: string } | { readonly document: unknown };

/** A document, as far as its text can be read. */
export function documentOf(from: Explained): unknown {
  if ('document' in from) return from.document;
  try {
    return JSON.parse(from.text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The title of a document that may have any mistake, in its first language; undefined where none can be read. */
export function titleOf(from: Explained): string | undefined {
  const document = documentOf(from);
  return readable(member(document, 'title'), document);
}

/** The text without a byte order mark, as positions count it. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/**
 * Adds to the problems of a document where they are: lines and columns, and the event or other thing that each is in. The work
 * grows with the text, so that this is done when problems are shown, not when a document is validated.
 */
export function placed(problems: readonly Problem[], from: Explained): readonly Problem[] {
  const document = documentOf(from);
  if (problems.length === 0 || document === undefined) return problems;
  const places = problems.map(({ path }) => keysOf(path) ?? []);
  const named = problems.map((problem, index): Problem => {
    const item = itemOf(document, places[index] ?? []);
    return item ? { ...problem, item } : problem;
  });
  if (!('text' in from)) return named;
  const text = withoutMark(from.text);
  const offsets = locate(text, places);
  const positionOf = positionsIn(text);
  return named.map((problem, index) => ({ position: positionOf(offsets[index] ?? 0), ...problem }));
}
