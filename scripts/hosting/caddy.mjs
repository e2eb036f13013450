import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed } from './server.mjs';

const file = 'Caddyfile';
const configuration = readFileSync(new URL(file, import.meta.url), 'utf8');

/** @type {import('./server.mjs').Server} */
export const caddy = {
  name: 'Caddy',
  file,
  language: 'caddy',
  configuration,
  variable: 'CADDY_PATH',
  package: 'caddy',
  names: ['caddy'],
  places: [],
  askVersion: ['version'],
  version: /v?(\d+\.[\d.]+)/,
  prepare({ home, port, folder }) {
    const site = changed({ file, configuration }, [
      ['\nexample.org {', `\nhttp://127.0.0.1:${port} {`],
      ['root * /srv/timelines', `root * "${folder}"`],
    ]);
    writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')];
  },
};
