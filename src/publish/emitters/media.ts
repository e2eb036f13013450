import type { Emitter } from '../context.ts';

/** `t/ID/media/HASH-WIDTH.jpg`: pictures in all sizes; `t/ID/media/HASH.mp4`: any other file as it is. */
export const mediaFiles: Emitter = ({ media }) => media.files;
