import type { Problem } from '../../model/problem.ts';
import type { Text } from '../../model/schema.ts';
import { isId } from '../reading/ids.ts';
import type { DayOrder, ImportOptions } from '../reading/importer.ts';
import { settingRow, type SettingRow } from '../reading/settingRow.ts';
import type { Table } from '../reading/table.ts';
import { placeOf } from './log.ts';

/** What a sheet says of the story as a whole, in rows of its own. */
export interface SheetSettings {
  readonly title?: Text | undefined;
  readonly summary?: Text | undefined;
  readonly license?: string | undefined;
}

/** A sheet whose settings were taken. */
export interface SettledSheet {
  /** Without the rows of settings. */
  readonly table: Table;
  /** Those that were given, completed by the sheet. */
  readonly options: ImportOptions;
  readonly settings: SheetSettings;
  readonly problems: readonly Problem[];
}

const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

type Setting = SettingRow & { readonly row: number };

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** Texts by language become a text; the one without a tag is in the story's first language. */
function textOf(settings: readonly Setting[], name: string, language: string): Text | undefined {
  const all = settings.filter((it) => it.name === name);
  const [only] = all;
  if (only === undefined) return undefined;
  if (all.every(({ tag }) => tag === undefined)) return only.value;
  return Object.fromEntries(all.map(({ tag = language, value }) => [tag, value]));
}

/**
 * Takes the settings out of a sheet: rows whose first cell begins with `# title:`, `# summary:` (each also with the tag of a
 * language: `# title:fr:`), `# license:`, `# language:`, `# id:`, `# dates:`, `# year:`, or `# map: HEAD=COLUMN`. So a sheet that
 * is the master says all that it needs; what the author gives beside it is right where both say something.
 */
export function takeSettings(table: Table, options: ImportOptions): SettledSheet {
  const found = table.rows.flatMap(({ number, cells }): readonly Setting[] => {
    const setting = settingRow(cells);
    return setting === undefined || setting.value === '' ? [] : [{ ...setting, row: number }];
  });
  if (found.length === 0) return { table, options, settings: {}, problems: [] };
  const taken = new Set(found.map(({ row }) => row));
  const problems: Problem[] = [];
  const refuse = ({ row, value }: Setting, expected: string) => {
    problems.push({ path: placeOf(row), value: JSON.stringify(value), expected, severity: 'error' });
  };
  let { id, language, dates, year } = options;
  const map = new Map<string, string>();
  for (const setting of found) {
    const { name, value } = setting;
    if (name === 'id') {
      if (isId(value)) id = value;
      else refuse(setting, 'an id: letters, digits, ".", "_" and "-"');
    } else if (name === 'language') {
      if (isTag(value)) language = value;
      else refuse(setting, 'a language tag, such as "en" or "fr-CA"');
    } else if (name === 'dates') {
      const order = ORDERS.find((it) => it === value.toLowerCase());
      if (order === undefined) refuse(setting, '"dmy" or "mdy": whether the day or the month comes first');
      else dates ??= order;
    } else if (name === 'year') {
      if (/^-?\d{1,4}$/u.test(value)) year ??= Number(value);
      else refuse(setting, 'a year, such as 2021');
    } else if (name === 'map') {
      const at = value.lastIndexOf('=');
      if (at > 0) map.set(value.slice(0, at).trim(), value.slice(at + 1).trim());
      else refuse(setting, 'HEAD=COLUMN, such as "Datum=date"');
    }
  }
  return {
    table: { ...table, rows: table.rows.filter(({ number }) => !taken.has(number)) },
    options: { ...options, id, language, dates, year, map: new Map([...map, ...options.map]) },
    settings: {
      title: textOf(found, 'title', language),
      summary: textOf(found, 'summary', language),
      license: found.find(({ name }) => name === 'license')?.value,
    },
    problems,
  };
}
