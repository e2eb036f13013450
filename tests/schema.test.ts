import { existsSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../scripts/schema.ts';
import { documentSchema } from '../src/core/model/schema.ts';
import { changed, smallDocument } from './arbitrary/small.ts';

// after a change of the schema, `npx vitest run --project unit tests/schema.test.ts -u` writes it anew
it('is published as the code declares it', async () => {
  const file = 'public/timeline.v1.schema.json';
  const settings = await resolveConfig(file);
  const published = await format(jsonSchema(), { ...settings, plugins: [], parser: 'json' });
  // a difference fails; what is missing would be written, and pass
  const existed = existsSync(file);
  await expect(published).toMatchFileSnapshot(`../${file}`);
  expect(existed).toBe(true);
});

interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}
const published = JSON.parse(jsonSchema()) as Schema;
const definitions = published['$defs'] as Readonly<Record<string, Schema>>;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** What each keyword asks of a value. A keyword that is not here fails the test: it would be judged by nobody. */
const KEYWORDS: Readonly<Record<string, (value: unknown, argument: unknown) => boolean>> = {
  $schema: () => true,
  default: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  $ref: (value, ref) => accepts(definitions[String(ref).replace('#/$defs/', '')], value),
  type: (value, type) => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
  const: (value, constant) => value === constant,
  enum: (value, options) => (options as readonly unknown[]).includes(value),
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
  not: (value, schema) => !accepts(schema as Schema, value),
  maxLength: (value, most) => typeof value !== 'string' || value.length <= Number(most),
  minLength: (value, least) => typeof value !== 'string' || value.length >= Number(least),
  maxItems: (value, most) => !Array.isArray(value) || value.length <= Number(most),
  minItems: (value, least) => !Array.isArray(value) || value.length >= Number(least),
  minProperties: (value, least) => !isObject(value) || Object.keys(value).length >= Number(least),
  items: (value, item) => !Array.isArray(value) || value.every((it) => accepts(item as Schema, it)),
  required: (value, keys) => !isObject(value) || (keys as readonly string[]).every((key) => key in value),
  properties: (value, properties) =>
    !isObject(value) ||
    Object.entries(properties as Readonly<Record<string, Schema>>).every(
      ([key, schema]) => !(key in value) || accepts(schema, value[key]),
    ),
  propertyNames: (value, names) =>
    !isObject(value) || Object.keys(value).every((key) => accepts(names as Schema, key)),
  additionalProperties: (value, schema) =>
    !isObject(value) || Object.values(value).every((it) => accepts(schema as Schema, it)),
  dependentRequired: (value, needs) =>
    !isObject(value) ||
    Object.entries(needs as Readonly<Record<string, readonly string[]>>).every(
      ([key, needed]) => !(key in value) || needed.every((it) => it in value),
    ),
  // a condition stands beside its consequence, which `accepts` asks for
  if: () => true,
  then: () => true,
  anyOf: (value, schemas) => (schemas as readonly Schema[]).some((schema) => accepts(schema, value)),
  oneOf: (value, schemas) =>
    (schemas as readonly Schema[]).filter((schema) => accepts(schema, value)).length === 1,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === 'object';

function accepts(schema: Schema | undefined, value: unknown): boolean {
  if (schema === undefined) throw new Error('a definition that does not exist');
  if ('if' in schema && accepts(schema['if'] as Schema, value) && !accepts(schema['then'] as Schema, value))
    return false;
  return Object.entries(schema).every(([keyword, argument]) => {
    const judge = KEYWORDS[keyword];
    if (judge === undefined) throw new Error(`a keyword the test does not know: ${keyword}`);
    return judge(value, argument);
  });
}

describe('the published schema judges as the validator does', () => {
  it.each([
    ['a document with everything', smallDocument()],
    ['an unknown property', changed('events.0.clams', [])],
    ['no summary', changed('summary')],
  ])('accepting %s', (_, document) => {
    expect(v.is(documentSchema, document)).toBe(true);
    expect(accepts(published, document)).toBe(true);
  });

  it.each<[string, unknown?]>([
    ['version', 2],
    ['version'],
    ['id', 'two words'],
    ['id', ''],
    ['id', 'ends.'],
    ['id', 'x'.repeat(101)],
    ['id', 'CON'],
    ['lanes.0.id', 'lpt9.old'],
    ['languages.0', `en-x-${'abcdefgh-'.repeat(4)}a`],
    ['languages', []],
    ['languages', ['English']],
    ['title', 3],
    ['title', ''],
    ['title', {}],
    ['title', []],
    ['title', { en: '' }],
    ['title', { 'not a tag': 'x' }],
    ['contact', 'http://example.org'],
    ['view', { from: '2024' }],
    ['view.scale', 'odd'],
    ['view.axis', 'right-to-left'],
    ['lanes', []],
    ['lanes', {}],
    ['lanes.0', 'senate'],
    ['kinds.0.symbol', 'star'],
    ['sources.0.publisher'],
    ['sources.0.type', 'blog'],
    ['sources.1.url', 'javascript:alert(1)'],
    ['sources.1.sha256', 'abc'],
    ['excerpts.0.selector.type', 'TextPositionSelector'],
    ['excerpts.0.selector.exact', ''],
    ['excerpts.0.highlight', 'rather'],
    ['excerpts.0.attributedTo.source'],
    ['excerpts.0.attributedTo.name', 'Ada'],
    ['excerpts.0.attributedTo.rendering', 'quoted'],
    ['excerpts.0.translations', {}],
    ['events.0.importance', 4],
    ['events.0.claims.0.evidence.0', { stance: 'supports' }],
    ['events.0.claims.0.evidence.0.stance', 'agrees'],
    ['events.0.claims.0.open', 'yes'],
    ['events.1.relations.0.type', 'likes'],
    ['threads.0.stages.0.state', 'voted'],
    ['events.0.vote.for', '20'],
    ['events.0.vote.for', 1.5],
    ['events.0.vote.for', -1],
    ['events.0.vote.result', 'tied'],
    ['events.0.links.0.url', 'javascript:alert(1)'],
    ['events.0.media.0.type', 'film'],
    ['events.0.media.0.file'],
    ['events.0.media.0.url', 'https://example.org/2.jpg'],
    ['events.0.media.0.file', '../harbour.jpg'],
    ['events.0.media.0.file', '/harbour.jpg'],
    ['events.0.media.0.file', 'C:\\harbour.jpg'],
    ['events.0.media.0.focus', [0.5]],
    ['events.0.media.0.focus', [0.5, 1.5]],
    ['events.0.media.0.width', 0],
    ['events.0.place', 'Paris'],
    ['periods.0.from'],
  ])('refusing %s: %j', (path, value) => {
    const document = changed(path, value);
    expect(v.is(documentSchema, document)).toBe(false);
    expect(accepts(published, document)).toBe(false);
  });
});
