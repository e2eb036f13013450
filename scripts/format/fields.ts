import type { GenericSchema } from 'valibot';
import { descriptions } from '../../src/core/model/descriptions.ts';
import { parts } from '../../src/core/model/schema.ts';
import { branchOf } from '../../src/core/model/walk.ts';
import { examples } from './examples.ts';
import { code, inline, table } from './markdown.ts';

type PartName = keyof typeof parts;

const partNames: ReadonlyMap<GenericSchema, string> = new Map(
  Object.entries(parts).map(([name, schema]) => [schema, name]),
);
const link = (name: string): string => `[${name}](#${name.toLowerCase()})`;
const an = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${link(noun)}` : `a ${link(noun)}`);

interface Action {
  readonly type: string;
  readonly message?: unknown;
  readonly name?: unknown;
}
const actionsOf = (schema: GenericSchema): readonly Action[] =>
  'pipe' in schema ? (schema.pipe as readonly Action[]) : [];
/** The message of the first check of a schema that has one. */
const requirementOf = (schema: GenericSchema): string | undefined =>
  actionsOf(schema)
    .map(({ message }) => message)
    .find((message) => typeof message === 'string');

/** What a schema's ids identify: `source` for `SourceId`. */
const idOf = (schema: GenericSchema): string | undefined => {
  const brand = actionsOf(schema).find(({ type }) => type === 'brand')?.name;
  return typeof brand === 'string' ? brand.replace(/Id$/, '').toLowerCase() : undefined;
};

const quoted = (options: readonly unknown[]): string => options.map((it) => code(inline(it))).join(' · ');

function stringType(schema: GenericSchema, property: string): string {
  const of = idOf(schema);
  if (of === undefined) return requirementOf(schema) ?? 'text';
  return property === 'id' ? 'an id' : `the id of ${an(of)}`;
}

/** A schema in words, for the table's column. */
function typeOf(schema: GenericSchema, property: string): string {
  const name = partNames.get(schema);
  if (name !== undefined) return link(name);
  const branch = branchOf(schema);
  switch (branch?.type) {
    case 'exact_optional':
      return typeOf(branch.wrapped, property);
    case 'array': {
      const least = requirementOf(schema);
      return `list: ${typeOf(branch.item, property)}${least === undefined ? '' : `; ${least}`}`;
    }
    case 'record':
      return `map by ${link('languageTag')}: ${typeOf(branch.value, property)}`;
    case undefined:
      break;
    default:
      throw new Error(`a part without a name: ${property}`);
  }
  if ('options' in schema) return quoted(schema.options as readonly unknown[]);
  if ('literal' in schema) return quoted([schema.literal]);
  if (schema.type === 'boolean') return quoted([true, false]);
  if (schema.type === 'number') return requirementOf(schema) ?? 'a number';
  return stringType(schema, property);
}

function properties(name: PartName, entries: Readonly<Record<string, GenericSchema>>): string {
  const { has = {} }: { readonly is: string; readonly has?: Readonly<Record<string, string>> } =
    descriptions[name];
  const ofPart = examples[name] as Readonly<Record<string, unknown>>;
  return table(
    ['Property', 'Required', 'Type', 'Meaning', 'Example'],
    Object.entries(entries).map(([property, schema]) => [
      code(property),
      schema.type === 'exact_optional' ? '' : 'yes',
      typeOf(schema, property),
      has[property] ?? '',
      code(inline(ofPart[property])),
    ]),
  );
}

function section(name: PartName): string {
  const schema: GenericSchema = parts[name];
  const branch = branchOf(schema);
  const lines = [`### ${name}`, descriptions[name].is];
  if (branch?.type === 'object') lines.push(properties(name, branch.entries));
  else {
    const options = branch?.type === 'union' ? branch.options : [];
    const named = options.flatMap((option) => partNames.get(option) ?? []);
    if (named.length > 0) lines.push(`One of: ${named.map(link).join(', ')}.`);
    lines.push((examples[name] as readonly unknown[]).map((it) => `- ${code(inline(it))}`).join('\n'));
  }
  return lines.join('\n\n');
}

/** Every part with all its properties, in the order of the schema. */
export const fields = (): string =>
  Object.keys(parts)
    .map((name) => section(name as PartName))
    .join('\n\n');
