/// <reference types="@jsquash/jpeg/emscripten-types.d.ts" />
import decodeJpeg, { type MozJPEGModule as JpegDecoder } from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import encodeJpeg, { type MozJPEGModule as JpegEncoder } from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { defaultOptions as jpegOptions } from '@jsquash/jpeg/meta.js';
import { initEmscriptenModule } from '@jsquash/jpeg/utils.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import resize, { initResize } from '@jsquash/resize';
import decodeWebp, { type WebPModule as WebpDecoder } from '@jsquash/webp/codec/dec/webp_dec.js';
import type { WebPModule as WebpEncoder } from '@jsquash/webp/codec/enc/webp_enc.js';
import encodeWebp from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { defaultOptions as webpOptions } from '@jsquash/webp/meta.js';
import type { Kit } from '../kit.ts';
import type { CODECS } from './codecs.ts';
import { colourProfile, withColourProfile } from './jpegSegments.ts';
import { kindOfPicture } from './pictureInfo.ts';
import type { Scaler } from './scaler.ts';

/** On the scale of the encoders: differences are hard to see, and a photograph has a fifth of the bytes. */
const QUALITY = 80;

interface Codecs {
  readonly jpegDecoder: JpegDecoder;
  readonly jpegEncoder: JpegEncoder;
  readonly webpDecoder: WebpDecoder;
  readonly webpEncoder: WebpEncoder;
}

/** What a decoder says of a damaged file is in no words for its author. */
const QUIET: object = { printErr: () => undefined };

let loading: Promise<Codecs> | undefined;

/** Decoders create this browser class, which Node does not have. */
function ensureImageData(): void {
  const host = globalThis as { ImageData?: unknown };
  host.ImageData ??= class {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
    constructor(data: Uint8ClampedArray, width: number, height: number) {
      this.data = data;
      this.width = width;
      this.height = height;
    }
  };
}

async function load(kit: Kit): Promise<Codecs> {
  ensureImageData();
  const compiled = async (path: keyof typeof CODECS) =>
    new WebAssembly.Module((await kit.read(path)) as Uint8Array<ArrayBuffer>);
  const [jpegDecoder, jpegEncoder, webpDecoder, webpEncoder] = await Promise.all([
    compiled('codecs/jpeg_dec.wasm').then((it) => initEmscriptenModule(decodeJpeg, it, QUIET)),
    compiled('codecs/jpeg_enc.wasm').then((it) => initEmscriptenModule(encodeJpeg, it)),
    compiled('codecs/webp_dec.wasm').then((it) => initEmscriptenModule(decodeWebp, it, QUIET)),
    compiled('codecs/webp_enc.wasm').then((it) => initEmscriptenModule(encodeWebp, it)),
    compiled('codecs/png.wasm').then((it) => initPng(it)),
    compiled('codecs/resize.wasm').then((it) => initResize(it)),
  ]);
  return { jpegDecoder, jpegEncoder, webpDecoder, webpEncoder };
}

/**
 * Creates a scaler that uses the codecs of Squoosh (MozJPEG, libwebp) as WebAssembly: the same file gives the same bytes
 * everywhere. They are loaded with the first picture. The colour profile of a JPEG is kept.
 */
export function wasmScaler(kit: Kit): Scaler {
  return {
    async scale(picture, { width, height, format }) {
      const codecs = await (loading ??= load(kit));
      const decoded = await decode(picture, codecs);
      const sized =
        decoded.width === width && decoded.height === height
          ? decoded
          : await resize(decoded, {
              width,
              height,
              method: 'lanczos3',
              fitMethod: 'stretch',
              premultiply: true,
              linearRGB: true,
            });
      if (format === 'webp')
        return encoded(
          codecs.webpEncoder.encode(sized.data, width, height, { ...webpOptions, quality: QUALITY }),
        );
      const jpeg = encoded(
        codecs.jpegEncoder.encode(sized.data, width, height, { ...jpegOptions, quality: QUALITY }),
      );
      return kindOfPicture(picture) === 'jpg' ? withColourProfile(jpeg, colourProfile(picture)) : jpeg;
    },
  };
}

async function decode(picture: Uint8Array, { jpegDecoder, webpDecoder }: Codecs): Promise<ImageData> {
  const kind = kindOfPicture(picture);
  // a copy, as a view on a larger buffer would give all of it; `slice` of Node's Buffer is none
  const bytes = new Uint8Array(picture).buffer;
  try {
    const decoded =
      kind === 'jpg'
        ? jpegDecoder.decode(bytes, true)
        : kind === 'webp'
          ? webpDecoder.decode(bytes)
          : await decodePng(bytes);
    if (decoded !== null) return decoded;
  } catch (thrown) {
    // a decoder that has ended with an error is not used again
    loading = undefined;
    throw new Error(DAMAGED, { cause: thrown });
  }
  throw new Error(DAMAGED);
}

const DAMAGED =
  'the picture cannot be decoded: it is damaged, or of a rare kind, such as a JPEG for printing (CMYK); save it anew as JPEG or PNG';

/** A copy of what an encoder made, out of the memory that it uses again. */
function encoded(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new Error('the picture cannot be encoded');
  return bytes.slice();
}
