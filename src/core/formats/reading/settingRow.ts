/** A row of a table that says something of all of it, in its first cell: `# title: The ferry`. */
const SETTING =
  /^#\s*(title|summary|license|language|id|dates|year|map)(?::([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*))?\s*:(.*)$/isu;

export interface SettingRow {
  readonly name: string;
  /** The tag of a language: `# title:fr: …`. */
  readonly tag: string | undefined;
  /** Other cells are joined to it: a comma in a value makes several cells of it. */
  readonly value: string;
}

/** What a row sets; undefined when it is a row like others, or sets nothing. */
export function settingRow([first = '', ...others]: readonly string[]): SettingRow | undefined {
  const [, name, tag, rest = ''] = SETTING.exec(first.trim()) ?? [];
  if (name === undefined) return undefined;
  const value = [rest, ...others].map((cell) => cell.trim()).filter((cell) => cell !== '');
  return { name: name.toLowerCase(), tag, value: value.join(', ') };
}
