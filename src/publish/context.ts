import type { Timeline } from '../core/model/timeline.ts';
import type { Version } from '../core/model/version.ts';
import type { Kit } from './kit.ts';
import type { Rasterizer } from './picture/rasterizer.ts';

/** A version that was released, as it is kept. */
export interface ReleasedVersion {
  readonly timeline: Timeline;
  readonly version: Version;
  /** The bytes of its file. */
  readonly bytes: Uint8Array;
}

/** A valid document, and the versions of it that were released. */
export interface Publication {
  /** The JSON text of the document, as it is written. */
  readonly json: string;
  readonly timeline: Timeline;
  readonly released: readonly ReleasedVersion[];
}

/** What the surroundings provide. */
export interface PublishOptions {
  /** The address of the root, which ends with `/`; undefined: unknown. Canonical, Open Graph and oEmbed addresses need it. */
  readonly base?: string | undefined;
  /** The SHA-256 of bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Draws the cards; without it there are none. */
  readonly rasterizer?: Rasterizer | undefined;
  /** How many cards may be drawn at once; 1 without. */
  readonly concurrency?: number;
  /** Is told of each file before it is made. */
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  /** How many files are done, of how many in all. */
  readonly done: number;
  readonly total: number;
}

/** What every emitter is given. */
export interface BuildContext extends PublishOptions {
  readonly publications: readonly Publication[];
  readonly kit: Kit;
  /** The SHA-256 of a text in UTF-8 or of bytes, in hexadecimal digits. */
  readonly hash: (content: string | Uint8Array) => Promise<string>;
}

/** A file of what is published; its path is from the root, with `/`. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file before it is made. */
export interface PlannedFile {
  readonly path: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Plans the files of one kind. The order of the files is that in which they are published. */
export type Emitter = (context: BuildContext) => Iterable<PlannedFile>;

/** What all pages of a site have in common. */
export const pageOptions = ({ base, kit, rasterizer }: BuildContext) => ({
  base,
  assets: kit.assets,
  hasCards: rasterizer !== undefined,
});
