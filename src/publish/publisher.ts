/** The entry of `publisher.js` in the kit: what Node and browsers publish with. */
export { publish } from './publish.ts';
export { openKit } from './kit.ts';
export { readPublication, readReleasedVersion } from './readPublication.ts';
export { resvgRasterizer } from './picture/resvgRasterizer.ts';
