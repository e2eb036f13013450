import * as v from 'valibot';
import { support } from './claim.ts';
import { isRecord, type Sources } from './origin.ts';
import type { Place } from './place.ts';
import { error, type Problem, warning } from './problem.ts';
import { type Account, type Claim, type Evidence, parts, STANCES, type TimelineDocument } from './schema.ts';

type Evidences = Place<readonly Evidence[]>;

/**
 * Whether some piece supports the text. An invalid stance counts as support: it is reported by the structure check, and
 * must not cause a second problem here.
 */
const isSupported = (evidence: Evidences): boolean =>
  evidence.items().some((piece) => {
    const stance = piece.at('stance').text;
    return stance === 'supports' || !STANCES.some((known) => known === stance);
  });

const MEND = 'add a source or an excerpt with "stance": "supports"';

/** Each account has supporting evidence, and so has the claim's text, or, of an open claim, at least one account. */
function unsupported(claim: Place<Claim>): readonly Problem[] {
  const evidence = claim.at('evidence');
  const accounts = claim
    .at('accounts')
    .items()
    .map((account: Place<Account>) => account.at('evidence'));
  const open = claim.at('open').value ?? false;
  if (typeof open !== 'boolean') return [];
  const answers = accounts.filter(isSupported).length;
  const needing = [evidence, ...accounts].filter((it) => Array.isArray(it.value) && !isSupported(it));
  return [
    ...needing
      .filter((it) => it !== evidence || !open || answers === 0)
      .map((it) => error(it, 'at least one piece of evidence that supports it', { mend: MEND })),
    ...(open && answers === 1
      ? [warning(claim.at('accounts'), 'two answers at least to an open question')]
      : []),
  ];
}

/** A value as JSON; undefined when it has none, as an object in a circle or one that is nested too deeply. */
function asJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Checks each piece of evidence: an omission has a note, and no piece is listed twice. */
function pieces(evidence: Evidences): readonly Problem[] {
  const items = evidence.items();
  const written = items.map(({ value }) => asJson(value));
  return items.flatMap((piece, index) => [
    ...(piece.at('stance').text === 'omits' && !piece.at('note').exists
      ? [error(piece.at('note'), 'a note that says what is left out, since the stance is "omits"')]
      : []),
    ...(written[index] !== undefined && written.indexOf(written[index]) < index
      ? [warning(piece, 'each piece of evidence once')]
      : []),
  ]);
}

/**
 * Rule of the format, "Hold the version on record": an error when a record supports an account and not the claim's text.
 * A warning when a record denies the text and no record supports any version.
 */
function againstTheRecord(place: Place<Claim>, sources: Sources): readonly Problem[] {
  const { success, output: claim } = v.safeParse(parts.claim, place.value);
  if (!success || claim.open === true) return [];
  const [own, ...accounts] = support(sources, claim);
  const recorded = (pieces: typeof own.pieces.supports) => pieces.some((piece) => isRecord(piece.origin));
  if (recorded(own.pieces.supports)) return [];
  const holder = accounts.findIndex((account) => recorded(account.pieces.supports));
  if (holder >= 0) {
    return [error(place.at('text'), `the version on record, which accounts[${String(holder)}] has`)];
  }
  return recorded(own.pieces.denies)
    ? [warning(place.at('text'), 'the version on record: a record denies this one, and none supports it')]
    : [];
}

/** The lookup tables that origins need; undefined when sources, excerpts or languages have errors. */
function soundSources(document: Place<TimelineDocument>, found: readonly Problem[]): Sources | undefined {
  const faulty = found.some(
    ({ path, severity }) => severity === 'error' && /^\$(\.(sources|excerpts|languages)\b|$)/.test(path),
  );
  const sources = v.safeParse(v.array(parts.source), document.at('sources').value);
  const excerpts = v.safeParse(v.array(parts.excerpt), document.at('excerpts').value ?? []);
  if (faulty || !sources.success || !excerpts.success) return undefined;
  return {
    document: {
      languages: document
        .at('languages')
        .items()
        .flatMap((it) => it.text ?? []),
    },
    sourceById: new Map(sources.output.map((source) => [source.id, source])),
    excerptById: new Map(excerpts.output.map((excerpt) => [excerpt.id, excerpt])),
  };
}

/**
 * Checks claims: their evidence, and that the text is the version on record.
 *
 * @param found the problems that the other checks found; claims that have errors already are not checked against records
 */
export function claims(document: Place<TimelineDocument>, found: readonly Problem[]): readonly Problem[] {
  const sources = soundSources(document, found);
  const errors = found.filter(({ severity }) => severity === 'error');
  const faulty = new Set(errors.map(({ path }) => /^\$\.events\[\d+\]\.claims\[\d+\](?=\.)/.exec(path)?.[0]));
  return document
    .at('events')
    .items()
    .flatMap((event) => event.at('claims').items())
    .flatMap((claim) => [
      ...unsupported(claim),
      ...[
        claim.at('evidence'),
        ...claim
          .at('accounts')
          .items()
          .map((account) => account.at('evidence')),
      ].flatMap(pieces),
      ...(sources === undefined || faulty.has(claim.path) ? [] : againstTheRecord(claim, sources)),
    ]);
}
