/**
 * One text for one value, whatever the order of its properties and the spaces it was written with: RFC 8785, "JSON
 * Canonicalization Scheme" (https://www.rfc-editor.org/rfc/rfc8785). Names are sorted by UTF-16 code units; numbers and
 * strings are as `JSON.stringify` writes them, which is how the RFC defines them. The value is one JSON can hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = new Map<string, unknown>(Object.entries(value));
  const names = [...members.keys()].filter((name) => members.get(name) !== undefined).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members.get(name))}`).join(',')}}`;
}
