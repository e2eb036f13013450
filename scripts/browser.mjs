// Finds a Chromium for the tests, in this order:
//   CHROMIUM_PATH; the one inside the npm package @sparticuz/chromium (Linux x64, pinned by the lock file);
//   an installed Chromium/Chrome/Edge; Playwright's own download; apt-get (root on Debian); a clear error.
// And a Firefox, when there is one with which Playwright can work: FIREFOX_PATH, else an installed one. None is ever installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath, runnable } from './programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** @typedef {{ executablePath: string, env: Record<string, string>, source: string }} Browser */

/** @returns {string | undefined} */
function systemBrowser() {
  const found = onPath([
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
  ]);
  if (found) return found;
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const base = process.env[name];
      return base
        ? [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [];
    }),
  ];
  return places.find(runnable);
}

/** @returns {Promise<string | undefined>} */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Browser | undefined>} */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  /** @type {string} */
  let packageDir;
  try {
    packageDir = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const home = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(join(home, 'ready'))) {
    const work = `${home}.${process.pid}`;
    mkdirSync(work, { recursive: true });
    // the package unpacks into os.tmpdir(); give it a folder of our own
    const previous = process.env['TMPDIR'];
    process.env['TMPDIR'] = work;
    try {
      const { inflate } = await import('@sparticuz/chromium');
      for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
        await inflate(join(packageDir, 'bin', name));
      }
    } finally {
      if (previous === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = previous;
    }
    writeFileSync(
      join(work, 'fonts', 'fonts.conf'),
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir>' +
        `<dir>/usr/share/fonts</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>\n`,
    );
    writeFileSync(join(work, 'ready'), '');
    rmSync(home, { recursive: true, force: true });
    try {
      renameSync(work, home);
    } catch {
      cpSync(work, home, { recursive: true });
      rmSync(work, { recursive: true, force: true });
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
    source: `npm package @sparticuz/chromium ${version}`,
  };
}

/** @returns {string | undefined} */
function aptBrowser() {
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!root || !onPath(['apt-get'])) return undefined;
  console.log('No Chromium found: installing the chromium package with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      return undefined;
  }
  return systemBrowser();
}

/** @returns {Promise<Browser>} */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!runnable(named)) throw new Error(`CHROMIUM_PATH is set to ${named}, which cannot be run.`);
    return { executablePath: named, env: {}, source: 'CHROMIUM_PATH' };
  }
  const skip = new Set((process.env['CHROMIUM_SKIP'] ?? '').split(','));
  /** @type {[string, () => Promise<Browser | undefined> | Browser | undefined][]} */
  const places = [
    ['npm', packagedBrowser],
    ['system', () => plain(systemBrowser(), 'installed browser')],
    ['playwright', async () => plain(await playwrightBrowser(), 'Playwright download')],
    ['apt', () => plain(aptBrowser(), 'apt-get')],
  ];
  for (const [name, find] of places) {
    if (skip.has(name)) continue;
    const browser = await find();
    if (browser && starts(browser)) return browser;
  }
  throw new Error(
    'No Chromium was found for the browser tests. Do one of these, then run "npm test" again:\n' +
      '  - install Chromium or Chrome (Debian: apt-get install chromium)\n' +
      '  - npx playwright install chromium\n' +
      '  - set CHROMIUM_PATH to the browser’s program file',
  );
}

/** @param {string | undefined} executablePath @param {string} source @returns {Browser | undefined} */
function plain(executablePath, source) {
  return executablePath ? { executablePath, env: {}, source } : undefined;
}

/** Whether it starts at all: a wrong libc or a missing library shows here. @param {Browser} browser */
function starts({ executablePath, env }) {
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return (
    spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 }).status ===
    0
  );
}

/** @typedef {{ executablePath: string, version: string } | { skipped: string }} Firefox */

/**
 * Finds an installed Firefox and tries it once: Playwright controls it by WebDriver BiDi, which not every version supports
 * well enough. The result is stored in the environment, where the processes that Playwright starts find it.
 * @param {number} [patience] how long the trial may take, in ms
 * @returns {Firefox}
 */
export function findFirefox(patience = 60_000) {
  const known = process.env['FIREFOX_FOUND'];
  if (known) return JSON.parse(known);
  const named = process.env['FIREFOX_PATH'] ?? '';
  if (named !== '' && !runnable(named))
    throw new Error(`FIREFOX_PATH is set to ${named}, which cannot be run.`);
  const executablePath = named === '' ? systemFirefox() : named;
  const found = executablePath
    ? tried(executablePath, patience)
    : { skipped: 'none found, its browser tests are skipped; FIREFOX_PATH names one' };
  process.env['FIREFOX_FOUND'] = JSON.stringify(found);
  return found;
}

/** The line about Firefox in the output of the tests. @param {Firefox} firefox */
export const firefoxLine = (firefox) =>
  `Firefox: ${'skipped' in firefox ? firefox.skipped : `${firefox.version}, ${firefox.executablePath}`}`;

/** @returns {string | undefined} */
function systemFirefox() {
  const places = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const base = process.env[name];
      return base ? [join(base, 'Mozilla Firefox/firefox.exe')] : [];
    }),
  ];
  return onPath(['firefox-esr', 'firefox', 'firefox.exe']) ?? places.find(runnable);
}

/**
 * Runs the trial in a process of its own, so that a browser that never answers is ended with it.
 * @param {string} executablePath @param {number} patience
 * @returns {Firefox}
 */
function tried(executablePath, patience) {
  const run = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), 'firefox', executablePath, String(patience)],
    { encoding: 'utf8', timeout: patience + 10_000 },
  );
  const [answer = ''] = run.stdout.trim().split('\n').slice(-1);
  if (run.status === 0) return { executablePath, version: answer };
  const reason = answer || 'it did not answer';
  return {
    skipped: `${executablePath} does not work with Playwright (${reason}), its browser tests are skipped`,
  };
}

/**
 * The trial: what the tests ask of a browser before their first step. Prints the version, or what went wrong.
 * @param {string} executablePath @param {number} patience
 */
async function tryFirefox(executablePath, patience) {
  setTimeout(() => {
    console.log(`no answer within ${patience / 1000} s`);
    process.exit(1); // Playwright ends its browser with it
  }, patience);
  try {
    const { firefox } = await import('playwright-core');
    const browser = await firefox.launch({ executablePath, channel: 'moz-firefox' });
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'America/Los_Angeles' });
    await page.setContent('<button>one</button>');
    await page.getByRole('button', { name: 'one' }).click();
    console.log(browser.version());
    await browser.close();
    process.exit(0);
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    console.log(line);
    process.exit(1);
  }
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, path = '', patience] = process.argv.slice(2);
  if (what === 'firefox') await tryFirefox(path, Number(patience));
  console.log(await findChromium());
  console.log(firefoxLine(findFirefox()));
}
