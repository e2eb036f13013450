import type { Timeline } from '../core/model/timeline.ts';
import type { Version } from '../core/model/version.ts';
import type { Kit } from './kit.ts';
import type { MediaFile } from './media/mediaFile.ts';
import type { Scaler } from './media/scaler.ts';
import type { Rasterizer } from './picture/rasterizer.ts';

/** A released version of a document. */
export interface ReleasedVersion {
  readonly timeline: Timeline;
  readonly version: Version;
  /** The bytes of its file, which are published unchanged. */
  readonly bytes: Uint8Array;
  /** The files that it names, by their paths in it; absent when it names none. */
  readonly media?: ReadonlyMap<string, MediaFile>;
}

/** A valid document with its released versions. */
export interface Publication {
  /** The JSON text of the document, as it is written. */
  readonly json: string;
  readonly timeline: Timeline;
  readonly released: readonly ReleasedVersion[];
  /** The files that it names, by their paths in it; absent when it names none. */
  readonly media?: ReadonlyMap<string, MediaFile>;
}

/** What the platform provides. */
export interface PublishOptions {
  /**
   * The address of the root, which ends with `/`; undefined: unknown. Canonical, Open Graph and oEmbed addresses need
   * it.
   */
  readonly base?: string | undefined;
  /** The SHA-256 of bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Draws the share cards; without it none are published. */
  readonly rasterizer?: Rasterizer | undefined;
  /** Scales the pictures of events; only documents without pictures can be published without it. */
  readonly scaler?: Scaler | undefined;
  /** How many cards may be drawn at once; 1 without. */
  readonly concurrency?: number;
  /** Called before each file is yielded. */
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  /** The number of files that are done, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** The argument of every emitter. */
export interface BuildContext extends PublishOptions {
  readonly publications: readonly Publication[];
  readonly kit: Kit;
  readonly media: MediaStore;
  /** The SHA-256 of a text in UTF-8 or of bytes, in hexadecimal digits. */
  readonly hash: (content: string | Uint8Array) => Promise<string>;
}

/** A file of the published site; its path is from the root, with `/`. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file whose content is created on demand. */
export interface PlannedFile {
  readonly path: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** The files of all documents' `media`, as they are published. */
export interface MediaStore {
  /** Every file, with its path from the root. */
  readonly files: readonly PlannedFile[];
  /** The content of a published file, by its path from the root. @throws Error when there is none */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Plans the files of one kind, in the order in which they are published. */
export type Emitter = (context: BuildContext) => Iterable<PlannedFile>;

/** The options that all pages of a site share. */
export const pageOptions = ({ base, kit, rasterizer }: BuildContext) => ({
  base,
  assets: kit.assets,
  paintRules: kit.paintRules,
  hasCards: rasterizer !== undefined,
});
