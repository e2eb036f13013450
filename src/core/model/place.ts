/** The keys of all members of a union type. */
type KeyOf<T> = T extends unknown ? keyof T & string : never;
type At<T, Key> = T extends unknown ? (Key extends keyof T ? NonNullable<T[Key]> : never) : never;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const step = (path: string, key: string | number): string =>
  typeof key === 'number'
    ? `${path}[${key}]`
    : /^[A-Za-z_$][\w$]*$/.test(key)
      ? `${path}.${key}`
      : `${path}[${JSON.stringify(key)}]`;

/** The JSON path of names and indices from the root, such as `$.events[3].date`. */
export const pathOf = (keys: readonly (string | number)[]): string => keys.reduce<string>(step, '$');

/**
 * A place in a document that is not validated yet: its path and the value found there. `T` is the type that the value
 * should have; it only types the navigation. Navigation never throws: a missing member, or a member of a value of another
 * type, is a place without a value.
 *
 *     document.at('events').items()[3].at('date')     path $.events[3].date
 */
export class Place<T = unknown> {
  /** Exists for the compiler only. */
  declare protected readonly shouldBe: T;
  readonly value: unknown;
  readonly outer: Place | undefined;
  readonly key: string | number;

  constructor(value: unknown, outer?: Place, key: string | number = '') {
    this.value = value;
    this.outer = outer;
    this.key = key;
  }

  /** The JSON path, such as `$.events[3].date`. Computed on demand: only problems need it. */
  get path(): string {
    return this.outer === undefined ? '$' : step(this.outer.path, this.key);
  }

  /** The value if it is a string. */
  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  at<Key extends KeyOf<T>>(key: Key): Place<At<T, Key>> {
    const { value } = this;
    return new Place(isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined, this, key);
  }

  /** The places of the items; empty when the value is no list. */
  items<Item>(this: Place<readonly Item[]>): readonly Place<Item>[] {
    const { value } = this;
    return Array.isArray(value)
      ? value.map((item: unknown, index) => new Place<Item>(item, this, index))
      : [];
  }

  /** The places of all members of an object, by name; empty when the value is no object. */
  entries(): readonly (readonly [string, Place])[] {
    const { value } = this;
    return isObject(value)
      ? Object.entries(value).map(([key, it]) => [key, new Place(it, this, key)] as const)
      : [];
  }
}
