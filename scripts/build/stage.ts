import type { Document } from '../../src/cli/document.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import type { Version } from '../../src/core/model/version.ts';
import type { Assets } from '../../src/publish/head.ts';

/** A version that was released, as it is kept. */
export interface Released {
  readonly timeline: Timeline;
  readonly version: Version;
  /** Of its file. */
  readonly bytes: Uint8Array;
}

export interface Publication {
  readonly document: Document;
  readonly released: readonly Released[];
}

/** What every stage is given: valid documents, and a folder to write to that nobody sees yet. */
export interface Making {
  readonly folder: string;
  readonly publications: readonly Publication[];
  /** The address of the root, which ends with `/`; undefined: unknown. */
  readonly base: string | undefined;
  /** The script and the styles that all pages share. */
  readonly assets: Assets;
  readonly print: (line: string) => void;
}

/** One kind of file of what is published. */
export type Stage = (making: Making) => void | Promise<void>;
