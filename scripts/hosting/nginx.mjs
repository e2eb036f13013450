// Serves a folder by nginx with nginx.conf beside this file, which docs/hosting.md shows too.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath, runnable } from '../programs.mjs';

export const configuration = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8');

/** The Content-Security-Policy of pages. */
export const policy = /default +"(default-src [^"]+)"/.exec(configuration)?.[1] ?? '';

/** @typedef {{ executablePath: string, version: string } | { skipped: string }} Nginx */

/**
 * Finds nginx: the one that NGINX_PATH names, else an installed one, also in usual folders that are not in every user's PATH.
 * It is never installed.
 * @returns {Nginx}
 */
export function findNginx() {
  const named = process.env['NGINX_PATH'] ?? '';
  if (named !== '' && !runnable(named))
    throw new Error(`NGINX_PATH is set to ${named}, which cannot be run.`);
  const places = [
    '/usr/sbin/nginx',
    '/usr/local/sbin/nginx',
    '/usr/local/bin/nginx',
    '/opt/homebrew/bin/nginx',
  ];
  const executablePath = named === '' ? (onPath(['nginx']) ?? places.find(runnable)) : named;
  if (executablePath === undefined)
    return { skipped: 'none found, the tests of its configuration are skipped; NGINX_PATH names one' };
  const { stderr } = spawnSync(executablePath, ['-v'], { encoding: 'utf8', timeout: 10_000 });
  const version = /nginx\/([\d.]+)/.exec(stderr)?.[1];
  return version === undefined
    ? { skipped: `${executablePath} does not say its version, the tests of its configuration are skipped` }
    : { executablePath, version };
}

/** The line about nginx in the output of the tests. @param {Nginx} nginx */
export const nginxLine = (nginx) =>
  `nginx: ${'skipped' in nginx ? nginx.skipped : `${nginx.version}, ${nginx.executablePath}`}`;

/**
 * Serves a folder on loopback by a process without privileges; its temporary files are removed when it stops.
 * @param {string} executablePath @param {string} folder absolute
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `address` ends with `/`
 */
export async function serve(executablePath, folder) {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
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
${on(configuration, port, folder)}
}
`,
  );
  const server = spawn(executablePath, ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')]);
  let said = '';
  server.stderr.on('data', (/** @type {Buffer} */ text) => (said += text.toString()));
  const ended = new Promise((done) => server.once('close', done));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/timelines/`;
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`nginx does not serve ${folder}: ${said}`);
}

/**
 * The configuration with another port and folder; it must work without any other change.
 * @param {string} text @param {number} port @param {string} folder
 */
function on(text, port, folder) {
  /** @type {readonly (readonly [string, string])[]} */
  const changes = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['alias /srv/timelines/;', `alias "${folder}/";`],
  ];
  return changes.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`nginx.conf says "${from}" not once`);
    return all.replace(from, () => to);
  }, text);
}

/** A free port on loopback. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => {
        done(port);
      });
    });
  });
