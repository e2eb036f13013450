/** The WebAssembly files of the codecs in the kit, by the module that each comes from. */
export const CODECS = {
  'codecs/jpeg_dec.wasm': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'codecs/jpeg_enc.wasm': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'codecs/png.wasm': '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  'codecs/resize.wasm': '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm',
  'codecs/webp_dec.wasm': '@jsquash/webp/codec/dec/webp_dec.wasm',
  'codecs/webp_enc.wasm': '@jsquash/webp/codec/enc/webp_enc_simd.wasm',
} as const;
