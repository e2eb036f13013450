/** Types of `policy-timeline/publisher`: publishes timeline documents, in Node and in browsers. */

/** An open kit: everything that a site is made of besides its documents. */
export interface Kit {
  readonly version: string;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** A valid document with its released versions. */
export interface Publication {
  readonly json: string;
  readonly timeline: { readonly document: { readonly id: string; readonly languages: readonly string[] } };
}

/** A released version of a document. */
export interface ReleasedVersion {
  readonly bytes: Uint8Array;
}

/** An error or a warning about a document. */
export interface Problem {
  /** A JSON path: `$.events[0].date`. */
  readonly path: string;
  /** A phrase that completes "expected …". */
  readonly expected: string;
  /** What was found there, as JSON; `nothing` when it is missing. */
  readonly value: string;
  readonly severity: 'error' | 'warning';
  /** The rule that is broken: `syntax`, `date`, `reference`, `unknown-property` … */
  readonly kind?: string;
  /** Where it is in the text, counted from 1. */
  readonly position?: { readonly line: number; readonly column: number };
  /** The event, source or other thing with an id that it is in. */
  readonly item?: { readonly of: string; readonly id?: string; readonly title?: string };
  /** What was probably meant in place of the value. */
  readonly proposals?: readonly string[];
  /** How to mend it. */
  readonly mend?: string;
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Gives the bytes of a file by its path from the folder of a document; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Scales pictures. */
export interface Scaler {
  /** Draws a JPEG, PNG or WebP file in another size, upright and without its metadata. */
  readonly scale: (
    picture: Uint8Array,
    to: { readonly width: number; readonly height: number; readonly format: 'jpg' | 'webp' },
  ) => Promise<Uint8Array>;
}

/** Draws SVG as PNG. */
export interface Rasterizer {
  readonly png: (svg: string) => Uint8Array | Promise<Uint8Array>;
  /** The width of a text, in px, in the font with which `png` draws it; `size` in px. */
  readonly widthOf: (
    text: string,
    font: { readonly family: 'serif' | 'sans'; readonly weight: number; readonly size: number },
  ) => number;
}

export interface PublishOptions {
  /** The address of the root, which ends with `/`. Canonical, Open Graph and oEmbed addresses need it. */
  readonly base?: string | undefined;
  /** The SHA-256 of bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Draws the share cards for link previews; without it none are published. */
  readonly rasterizer?: Rasterizer | undefined;
  /** Scales the pictures of events; only documents without pictures can be published without it. */
  readonly scaler?: Scaler | undefined;
  /** How many files may be created at once; 1 by default. */
  readonly concurrency?: number;
  /** Called for each file with the number of files that are done, of `total`. */
  readonly progress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** A file of the site; its path is from the root, with `/`. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Opens the kit of this package: `read` gives the bytes of a file by its path from the folder `dist.kit/`. */
export function openKit(read: (path: string) => Promise<Uint8Array>): Promise<Kit>;

/**
 * Validates the JSON text of a document, or the bytes of its file, which has to be UTF-8, and checks the files that its events
 * name as pictures, videos, sounds and documents.
 */
export function readPublication(
  document: string | Uint8Array,
  released?: readonly ReleasedVersion[],
  readFile?: ReadFile,
): Read<Publication>;

/** Validates a released version. @param sha256 of its bytes, in hexadecimal digits */
export function readReleasedVersion(
  bytes: Uint8Array,
  sha256: string,
  readFile?: ReadFile,
): Read<ReleasedVersion>;

/** Yields every file of a site, each as soon as it is made. The same arguments give the same bytes. */
export function publish(
  publications: readonly Publication[],
  kit: Kit,
  options: PublishOptions,
): AsyncGenerator<PublishedFile, void, void>;

/** A rasterizer that gives the same bytes everywhere, as WebAssembly; in Node and in browsers that allow it. */
export function resvgRasterizer(kit: Kit): Promise<Rasterizer>;

/** A scaler that gives the same bytes everywhere, as WebAssembly; in Node and in browsers that allow it. */
export function wasmScaler(kit: Kit): Scaler;
