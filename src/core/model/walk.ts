import * as v from 'valibot';
import { Place } from './place.ts';

/** The valibot schemas that contain other schemas, as far as the format uses them; any other schema is a leaf. */
type Branch =
  | v.ObjectSchema<v.ObjectEntries, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string, string>, v.GenericSchema, undefined>
  | v.UnionSchema<v.UnionOptions, string>
  | v.ExactOptionalSchema<v.GenericSchema, undefined>;

const BRANCHES: ReadonlySet<string> = new Set<Branch['type']>([
  'object',
  'array',
  'record',
  'union',
  'exact_optional',
]);

/** A schema as a branch; undefined for a leaf. All code that inspects valibot's schema objects goes through here. */
export const branchOf = (schema: v.GenericSchema): Branch | undefined =>
  BRANCHES.has(schema.type) ? (schema as Branch) : undefined;

/** What a schema's ids identify, by its brand: `lane` for `LaneId`; undefined when it is no id. */
export const idOf = (schema: v.GenericSchema): string | undefined => {
  const pipe =
    'pipe' in schema ? (schema.pipe as readonly { readonly type: string; readonly name?: unknown }[]) : [];
  const brand = pipe.find((action) => action.type === 'brand')?.name;
  return typeof brand === 'string' ? brand.replace(/Id$/, '').toLowerCase() : undefined;
};

/** A noun with its indefinite article. */
export const a = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

/**
 * The option of a union that a value was probably meant for, valid or not: of several objects the one with the most of
 * its properties, else the first that validates.
 */
export function optionFor(options: readonly v.GenericSchema[], value: unknown): v.GenericSchema | undefined {
  if (typeof value === 'string') return options.find((option) => option.type === 'string');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const objects = options.filter(({ type }) => type === 'record' || type === 'object');
  if (objects.length < 2) return objects[0];
  const [best, second] = objects
    .map((option) => {
      const entries = 'entries' in option ? (option.entries as object) : value;
      return { option, known: Object.keys(value).filter((key) => Object.hasOwn(entries, key)).length };
    })
    .toSorted((a, b) => b.known - a.known);
  if (best !== undefined && best.known !== second?.known) return best.option;
  return objects.find((option) => v.is(option, value));
}

/** The schema of the member `key` of `value`; undefined where the format defines none. */
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

/** A place in a document that the format defines, with its schema. */
export interface Known {
  readonly schema: v.GenericSchema;
  readonly place: Place;
}

const inside = (place: Place): readonly Place[] =>
  Array.isArray(place.value)
    ? (place as Place<readonly unknown[]>).items()
    : place.entries().map(([, child]) => child);

/** Every place in a document that the format defines, outer places before inner ones. */
export function knownPlaces(schema: v.GenericSchema, place: Place): readonly Known[] {
  const known: Known[] = [];
  const visit = (schema: v.GenericSchema, place: Place): void => {
    const branch = branchOf(schema);
    if (branch?.type === 'exact_optional') {
      visit(branch.wrapped, place);
      return;
    }
    known.push({ schema, place });
    if (branch?.type === 'union') {
      const option = optionFor(branch.options, place.value);
      if (option !== undefined) visit(option, place);
      return;
    }
    for (const child of branch === undefined ? [] : inside(place)) {
      const childSchema = schemaAt(schema, place.value, String(child.key));
      if (childSchema !== undefined) visit(childSchema, child);
    }
  };
  visit(schema, place);
  return known;
}
