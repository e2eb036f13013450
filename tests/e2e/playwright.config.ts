import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../scripts/browser.mjs';

const browser = await findChromium();
const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/some/sub/folder/`,
    trace: 'retain-on-failure',
    timezoneId: 'America/Los_Angeles', // a zone in which UTC days read as local ones would show
    locale: 'en-GB',
  },
  webServer: {
    command: `node tests/e2e/serve.mjs dist /some/sub/folder ${port}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/some/sub/folder/`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: browser.executablePath,
          args: [...chromiumArgs],
          env: { ...process.env, ...browser.env },
        },
      },
    },
  ],
});
