import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed } from './server.mjs';

const file = 'nginx.conf';
const configuration = readFileSync(new URL(file, import.meta.url), 'utf8');

/** The Content-Security-Policy of pages. */
export const policy = /default +"(default-src [^"]+)"/.exec(configuration)?.[1] ?? '';

/** One process without privileges. @type {import('./server.mjs').Server} */
export const nginx = {
  name: 'nginx',
  file,
  language: 'nginx',
  configuration,
  variable: 'NGINX_PATH',
  package: 'nginx',
  names: ['nginx'],
  places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  askVersion: ['-v'],
  version: /nginx\/([\d.]+)/,
  prepare({ home, port, folder }) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(home, 'nginx.conf'),
      `daemon off;
master_process off;
pid "${home}/pid";
error_log stderr;
events {}
http {
access_log off;
${temporary.map((name) => `${name}_temp_path "${home}/${name}";`).join('\n')}
${changed({ file, configuration }, [
  ['listen 80;', `listen 127.0.0.1:${port};`],
  ['alias /srv/timelines/;', `alias "${folder}/";`],
])}
}
`,
    );
    return ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')];
  },
};
