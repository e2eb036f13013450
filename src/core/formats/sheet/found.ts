/** What a sheet says, in the form of a document: what it does not say is absent, and gets its default later. */
import type { Rendering, SourceType, Stance, Text, VoteResult } from '../../model/schema.ts';
import type { Named } from './names.ts';

export interface FoundAttribution {
  readonly source?: string;
  readonly name?: Text;
  readonly rendering?: Rendering;
}

export interface FoundEvidence {
  readonly source?: string;
  readonly excerpt?: string;
  readonly stance: Stance;
  readonly attributedTo?: FoundAttribution;
  readonly note?: Text;
}

export interface FoundAccount {
  readonly text: Text;
  readonly evidence: readonly FoundEvidence[];
}

export interface FoundClaim {
  readonly id: string;
  readonly text: Text;
  readonly open?: boolean;
  readonly minor?: boolean;
  readonly evidence: readonly FoundEvidence[];
  readonly accounts?: readonly FoundAccount[];
}

export interface FoundMedia {
  readonly type: string;
  readonly file?: string;
  readonly url?: string;
  readonly alt?: Text;
  readonly caption?: Text;
  readonly credit?: Text;
}

export interface FoundVote {
  readonly for: number;
  readonly against: number;
  readonly abstain?: number;
  readonly absent?: number;
  readonly result: VoteResult;
  /** The claim in the row of the numbers: they rest on it. */
  readonly claim?: string;
}

export interface FoundEvent {
  readonly id: string;
  readonly date: string;
  readonly lane?: string;
  readonly kind?: string;
  readonly importance?: 1 | 2 | 3;
  readonly threads?: readonly string[];
  readonly about?: readonly string[];
  readonly title: Text;
  readonly short?: Text;
  readonly summary?: Text;
  readonly place?: { readonly name: Text };
  readonly vote?: FoundVote;
  readonly claims?: readonly FoundClaim[];
  readonly links?: readonly { readonly url: string; readonly label?: string }[];
  readonly media?: readonly FoundMedia[];
}

export interface FoundSource {
  readonly id: string;
  readonly title?: Text;
  readonly publisher?: string;
  readonly type?: SourceType;
  readonly language?: string;
  readonly published?: string;
  readonly url?: string;
}

export interface FoundExcerpt {
  readonly id: string;
  readonly source: string;
  readonly selector: { readonly type: 'TextQuoteSelector'; readonly exact: string };
  readonly highlight?: readonly string[];
  readonly attributedTo?: FoundAttribution;
}

export interface Found {
  /** Tags of the languages that the sheet has texts in, the first one first. */
  readonly languages: readonly string[];
  readonly lanes: readonly Named[];
  readonly kinds: readonly Named[];
  readonly threads: readonly Named[];
  readonly publishers: readonly Named[];
  readonly sources: readonly FoundSource[];
  readonly excerpts: readonly FoundExcerpt[];
  readonly events: readonly FoundEvent[];
}
