/**
 * Serializes a JSON value in canonical form, independent of property order and white space: RFC 8785, "JSON
 * Canonicalization Scheme" (https://www.rfc-editor.org/rfc/rfc8785). Names are sorted by UTF-16 code units; numbers and
 * strings are serialized by `JSON.stringify`, as the RFC defines them. Properties whose value is `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = new Map<string, unknown>(Object.entries(value));
  const names = [...members.keys()].filter((name) => members.get(name) !== undefined).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members.get(name))}`).join(',')}}`;
}
