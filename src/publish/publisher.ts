/** The entry of `publisher.js` in the kit: the API for publishing in Node and in browsers. */
export { publish } from './publish.ts';
export { openKit } from './kit.ts';
export { readPublication, readReleasedVersion } from './readPublication.ts';
export { wasmScaler } from './media/wasmScaler.ts';
export { resvgRasterizer } from './picture/resvgRasterizer.ts';
