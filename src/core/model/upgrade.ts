import { Place } from './place.ts';
import { error, type Problem } from './problem.ts';

/** The latest version of the format, which all other code expects. */
export const LATEST = 1;

/**
 * Converts a document from one version of the format to the next. The document is not validated: an upgrader handles
 * what it finds.
 */
export type Upgrader = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Upgraders by the version from which they convert. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {};

export type Upgraded =
  { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * Upgrades a document to the latest version, one version at a time.
 *
 * @returns a problem when the input is no object, or its version is missing, invalid or newer than `latest`
 */
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
