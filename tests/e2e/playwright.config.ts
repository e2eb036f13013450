import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium, findFirefox, firefoxLine } from '../../scripts/browser.mjs';
import { serverLines } from '../../scripts/hosting/servers.mjs';
import { findWebKit, webkitLine } from '../../scripts/webkit.mjs';
import { publishHarbour, SITE_FOLDER } from './site.ts';

const browser = await findChromium();
const firefox = findFirefox();
const webkit = findWebKit();
// once, not in each worker
if (process.env['TEST_WORKER_INDEX'] === undefined)
  console.log([firefoxLine(firefox), webkitLine(webkit), ...serverLines()].join('\n'));
/** `npm run test:deep` */
const deep = process.env['DEEP'] === '1';
/** Not driven by Playwright; see there. */
const WEBKIT = /webkit\.spec\.ts$/;
const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: '100%', // of the cores: a page and its browser keep one busy
  // ms after which a test, or what it waits for, is taken to hang: long enough for a machine that is busy
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // what takes too long for every day: many documents, many sizes
  ...(deep ? {} : { grepInvert: /@deep/ }),
  reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/some/sub/folder/`,
    trace: 'retain-on-failure',
    timezoneId: 'America/Los_Angeles', // a zone in which UTC days read as local ones would show
    locale: 'en-GB',
  },
  webServer: {
    command: [
      `node ${publishHarbour(SITE_FOLDER).join(' ')}`,
      `node tests/e2e/serve.mjs ${SITE_FOLDER} /some/sub/folder ${port}`,
    ].join(' && '),
    // publishing takes seconds, but that of the program itself, when its sources have changed
    timeout: 600_000,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/some/sub/folder/`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: WEBKIT,
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: browser.executablePath,
          args: [...chromiumArgs],
          env: { ...process.env, ...browser.env },
        },
      },
    },
    ...('skipped' in firefox
      ? []
      : [
          {
            name: 'firefox',
            // What engines differ in: drawing, gestures, keys, scrolling, text, history. What a failed document shows is the
            // same everywhere, and so is what is tagged @once: markup that axe reads, words, addresses. That would take as
            // long again and prove nothing more; `npm run test:deep` does it all the same.
            ...(deep
              ? { testIgnore: WEBKIT }
              : {
                  testMatch: /(chart|keyboard|languages|reading|sources|story)\.spec\.ts$/,
                  grepInvert: /@once|@deep/,
                }),
            use: {
              browserName: 'firefox' as const,
              // Playwright's name for an unpatched Firefox, spoken to by WebDriver BiDi
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox.executablePath },
            },
          },
        ]),
    ...('skipped' in webkit ? [] : [{ name: 'webkit', testMatch: WEBKIT }]),
  ],
});
