import { chainOf, type ChainLink } from '../../core/model/chain.ts';
import type { ClaimStatus, EvidencePiece } from '../../core/model/claim.ts';
import type { Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';
import type { ReadingSide } from './claimReading.ts';
import { publisherName } from './publisherName.ts';
import { originName } from './speakers.ts';

/** How the words of one origin reached the sources that give them. */
export interface OriginReading {
  /** Undefined if every source is itself the origin. */
  readonly heading: string | undefined;
  readonly ways: readonly { readonly text: string; readonly notes: readonly Text[] }[];
}

/** One side of a claim with its origins. */
export interface ChainSide {
  /** Undefined if the claim has one side only. */
  readonly heading: string | undefined;
  readonly origins: readonly OriginReading[];
}

/** Whether a status counts sources or origins, so that its chains are worth showing. */
export function counts(status: ClaimStatus): boolean {
  switch (status.status) {
    case 'on-record':
      return false;
    case 'claimed':
    case 'one-origin':
      return status.voices.sources.length > 1;
    default:
      return true;
  }
}

/** The chains of attribution as sentences, grouped by side, origin and source. */
export function chainReading(
  sides: readonly ReadingSide[],
  timeline: Timeline,
  words: Words,
): readonly ChainSide[] {
  const say = words.messages.chain;
  const ours = sides.filter(({ kind }) => OURS.has(kind)).flatMap(({ pieces }) => pieces);
  const groups = [
    ...(ours.length > 0 ? [{ heading: say.this, pieces: ours, inAccount: false }] : []),
    ...sides
      .filter(({ kind }) => !OURS.has(kind))
      .map(({ kind, text, pieces, inAccount }) => ({
        heading: kind === 'denial' ? say.against : say.instead(words.isolated(words.plain(text))),
        pieces,
        inAccount,
      })),
  ];
  return groups.map(({ heading, pieces, inAccount }) => ({
    heading: groups.length > 1 ? heading : undefined,
    origins: originsOf(pieces, inAccount, timeline, words),
  }));
}

const OURS: ReadonlySet<ReadingSide['kind']> = new Set(['record', 'reported', 'besides-record', 'held']);

function originsOf(
  pieces: readonly EvidencePiece[],
  inAccount: boolean,
  timeline: Timeline,
  words: Words,
): readonly OriginReading[] {
  const origins = new Map(pieces.map(({ origin }) => [origin.key, origin]));
  return [...origins.values()].map((origin) => {
    const its = pieces.filter((piece) => piece.origin.key === origin.key);
    const ways = new Map<string, Set<Text>>();
    let passedOn = false;
    for (const piece of its) {
      const links = chainOf(timeline, piece.evidence, inAccount);
      passedOn ||= links.length > 0;
      const text = wayOf(piece, links, timeline, words);
      const notes = ways.get(text) ?? new Set();
      for (const { note } of links) if (note !== undefined) notes.add(note);
      ways.set(text, notes);
    }
    const sources = new Set(its.map(({ source }) => source.id)).size;
    return {
      heading: passedOn
        ? words.messages.chain.origin(words.isolated(originName(origin, timeline, words)), sources)
        : undefined,
      ways: [...ways].map(([text, notes]) => ({ text, notes: [...notes] })),
    };
  });
}

/** "cameroun24 (French) translates the words of Pavel Durov" */
function wayOf(
  { source }: EvidencePiece,
  links: readonly ChainLink[],
  timeline: Timeline,
  words: Words,
): string {
  const { chain: say, languageName } = words.messages;
  let who = say.source(words.isolated(publisherName(source, timeline, words)), languageName(source.language));
  if (links.length === 0) return say.own(who);
  const parts = links.map(({ rendering, to, counted }) => {
    const whom = words.isolated(
      to.kind === 'person'
        ? words.plain(to.name)
        : originName({ kind: 'source', key: '', source: to.source }, timeline, words),
    );
    const part = say.by[rendering](who, whom);
    who = whom;
    return counted || rendering === 'not-found' ? part : `${part} (${say.ownWords})`;
  });
  return parts.join(words.messages.semicolon);
}
