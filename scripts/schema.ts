import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { descriptions } from '../src/core/model/descriptions.ts';
import { documentSchema, parts } from '../src/core/model/schema.ts';

/** All parts but the document itself, which is the root. */
const definitions = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'document'));

/** The description of a part and of each of its properties; beside a `$ref`, draft 2020-12 allows it. */
function described(schema: JsonSchema, name: keyof typeof parts): JsonSchema {
  const { is, has = {} }: { readonly is: string; readonly has?: Readonly<Record<string, string>> } =
    descriptions[name];
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => [
    key,
    { description: has[key], ...(property as JsonSchema) },
  ]);
  return {
    description: is,
    ...schema,
    ...(properties.length > 0
      ? { properties: Object.fromEntries(properties) as JsonSchema['properties'] }
      : {}),
  };
}

/**
 * The published JSON Schema of a timeline document. Checks that a JSON Schema cannot make (`check`) and what exists
 * for the compiler only (`brand`, `readonly`) are left out; anything else that has no counterpart is an exception.
 */
export function jsonSchema(): string {
  const {
    $schema,
    $defs = {},
    ...root
  } = toJsonSchema(documentSchema, {
    target: 'draft-2020-12',
    definitions,
    ignoreActions: ['brand', 'readonly', 'check'],
  });
  const published = {
    $schema,
    title: 'Policy Timeline document, version 1',
    ...described(root, 'document'),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, schema]) => [
        name,
        described(schema as JsonSchema, name as keyof typeof parts),
      ]),
    ),
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
