import * as v from 'valibot';
import { Place } from './place.ts';

/** The kinds of schema the format is made of; everything else is a leaf. */
type Branch =
  | v.ObjectSchema<v.ObjectEntries, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string, string>, v.GenericSchema, undefined>
  | v.UnionSchema<v.UnionOptions, string>
  | v.ExactOptionalSchema<v.GenericSchema, undefined>;

/** The only place where the schema library's own objects are taken apart. */
export const branchOf = (schema: v.GenericSchema): Branch | undefined =>
  ['object', 'array', 'record', 'union', 'exact_optional'].includes(schema.type)
    ? (schema as Branch)
    : undefined;

/** The option of a union that a value means, well-formed or not: the one that knows most of its properties. */
export function optionFor(options: readonly v.GenericSchema[], value: unknown): v.GenericSchema | undefined {
  if (typeof value === 'string') return options.find((option) => option.type === 'string');
  const keys = new Place(value).entries().map(([key]) => key);
  const objects = options.flatMap((option) => {
    const branch = branchOf(option);
    if (branch?.type === 'record') return [{ option, known: keys.length }];
    return branch?.type === 'object'
      ? [{ option, known: keys.filter((key) => key in branch.entries).length }]
      : [];
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [best, second] = objects.toSorted((a, b) => b.known - a.known);
  if (best !== undefined && best.known !== second?.known) return best.option;
  return options.find((option) => v.is(option, value));
}

/** The schema of what stands at `key` in `value`; undefined where the format knows nothing. */
export function schemaAt(schema: v.GenericSchema, value: unknown, key: string): v.GenericSchema | undefined {
  const branch = branchOf(schema);
  switch (branch?.type) {
    case 'exact_optional':
      return schemaAt(branch.wrapped, value, key);
    case 'union': {
      const option = optionFor(branch.options, value);
      return option && schemaAt(option, value, key);
    }
    case 'object':
      return Object.hasOwn(branch.entries, key) ? branch.entries[key] : undefined;
    case 'record':
      return branch.value;
    case 'array':
      return branch.item;
    default:
      return undefined;
  }
}

/** Calls `visit` for every place in a document that the format knows, from the outside in, with its schema. */
export function walk(
  schema: v.GenericSchema,
  place: Place,
  visit: (schema: v.GenericSchema, place: Place) => void,
): void {
  const branch = branchOf(schema);
  if (branch?.type === 'exact_optional') {
    walk(branch.wrapped, place, visit);
    return;
  }
  visit(schema, place);
  if (branch?.type === 'union') {
    const option = optionFor(branch.options, place.value);
    if (option !== undefined) walk(option, place, visit);
    return;
  }
  const inside = branch?.type === 'array' ? listed(place) : place.entries();
  for (const [key, child] of inside) {
    const childSchema = schemaAt(schema, place.value, key);
    if (childSchema !== undefined) walk(childSchema, child, visit);
  }
}

const listed = (place: Place): readonly (readonly [string, Place])[] =>
  (place as Place<readonly unknown[]>).items().map((item, index) => [String(index), item]);
