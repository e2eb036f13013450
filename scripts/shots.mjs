// `npm run shots`: photographs every view at four sizes, light and dark, in every language of a story, into `shots/`, with an
// index page to look at all of them at once. `npm run shots -- FILE` does it for another story than that of `data/`.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'shots');
const outDir = 'dist.shots';
const built = spawnSync(process.execPath, ['scripts/build.mjs', outDir, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);

const [id = ''] = readdirSync(join(root, outDir, 't'));
/** @type {{ readonly languages: readonly string[], readonly events: readonly { readonly id: string, readonly importance?: number }[] }} */
const story = JSON.parse(readFileSync(join(root, outDir, 't', id, 'timeline.json'), 'utf8'));
const opened = story.events.find(({ importance }) => importance === 3) ?? story.events[0];
const sizes = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1366x657', width: 1366, height: 657 },
  { name: '600x620', width: 600, height: 620 },
  { name: '390x844', width: 390, height: 844 },
];
const views = [
  { name: 'first', query: '' },
  { name: 'event', query: `event=${opened?.id ?? ''}` },
  { name: 'list', query: 'view=list' },
  { name: 'sources', query: 'view=sources', scrollTo: '#accounts, .sources' },
  { name: 'matrix', query: 'view=sources' },
  { name: 'story', query: 'step=3' },
  { name: 'problems', query: '', broken: true },
];
const schemes = /** @type {const} */ (['light', 'dark']);

/** A fallback for systems without an Arabic font; the page itself never loads it. */
const arabic = ['400', '700'].map((weight) => {
  const file = join(
    root,
    `node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`,
  );
  const data = readFileSync(file).toString('base64');
  return ['Noto Sans Arabic', 'Noto Naskh Arabic']
    .map(
      (family) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:local('${family}'),url(data:font/woff2;base64,${data})}`,
    )
    .join('');
});

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await preview({
  root,
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'error',
});
const address = server.resolvedUrls?.local[0] ?? '';
const found = await findChromium();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...chromiumArgs],
  env: { ...process.env, ...found.env },
});

/** @type {string[]} */
const names = [];
for (const size of sizes) {
  for (const scheme of schemes) {
    for (const language of story.languages) {
      const page = await browser.newPage({
        viewport: size,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        locale: language,
      });
      for (const view of views) {
        await page.unrouteAll();
        if (view.broken) {
          await page.route('**/timeline.json', (route) =>
            route.fulfill({ json: { version: 1, id: 'broken', lanes: [] } }),
          );
        }
        await page.goto(`${address}t/${id}/?${view.query}&lang=${language}`);
        await page.addStyleTag({ content: arabic.join('') });
        await page.locator('h1, [role=alert]').first().waitFor();
        if (view.scrollTo) await page.locator(view.scrollTo).first().scrollIntoViewIfNeeded();
        await page.evaluate(() =>
          document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 250))),
        );
        const name = `${view.name}-${size.name}-${scheme}-${language}.png`;
        await page.screenshot({ path: join(folder, name) });
        names.push(name);
      }
      await page.close();
    }
  }
}
await browser.close();
await server.close();

const figures = views.map(({ name }) => {
  const all = names.filter((it) => it.startsWith(`${name}-`));
  const pictures = all.map(
    (it) => `<figure><img src="${it}" alt=""><figcaption>${it.slice(0, -4)}</figcaption></figure>`,
  );
  return `<h2>${name}</h2><div>${pictures.join('')}</div>`;
});
writeFileSync(
  join(folder, 'index.html'),
  `<!DOCTYPE html><meta charset="utf-8"><title>Every view</title>
<style>body{font:14px sans-serif}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{max-width:480px;max-height:480px;border:1px solid #999}</style>
${figures.join('\n')}`,
);
console.log(`${names.length} pictures: ${join('shots', 'index.html')}`);
