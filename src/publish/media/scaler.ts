/** How a picture is published: JPEG for what was JPEG, else WebP, which knows transparency. */
export type ScaledFormat = 'jpg' | 'webp';

export interface ScaledTo {
  readonly width: number;
  readonly height: number;
  readonly format: ScaledFormat;
}

/**
 * Scales pictures. The implementation depends on the platform: `wasmScaler`, or a canvas in a browser.
 */
export interface Scaler {
  /**
   * Draws a JPEG, PNG or WebP file in another size: upright, as its metadata say, and without its metadata, which may tell
   * where it was taken.
   *
   * @throws Error when the file cannot be decoded
   */
  readonly scale: (picture: Uint8Array, to: ScaledTo) => Promise<Uint8Array>;
}
