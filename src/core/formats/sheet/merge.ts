/** Merging of three versions of plain data, as version control does. */

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What tells an item from the others of its list: an id, what it leads to, or itself. */
function keyOf(item: Json): string {
  if (!isObject(item)) return JSON.stringify(item);
  const key = item['id'] ?? item['excerpt'] ?? item['file'] ?? item['url'] ?? item['source'];
  if (key !== undefined) return JSON.stringify(key);
  return JSON.stringify(item['text'] ?? item);
}

/** Items by their key; of several with the same key, each by its number among them. */
function keyed(items: readonly Json[]): ReadonlyMap<string, Json> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${String(count)}`, item] as const;
    }),
  );
}

const same = (a: Json, b: Json): boolean => sorted(a) === sorted(b);
/** As JSON with the members in the order of their names. */
const sorted = (value: Json): string =>
  JSON.stringify(value, (_, it: Json) =>
    isObject(it) ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1))) : it,
  );

/**
 * The first version with what changed from the base to the other one.
 *
 * @param ours what is there; may say more than the base
 * @param base what `theirs` was before it was changed
 * @param language the tag of texts that are strings where others are texts by tag
 */
export function merge(ours: Json, base: Json, theirs: Json, language: string): Json {
  if (same(base, theirs)) return ours;
  if (same(ours, base)) return theirs;
  const all = [ours, base, theirs];
  if (all.every(isList))
    return mergeLists(ours as readonly Json[], base as readonly Json[], theirs as readonly Json[], language);
  const isText = all.some((it) => typeof it === 'string') && all.some(isObject);
  const [a, b, c] = isText ? all.map((it) => (typeof it === 'string' ? { [language]: it } : it)) : all;
  if (isObject(a) && isObject(c) && (b === undefined || isObject(b)))
    return mergeObjects(a, b ?? {}, c, language);
  if (isList(a) && isList(c) && b === undefined) return mergeLists(a, [], c, language);
  return theirs;
}

function mergeObjects(ours: JsonObject, base: JsonObject, theirs: JsonObject, language: string): JsonObject {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const entries = keys.map((key) => {
    const merged =
      ours[key] === undefined
        ? same(base[key], theirs[key])
          ? undefined
          : theirs[key]
        : merge(ours[key], base[key], theirs[key], language);
    return [key, merged] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Items in the order of `theirs`; what only `ours` has stands behind what it stood behind. */
function mergeLists(
  ours: readonly Json[],
  base: readonly Json[],
  theirs: readonly Json[],
  language: string,
): readonly Json[] {
  const [a, b, c] = [keyed(ours), keyed(base), keyed(theirs)];
  const merged = Array.from(
    c,
    ([key, item]) => [key, a.has(key) ? merge(a.get(key), b.get(key), item, language) : item] as const,
  );
  const keys = [...a.keys()];
  for (const [index, key] of keys.entries()) {
    if (c.has(key) || b.has(key)) continue;
    const before = keys.slice(0, index).findLast((it) => merged.some(([other]) => other === it));
    const at = merged.findIndex(([other]) => other === before) + 1;
    merged.splice(at, 0, [key, a.get(key)]);
  }
  return merged.map(([, item]) => item);
}
