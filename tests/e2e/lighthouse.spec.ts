import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '../../scripts/hosting/freePort.mjs';
import { nginx } from '../../scripts/hosting/nginx.mjs';
import { findServer, serve } from '../../scripts/hosting/server.mjs';
import { HOME } from './harbour.ts';
import { publishHarbour, ROOT } from './site.ts';

const JUDGED = ['accessibility', 'best-practices', 'seo'];

// one site for all
test.describe.configure({ mode: 'default', timeout: 180_000 });

let address = '';
let debugging = 0;
const ends: (() => unknown)[] = [];

/** As production serves it, compressed too, where there is an nginx; else with its policy and plainly. */
async function served(folder: string): Promise<string> {
  const found = findServer(nginx);
  if (!('skipped' in found)) {
    const server = await serve(nginx, found.executablePath, folder);
    ends.push(server.stop);
    return server.address;
  }
  const port = await freePort();
  const command = ['tests/e2e/serve.mjs', folder, '/timelines', String(port)];
  const server = spawn(process.execPath, command, { cwd: ROOT, stdio: 'ignore' });
  ends.push(() => server.kill());
  const address = `http://127.0.0.1:${port}/timelines/`;
  await expect
    .poll(() =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return address;
}

// eslint-disable-next-line no-empty-pattern -- how Playwright learns that nothing else is needed
test.beforeAll(async ({}, { project }) => {
  const folder = join(ROOT, 'test-results/lighthouse');
  // whole addresses, which search engines look for, are there only where that of the site is known
  const command = [...publishHarbour(folder), '--site', 'https://example.org/timelines/'];
  const published = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (published.status !== 0) throw new Error(published.stderr);
  address = await served(folder);
  debugging = await freePort();
  const options = project.use.launchOptions;
  const browser = await chromium.launch({
    ...options,
    args: [...(options?.args ?? []), `--remote-debugging-port=${debugging}`],
  });
  ends.push(() => browser.close());
});
test.afterAll(async () => {
  for (const end of ends) await end();
});

for (const path of [HOME, `${HOME}e/supplier-post/`, `${HOME}ar/`]) {
  test(`Lighthouse finds nothing wrong in ${path} on a phone`, async () => {
    const run = await lighthouse(address + path, {
      port: debugging,
      logLevel: 'error',
      formFactor: 'mobile',
      onlyCategories: ['performance', ...JUDGED],
    });
    if (!run) throw new Error('Lighthouse says nothing');
    const { categories, audits, runtimeError } = run.lhr;
    expect(runtimeError).toBeUndefined();
    const scores = Object.values(categories).map(
      ({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`,
    );
    console.log(
      `Lighthouse, ${path}: ${scores.join(', ')} (performance depends on the machine, and is not judged)`,
    );
    const wrong = JUDGED.flatMap((id) => categories[id]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score, scoreDisplayMode, title, details, explanation } = audits[id] ?? {};
      const judged =
        weight > 0 && !['notApplicable', 'manual', 'informative'].includes(scoreDisplayMode ?? '');
      return judged && score !== 1 ? [{ id, title, explanation, details }] : [];
    });
    expect(wrong).toEqual([]);
    expect(JUDGED.map((id) => categories[id]?.score)).toEqual(JUDGED.map(() => 1));
    const { details } = audits['network-requests'] ?? {};
    const asked =
      details?.type === 'table'
        ? details.items.flatMap(({ url }) => (typeof url === 'string' ? [url] : []))
        : [];
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  });
}
