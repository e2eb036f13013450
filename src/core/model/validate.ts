import * as v from 'valibot';
import { faultIn } from './json.ts';
import { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { documentSchema, type TimelineDocument } from './schema.ts';
import { timeline, type Timeline } from './timeline.ts';
import { LATEST, upgrade } from './upgrade.ts';
import { claims } from './validate-claims.ts';
import { dates } from './validate-dates.ts';
import { ids } from './validate-ids.ts';
import { unknownProperties } from './validate-properties.ts';
import { quotes } from './validate-quotes.ts';
import { structureOf } from './validate-structure.ts';
import { texts } from './validate-texts.ts';
import { knownPlaces } from './walk.ts';

export type { Problem } from './problem.ts';

export type Validated =
  | { readonly ok: true; readonly timeline: Timeline; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Every problem at once: each check reads what it can, whatever else is wrong. */
function problemsIn(input: unknown): readonly Problem[] {
  const document = new Place<TimelineDocument>(input);
  const known = knownPlaces(documentSchema, document);
  const found = [
    ...structureOf(documentSchema, document),
    ...ids(document, known),
    ...dates(document, known),
    ...texts(document, known),
    ...quotes(document, known),
  ];
  return [...found, ...claims(document, found), ...unknownProperties(known)];
}

/** A document that does not say its version is checked as one of the latest; a newer one cannot be. */
function assumedLatest(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const newer = 'version' in input && typeof input.version === 'number' && input.version > LATEST;
  return newer ? undefined : { ...input, version: LATEST };
}

/** The door: anything in, a timeline or every problem out. */
export function validate(input: unknown): Validated {
  const upgraded = upgrade(input);
  const document = upgraded.ok ? upgraded.document : assumedLatest(input);
  const found = [
    ...(upgraded.ok ? [] : [upgraded.problem]),
    ...(document === undefined ? [] : problemsIn(document)),
  ];
  const warnings = found.filter(({ severity }) => severity === 'warning');
  const problems = found.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { ok: false, problems, warnings };
  return { ok: true, timeline: timeline(v.parse(documentSchema, document)), warnings };
}

/** The same door for a document that is still text. */
export function parseDocument(text: string): Validated {
  const json = text.replace(/^\uFEFF/, '');
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    const fault = faultIn(json) ?? { line: 1, column: 1, found: '', expected: 'JSON' };
    const path = `line ${String(fault.line)}, column ${String(fault.column)}`;
    return {
      ok: false,
      problems: [{ path, value: fault.found, expected: fault.expected, severity: 'error' }],
      warnings: [],
    };
  }
  return validate(input);
}
