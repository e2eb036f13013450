import type { Locale } from '../core/i18n/locale.ts';
import type { PaintRule } from './picture/paintRules.ts';

/** What the browser loads for every page, from the root. */
export interface Assets {
  readonly script: string;
  /** Of the page as it is first seen. */
  readonly styles: readonly string[];
  /** Of the list, which stands below the picture: that does not wait for them. */
  readonly list: readonly string[];
  /** Of what is fetched later: they are asked for below everything else, so that nothing waits for them. */
  readonly later: readonly string[];
}

/** The code of the frame in one language, and the sources of a content security policy that allow it: `'sha256-…'`. */
export interface FrameFiles {
  readonly script: string;
  readonly styles: string;
  readonly scriptHash: string;
  readonly stylesHash: string;
}

/** `kit.json`: what a kit holds. Paths are from the folder of the kit. */
export interface KitManifest {
  /** Of the package: kit and publisher are always of one version. */
  readonly version: string;
  /** Of the sources that it was built of, in hexadecimal digits: the same sources are the same kit. */
  readonly source: string;
  readonly assets: Assets;
  /** The files of `site/` that stand at the root of everything that is published. */
  readonly site: readonly string[];
  readonly frames: Readonly<Record<Locale, FrameFiles>>;
  /** The fonts in which the card is drawn. */
  readonly fonts: readonly string[];
  /** The file with the rules that paint the card. */
  readonly card: string;
}

/** The program as it is built once per version: everything that is published besides the documents. */
export interface Kit extends KitManifest {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly cardRules: readonly PaintRule[];
}

/** The name of the manifest in the folder of a kit. */
export const MANIFEST = 'kit.json';

/**
 * Opens a kit, wherever it lies.
 *
 * @param read the bytes of a file, by its path from the folder of the kit; rejects where there is none
 */
export async function openKit(read: Kit['read']): Promise<Kit> {
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await read(path)));
  const manifest = (await json(MANIFEST)) as KitManifest;
  return { ...manifest, read, cardRules: (await json(manifest.card)) as readonly PaintRule[] };
}
