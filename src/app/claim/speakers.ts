import type { EvidencePiece } from '../../core/model/claim.ts';
import type { Origin } from '../../core/model/origin.ts';
import type { Attribution, Source } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from './publisherName.ts';

/** Who speaks in a source: the author of a statement, else the publisher. */
const sourceSpeaker = (source: Source, timeline: Timeline, words: Words): string =>
  (source.type === 'statement' ? source.author : undefined) ?? publisherName(source, timeline, words);

/** The name of an origin in the reader's language. */
export const originName = (origin: Origin, timeline: Timeline, words: Words): string =>
  origin.kind === 'person' ? words.plain(origin.name) : sourceSpeaker(origin.source, timeline, words);

/** The attribution of a piece of evidence: its own for a citation, its excerpt's for a quotation. */
export const attributionOf = ({ evidence, excerpt }: EvidencePiece): Attribution | undefined =>
  'source' in evidence ? evidence.attributedTo : excerpt?.attributedTo;

/** The name of the source or person to whom an attribution ascribes the words; empty if it names none. */
export function attributedName({ source: id, name }: Attribution, timeline: Timeline, words: Words): string {
  const source = id === undefined ? undefined : timeline.sourceById.get(id);
  if (source) return sourceSpeaker(source, timeline, words);
  return name === undefined ? '' : words.plain(name);
}

const isOwn = ({ source, origin }: EvidencePiece): boolean =>
  origin.kind === 'source' && origin.source.publisher === source.publisher;

/** The names of the publishers, each once, isolated for use in a sentence. */
export const publishersOf = (
  pieces: readonly EvidencePiece[],
  timeline: Timeline,
  words: Words,
): readonly string[] => [
  ...new Set(pieces.map(({ source }) => words.isolated(publisherName(source, timeline, words)))),
];

/**
 * The names of the origins of some evidence, each once. An origin known only through others is named with their
 * publishers; one that also occurs in `elsewhere` is named with the languages in which it says this.
 *
 * @param elsewhere the evidence of the claim's other sides
 */
export function speakers(
  pieces: readonly EvidencePiece[],
  elsewhere: readonly EvidencePiece[],
  timeline: Timeline,
  words: Words,
): readonly string[] {
  const { claim, chain, list, languageName } = words.messages;
  const origins = new Map(pieces.map(({ origin }) => [origin.key, origin]));
  return [...origins.values()].map((origin) => {
    const its = pieces.filter((piece) => piece.origin.key === origin.key);
    const name = words.isolated(originName(origin, timeline, words));
    if (!its.some(isOwn)) return claim.through(name, publishersOf(its, timeline, words));
    if (!elsewhere.some((piece) => piece.origin.key === origin.key)) return name;
    return chain.source(name, list([...new Set(its.map(({ source }) => languageName(source.language)))]));
  });
}
