/** Finds the lists of records in JSON of any shape. */
import { isObject, type JsonObject } from './values.ts';

export interface JsonRecord {
  /** `$.bills[2].timeline[0]` */
  readonly place: string;
  readonly record: JsonObject;
  /** The objects around it, the outermost first. */
  readonly around: readonly JsonObject[];
  /** The key that led to its list, where that is a year: `{"2021": [ … ]}`. */
  readonly year?: string;
  /** The key under which it is, where it is in no list: `{"treaty": { … }, "vote": { … }}`. */
  readonly key?: string;
}

/** The records of lists that have one place in their file: `$.bills[].timeline`. */
export interface RecordList {
  readonly place: string;
  readonly records: readonly JsonRecord[];
}

const DEEPEST = 8;
const YEAR = /^\d{4}$/u;

const memberPath = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$]*$/u.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;

class Finder {
  readonly lists = new Map<string, JsonRecord[]>();

  /**
   * @param place with indices: `$.bills[2]`
   * @param pattern without: `$.bills[]`
   */
  visit(value: unknown, place: string, pattern: string, around: readonly JsonObject[], year?: string): void {
    if (around.length > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const [index, item] of (value as readonly unknown[]).entries())
        if (isObject(item))
          this.take(
            { place: `${place}[${String(index)}]`, record: item, around, ...(year && { year }) },
            pattern,
          );
    } else if (isObject(value)) this.visitObject(value, place, pattern, around);
  }

  private visitObject(
    value: JsonObject,
    place: string,
    pattern: string,
    around: readonly JsonObject[],
  ): void {
    const members = Object.entries(value);
    const isKeyed = members.length > 1 && members.every(([, member]) => isObject(member));
    for (const [key, member] of members) {
      const path = memberPath(place, key);
      if (isKeyed && isObject(member))
        this.take({ place: path, record: member, around, key }, `${pattern}.*`);
      else if (YEAR.test(key)) this.visit(member, path, `${pattern}.*`, around, key);
      else if (Array.isArray(member) || isObject(member))
        this.visit(member, path, memberPath(pattern, key), [...around, value]);
    }
  }

  private take(record: JsonRecord, pattern: string): void {
    const list = this.lists.get(pattern);
    if (list === undefined) this.lists.set(pattern, [record]);
    else list.push(record);
    this.visitObject(record.record, record.place, `${pattern}[]`, record.around);
  }
}

/** All lists of objects in a value, and objects of objects, in their order. */
export function recordLists(value: unknown): readonly RecordList[] {
  const finder = new Finder();
  finder.visit(value, '$', '$', []);
  return Array.from(finder.lists, ([place, records]) => ({ place, records }));
}
