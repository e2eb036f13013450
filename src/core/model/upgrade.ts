import { Place } from './place.ts';
import { error, type Problem } from './problem.ts';

/** The version of the format that the rest of the code knows. */
export const LATEST = 1;

/** From one version to the next. The document has not been validated: an upgrader moves what it finds. */
export type Upgrader = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version an upgrader starts from. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {};

export type Upgraded =
  { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly problem: Problem };

/** Brings a document to the latest version, step by step. */
export function upgrade(
  input: unknown,
  upgraders: Readonly<Record<number, Upgrader>> = UPGRADERS,
  latest: number = LATEST,
): Upgraded {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problem: error({ path: '$', value: input }, 'a timeline document: an object') };
  }
  const place = new Place<{ version: number }>(input).at('version');
  const version = place.value;
  const known = `the version of the format: ${latest === 1 ? '1' : `a number from 1 to ${String(latest)}`}`;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, problem: error(place, known) };
  }
  if (version > latest) {
    return { ok: false, problem: error(place, `${known}; the document is newer than this program`) };
  }
  let document = input as Readonly<Record<string, unknown>>;
  for (let from = version; from < latest; from++) {
    const step = upgraders[from];
    if (step === undefined) throw new Error(`no upgrader from version ${String(from)}`);
    document = { ...step(document), version: from + 1 };
  }
  return { ok: true, document };
}
