export const code = (text: string): string => `\`${text}\``;

/** Escapes a text as a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Serializes JSON on one line, with spaces after colons and commas. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, it]) => `${JSON.stringify(name)}: ${inline(it)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}
