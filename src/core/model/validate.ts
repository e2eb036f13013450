import * as v from 'valibot';
import { jsonFaults } from './json.ts';
import { pathOf, Place } from './place.ts';
import { ofKind, type Problem, shown } from './problem.ts';
import { documentSchema, type TimelineDocument } from './schema.ts';
import { timeline, type Timeline } from './timeline.ts';
import { LATEST, upgrade } from './upgrade.ts';
import { claims } from './validate-claims.ts';
import { dates } from './validate-dates.ts';
import { ids } from './validate-ids.ts';
import { languages } from './validate-languages.ts';
import { media } from './validate-media.ts';
import { unknownProperties } from './validate-properties.ts';
import { quotes } from './validate-quotes.ts';
import { structureOf } from './validate-structure.ts';
import { decodeUtf8 } from './utf8.ts';
import { stages } from './validate-stages.ts';
import { texts } from './validate-texts.ts';
import { votes } from './validate-votes.ts';
import { knownPlaces } from './walk.ts';

export type { Problem } from './problem.ts';

export type Validated =
  | { readonly ok: true; readonly timeline: Timeline; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Runs all checks. Each check skips what it cannot read, so that one run reports every problem. */
function problemsIn(input: unknown): readonly Problem[] {
  const document = new Place<TimelineDocument>(input);
  const known = knownPlaces(documentSchema, document);
  const found = [
    ...ofKind('structure', structureOf(documentSchema, document)),
    ...ofKind('language', languages(document)),
    ...ofKind('id', ids(document, known)),
    ...ofKind('date', dates(document, known)),
    ...ofKind('text', texts(document, known)),
    ...ofKind('stage', stages(document)),
    ...ofKind('vote', votes(document)),
    ...ofKind('media', media(document)),
    ...ofKind('quote', quotes(document, known)),
  ];
  return [
    ...found,
    ...ofKind('claim', claims(document, found)),
    ...ofKind('unknown-property', unknownProperties(known)),
  ];
}

/**
 * The document to check when `upgrade` failed: as of the latest version when its version is missing or invalid;
 * undefined for a newer version, and for anything that is no object.
 */
function assumedLatest(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const newer = 'version' in input && typeof input.version === 'number' && input.version > LATEST;
  return newer ? undefined : { ...input, version: LATEST };
}

/** Validates a parsed document of any version: gives its timeline, or every problem. Never throws. */
export function validate(input: unknown): Validated {
  const upgraded = upgrade(input);
  const document = upgraded.ok ? upgraded.document : assumedLatest(input);
  const found = [
    ...(upgraded.ok ? [] : ofKind('version', [upgraded.problem])),
    ...(document === undefined ? [] : problemsIn(document)),
  ];
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const problems = found.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { ok: false, problems, warnings };
  return { ok: true, timeline: timeline(v.parse(documentSchema, document)), warnings };
}

const refusedText = (problem: Problem): Validated => ({ ok: false, problems: [problem], warnings: [] });

/**
 * Validates a document given as JSON text; a byte order mark is ignored. A syntax error is the only problem of its text. A
 * name that an object has twice is a problem beside all others.
 */
export function parseDocument(text: string): Validated {
  const json = text.replace(/^\uFEFF/, '');
  const { fault, repeated } = jsonFaults(json);
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    const { keys, found, expected, line, column } = fault ?? {
      ...{ keys: [], found: '', expected: 'JSON', line: 1, column: 1 },
    };
    const problem = { path: pathOf(keys), value: found, expected, position: { line, column } };
    return refusedText({ ...problem, severity: 'error', kind: 'syntax' });
  }
  const validated = validate(input);
  if (repeated.length === 0) return validated;
  const names = repeated.map(({ name, object, first, line, column }): Problem => ({
    path: pathOf([...object, name]),
    value: shown(name),
    expected: `each name once in an object: line ${String(first.line)}, column ${String(first.column)} has it already`,
    severity: 'error',
    kind: 'repeated-name',
    position: { line, column },
  }));
  const { warnings } = validated;
  return { ok: false, problems: [...names, ...(validated.ok ? [] : validated.problems)], warnings };
}

/** Validates a document given as the bytes of a file, which has to be UTF-8. */
export function parseBytes(bytes: Uint8Array): Validated {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? parseDocument(decoded.text) : refusedText(decoded.problem);
}
