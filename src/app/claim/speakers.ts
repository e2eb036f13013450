import type { Piece } from '../../core/model/claim.ts';
import type { Origin } from '../../core/model/origin.ts';
import type { Attribution, Source } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import { publisherName } from './publisherName.ts';

/** Whose word a source is: of a statement the person's who makes it, else its publisher's. */
const sourceSpeaker = (source: Source, timeline: Timeline, words: Words): string =>
  (source.type === 'statement' ? source.author : undefined) ?? publisherName(source, timeline, words);

export const originName = (origin: Origin, timeline: Timeline, words: Words): string =>
  origin.kind === 'person' ? words.plain(origin.name) : sourceSpeaker(origin.source, timeline, words);

/** What the document says of whose words a piece of evidence gives; of a quotation its excerpt says it. */
export const attributionOf = ({ evidence, excerpt }: Piece): Attribution | undefined =>
  'source' in evidence ? evidence.attributedTo : excerpt?.attributedTo;

/** Whose words an attribution says they are. */
export function attributedName({ source: id, name }: Attribution, timeline: Timeline, words: Words): string {
  const source = id === undefined ? undefined : timeline.sourceById.get(id);
  if (source) return sourceSpeaker(source, timeline, words);
  return name === undefined ? '' : words.plain(name);
}

const isOwn = ({ source, origin }: Piece): boolean =>
  origin.kind === 'source' && origin.source.publisher === source.publisher;

export const publishersOf = (
  pieces: readonly Piece[],
  timeline: Timeline,
  words: Words,
): readonly string[] => [
  ...new Set(pieces.map(({ source }) => words.isolated(publisherName(source, timeline, words)))),
];

/**
 * Who says something, each origin once; through whom, where it is only known through others; and in which language,
 * where one origin says this in one and that in another (`elsewhere`).
 */
export function speakers(
  pieces: readonly Piece[],
  elsewhere: readonly Piece[],
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
