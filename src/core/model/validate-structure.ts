import * as v from 'valibot';
import { proposing } from './nearest.ts';
import { error, type Problem } from './problem.ts';
import { Place } from './place.ts';
import { a, branchOf, idOf, optionFor, schemaAt } from './walk.ts';

type Issue = v.BaseIssue<unknown>;

const quoted = (options: readonly unknown[]): string => options.map((it) => JSON.stringify(it)).join(', ');

/** The message of the first check in a schema's pipe that has one. */
const requirementOf = (schema: v.GenericSchema): string | undefined => {
  const pipe = 'pipe' in schema ? (schema.pipe as readonly { readonly message?: unknown }[]) : [];
  return pipe.map((action) => action.message).find((message) => typeof message === 'string');
};

/** What a schema expects, as a phrase that completes "expected …". */
function expectation(schema: v.GenericSchema | undefined): string {
  if (schema === undefined) return 'something else';
  const branch = branchOf(schema);
  if (branch?.type === 'exact_optional') return expectation(branch.wrapped);
  if (branch?.type === 'union') return branch.message;
  if (branch?.type === 'array') return 'a list';
  if (branch !== undefined) return 'an object';
  if (schema.type === 'string') return requirementOf(schema) ?? 'text';
  if (schema.type === 'boolean') return 'true or false';
  if ('options' in schema) return `one of ${quoted(schema.options as readonly unknown[])}`;
  if ('literal' in schema) return quoted([schema.literal]);
  return schema.expects;
}

/** The texts that a choice is among; none for any other schema. */
function choicesOf(schema: v.GenericSchema | undefined): readonly string[] {
  const choice = schema && 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const options: readonly unknown[] =
    choice?.type === 'picklist' && 'options' in choice ? (choice.options as []) : [];
  return options.filter((option) => typeof option === 'string');
}

const inside = (place: Place, key: unknown): Place =>
  typeof key === 'number'
    ? ((place as Place<readonly unknown[]>).items()[key] ?? new Place(undefined, place, key))
    : (place as Place<Readonly<Record<string, unknown>>>).at(String(key));

/** Converts an issue of valibot to a problem; an issue of a union becomes the problems of the option that was meant. */
function problemsOf(root: v.GenericSchema, document: Place, issue: Issue): readonly Problem[] {
  let schema: v.GenericSchema | undefined = root;
  let place = document;
  for (const { key } of issue.path ?? []) {
    schema = schema && schemaAt(schema, place.value, String(key));
    place = inside(place, key);
  }
  if (issue.kind === 'validation') {
    // in a map, an invalid key is reported as the value
    const isName = issue.path?.at(-1)?.origin === 'key';
    return [error(isName ? { path: place.path, value: issue.input } : place, issue.message)];
  }
  const wanted = schema && branchOf(schema);
  const union = wanted?.type === 'exact_optional' ? branchOf(wanted.wrapped) : wanted;
  const option = union?.type === 'union' ? optionFor(union.options, place.value) : undefined;
  if (option !== undefined) return structureOf(option, place);
  if (!place.exists) {
    const of = schema && place.key !== 'id' ? idOf(schema) : undefined;
    const wanted = of === undefined ? expectation(schema) : `the id of ${a(of)}`;
    return [error(place, `${wanted}: it is required`)];
  }
  return [error(place, expectation(schema), proposing(place.text ?? '', choicesOf(schema)))];
}

/** Checks the structure of a value against a schema. */
export function structureOf(schema: v.GenericSchema, place: Place): readonly Problem[] {
  const result = v.safeParse(schema, place.value, { abortPipeEarly: true });
  return (result.success ? [] : result.issues).flatMap((issue) => problemsOf(schema, place, issue));
}
