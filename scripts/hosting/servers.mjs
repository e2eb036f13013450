import { apache } from './apache.mjs';
import { caddy } from './caddy.mjs';
import { nginx } from './nginx.mjs';
import { serverLine } from './server.mjs';

/** The servers with a configuration in docs/hosting.md that is tried. */
export const servers = [nginx, apache, caddy];

/** A line about each of them for the output of the tests. */
export const serverLines = () => servers.map(serverLine);
