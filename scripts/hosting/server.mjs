// Finds a web server and serves a folder by it, with the configuration that docs/hosting.md shows.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath, runnable } from '../programs.mjs';
import { freePort } from './freePort.mjs';

/**
 * A server whose configuration is tried.
 * @typedef {object} Server
 * @property {string} name
 * @property {string} file the name of the configuration, beside this file
 * @property {string} language that of its code block in docs/hosting.md
 * @property {string} configuration the text of that file
 * @property {string} variable the environment variable that names the program
 * @property {string} package Debian's
 * @property {readonly string[]} names of the program, on the PATH
 * @property {readonly string[]} places further paths of it
 * @property {readonly string[]} askVersion arguments
 * @property {RegExp} version in what it answers
 * @property {(run: Run) => readonly string[]} prepare writes what it needs into `run.home`, gives the arguments that start it in
 *   the foreground
 */

/** @typedef {{ home: string, port: number, folder: string }} Run `home` is an empty folder that is removed at the end */

/** @typedef {{ executablePath: string, version: string } | { skipped: string }} Found */

/**
 * Finds a server: the one that its variable names, else an installed one, also in usual folders that are not in every user's PATH.
 * It is never installed.
 * @param {Server} server
 * @returns {Found}
 */
export function findServer({ variable, names, places, package: debian, askVersion, version }) {
  const named = process.env[variable] ?? '';
  if (named !== '' && !runnable(named))
    throw new Error(`${variable} is set to ${named}, which cannot be run.`);
  const executablePath = named === '' ? (onPath(names) ?? places.find(runnable)) : named;
  if (executablePath === undefined)
    return {
      skipped: `none found, the tests of its configuration are skipped; ${variable} names one (Debian's package: ${debian})`,
    };
  const { stdout, stderr } = spawnSync(executablePath, askVersion, { encoding: 'utf8', timeout: 10_000 });
  const said = version.exec(`${stdout}\n${stderr}`)?.[1];
  return said === undefined
    ? { skipped: `${executablePath} does not say its version, the tests of its configuration are skipped` }
    : { executablePath, version: said };
}

/** The line about a server in the output of the tests. @param {Server} server */
export function serverLine(server) {
  const found = findServer(server);
  return `${server.name}: ${'skipped' in found ? found.skipped : `${found.version}, ${found.executablePath}`}`;
}

/**
 * Serves a folder on loopback; the server's temporary files are removed when it stops.
 * @param {Server} server @param {string} executablePath @param {string} folder absolute
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `address` ends with `/`
 */
export async function serve(server, executablePath, folder) {
  const home = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await freePort();
  const process = spawn(executablePath, server.prepare({ home, port, folder }), {
    // where Caddy would keep certificates
    env: { ...globalThis.process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  process.stderr.on('data', (/** @type {Buffer} */ text) => (said += text.toString()));
  const ended = new Promise((done) => process.once('close', done));
  const stop = async () => {
    process.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/timelines/`;
  for (let tries = 0; tries < 200 && process.exitCode === null; tries += 1) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  const log = join(home, 'errors');
  if (existsSync(log)) said += readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${server.name} does not serve ${folder}: ${said}`);
}

/**
 * A configuration with other addresses and folders; it must work without any other change.
 * @param {Pick<Server, 'file' | 'configuration'>} server @param {readonly (readonly [string, string])[]} changes
 */
export const changed = ({ file, configuration }, changes) =>
  changes.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`${file} says "${from}" not once`);
    return all.replace(from, () => to);
  }, configuration);
