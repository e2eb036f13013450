import type { Emitter } from '../context.ts';

/**
 * The files of the kit for the root of the site: scripts, styles, the element, the host script, the schema, types,
 * licences.
 */
export const siteFiles: Emitter = ({ kit }) =>
  kit.site.map((path) => ({ path, content: () => kit.read(`site/${path}`) }));
