import type { Text } from '../../model/schema.ts';
import { idFrom, Ids, isId } from '../reading/ids.ts';

/** A lane, a kind, a thread or a publisher: what a cell names. */
export interface Named {
  readonly id: string;
  readonly label: Text;
}

/** All texts of a label. */
const textsOf = (label: Text): readonly string[] =>
  typeof label === 'string' ? [label] : Object.values(label);

/** A label in the first language; undefined if there is none in it. */
export const firstText = (text: Text | undefined, language: string): string | undefined =>
  typeof text === 'object' ? text[language] : text;

/** Whether a cell can be split where the label has nothing to split at, and is no `#id`. */
const isPlain = (label: string): boolean => label === label.trim() && !/[;؛|\n]|^#|^$/u.test(label);

/**
 * Writes ids as names that people read: the label where it is read back as the same id, else the id, where that is read back
 * as such; else `#id`.
 */
export function nameWriter(all: readonly Named[], language: string): (id: string) => string {
  const labels = all.flatMap(({ label }) => textsOf(label).map((it) => it.trim()));
  const cells = new Map(
    all.map(({ id, label }) => {
      const first = firstText(label, language);
      const isOnly = (text: string, times: number) =>
        labels.filter((it) => it === text).length === times && idFrom(text) === id;
      if (
        first !== undefined &&
        isPlain(first) &&
        isOnly(first, textsOf(label).filter((it) => it === first).length)
      )
        return [id, first] as const;
      return [id, isOnly(id, 0) ? id : `#${id}`] as const;
    }),
  );
  return (id) => cells.get(id) ?? `#${id}`;
}

/** Reads names: finds the id of a known one by its id or its label in any language, and gives a new one an id of its own. */
export class NameReader {
  /** Those that were not known, in the order of their first mention. */
  readonly found: Named[] = [];
  private readonly ids = new Ids();
  private readonly byText = new Map<string, string>();
  private readonly byId = new Set<string>();

  constructor(known: readonly Named[]) {
    for (const { id } of known) {
      this.ids.give(id);
      this.byId.add(id);
      this.byText.set(id, id);
    }
    for (const { id, label } of known)
      for (const text of textsOf(label)) if (!this.byText.has(text.trim())) this.byText.set(text.trim(), id);
  }

  /** @param cell not empty */
  idOf(cell: string): string {
    const exact = cell.startsWith('#') ? cell.slice(1) : '';
    if (this.byId.has(exact)) return exact;
    const known = this.byText.get(cell);
    if (known !== undefined) return known;
    const id = this.ids.give(isId(exact) ? exact : idFrom(cell));
    this.found.push({ id, label: isId(exact) ? exact : cell });
    this.byText.set(cell, id);
    this.byId.add(id);
    return id;
  }
}
