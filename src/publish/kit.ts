import type { Locale } from '../core/i18n/locale.ts';
import type { PaintRule } from './picture/paintRules.ts';

/** The scripts and styles of all pages, as paths from the root. */
export interface Assets {
  readonly script: string;
  /** Styles for the first screen, which block rendering. */
  readonly styles: readonly string[];
  /** Further styles of prerendered pages, which come with the script only where it needs them: the list's and the still's. */
  readonly prerendered: readonly string[];
  /** Those of the page of an event. */
  readonly event: readonly string[];
  /**
   * Styles of components that are loaded later: linked at the end of the page, so that nothing waits for them, unless they are
   * in its head already.
   */
  readonly later: readonly string[];
}

/** The files of a frame's code in one language, and their hash sources for a content security policy: `'sha256-…'`. */
export interface FrameFiles {
  readonly script: string;
  readonly styles: string;
  readonly scriptHash: string;
  readonly stylesHash: string;
}

/** The contents of `kit.json`, which describes a kit. Paths are from the folder of the kit. */
export interface KitManifest {
  /** The version of the package; kit and publisher always have the same one. */
  readonly version: string;
  /** The SHA-256 of the sources it was built from, in hexadecimal digits; equal sources give equal kits. */
  readonly source: string;
  readonly assets: Assets;
  /** The files of `site/`, which are published at the root of a site. */
  readonly site: readonly string[];
  readonly frames: Readonly<Record<Locale, FrameFiles>>;
  /** The fonts of the share card. */
  readonly fonts: readonly string[];
  /** The JSON file with the paint rules of the share card. */
  readonly card: string;
}

/** An open kit: the program as built once per version, everything that is published besides documents. */
export interface Kit extends KitManifest {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The rules that paint the picture, as it is on the share card and in the still. */
  readonly paintRules: readonly PaintRule[];
}

/** The name of the manifest in the folder of a kit. */
export const MANIFEST = 'kit.json';

/**
 * Opens a kit.
 *
 * @param read the bytes of a file, by its path from the folder of the kit; rejects where there is none
 */
export async function openKit(read: Kit['read']): Promise<Kit> {
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await read(path)));
  const manifest = (await json(MANIFEST)) as KitManifest;
  return { ...manifest, read, paintRules: (await json(manifest.card)) as readonly PaintRule[] };
}
