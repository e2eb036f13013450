import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { violations } from './axe.ts';
import { eventNamed, HARBOUR, HOME, inLanguage, type Language, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';
import { SITE } from './site.ts';

const POST = 'supplier-post';
const ALL = HARBOUR.events.length;
const title = (language?: Language) => inLanguage(HARBOUR.title, language);

test('every link and every file that a page names is there', () => {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(SITE.length + 1)
        .replaceAll('\\', '/'),
    );
  const known = new Set(files);
  const idsOf = new Map<string, Set<string>>();
  const linksOf = new Map<string, string[]>();
  for (const file of files.filter((it) => it.endsWith('.html'))) {
    const ids = new Set<string>();
    const links: string[] = [];
    const walk = (node: Tree.Node): void => {
      if ('attrs' in node)
        for (const { name, value } of node.attrs) {
          if (name === 'id') ids.add(value);
          if (['href', 'src', 'data-timeline', 'data-home', 'data-root'].includes(name)) links.push(value);
        }
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    walk(parse(readFileSync(join(SITE, file), 'utf8')));
    idsOf.set(file, ids);
    linksOf.set(file, links);
  }
  const broken = [...linksOf].flatMap(([file, links]) =>
    links
      .filter((link) => !/^(?:https?|mailto|data):/u.test(link))
      .flatMap((link) => {
        const [path = '', id = ''] = link.split('#');
        const to = path === '' ? file : posix.join(posix.dirname(file), path.replace(/\/$/u, '/index.html'));
        const target = path === './' ? posix.join(posix.dirname(file), 'index.html') : to;
        const there = known.has(target) && (id === '' || idsOf.get(target)?.has(decodeURIComponent(id)));
        return there ? [] : [`${file}: ${link}`];
      }),
  );
  const names = HARBOUR.events.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const expected = HARBOUR.languages.flatMap((language, index) => {
    const folder = index === 0 ? HOME : `${HOME}${language}/`;
    return ['', 'embed.html', ...names.map((name) => `e/${name}/`)].map((path) => folder + path);
  });
  const pages = ['', ...expected].map((path) => path.replace(/(?:^|\/)$/u, '$&index.html'));
  expect([...linksOf.keys()].toSorted()).toEqual(pages.toSorted());
  expect([...linksOf.values()].flat().length).toBeGreaterThan(1500);
  expect(broken).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the story is a list with its quotes, footnotes and sources', async ({ page, story: { faults } }) => {
    await page.goto(HOME);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title());
    await expect(page.getByRole('article')).toHaveCount(ALL);
    await expect(page.getByRole('img', { name: title() })).toContainText(
      inLanguage(eventNamed('dockers-strike').short),
    );
    await expect(
      page.locator(`#event-${POST}`).getByRole('link', { name: 'open at this passage' }).first(),
    ).toHaveAttribute('href', /:~:text=/u);
    await expect(page.getByRole('heading', { name: inLanguage(HARBOUR.status?.title) })).toBeVisible();
    await expect(page.locator(`#event-${POST} q`).first()).toContainText('would rather leave a port');
    const note = page.locator(`#event-${POST} sup a`).first();
    const target = (await note.getAttribute('href')) ?? '';
    await note.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
    await expect(page.locator(target)).toBeInViewport();
    await expect(page.getByRole('button')).toHaveCount(1);
    await page.getByRole('button', { name: 'Symbols' }).click();
    await expect(page.getByText('Exact day unknown')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('an event is a page, from which one goes to others and to the story', async ({ page }) => {
    await page.goto(HOME);
    await page
      .locator(`#event-${POST}`)
      .getByRole('link', { name: titleOf(POST) })
      .click();
    await expect(page).toHaveURL(/\/e\/supplier-post\/$/u);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title());
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(POST));
    // what is said of a quotation opens without a script too
    const about = page.locator('.disclosure:has(> dl):visible').first();
    await about.locator('summary').click();
    await expect(about.locator('dl')).toBeVisible();
    await page.getByRole('navigation', { name: 'Other events' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/e\/(?!supplier-post)[\w-]+\/$/u);
    await page.goBack();
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(page).toHaveURL(/\/#event-supplier-post$/u);
    await expect(page.locator(`#event-${POST}`)).toBeInViewport();
  });

  for (const [language, lang, dir] of [
    ['Français', 'fr', 'ltr'],
    ['العربية', 'ar', 'rtl'],
  ] as const) {
    test(`the story is read in ${language} by a link`, async ({ page }) => {
      await page.goto(HOME);
      await page.getByRole('link', { name: language }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`, 'u'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(lang));
    });
  }

  for (const path of [HOME, `${HOME}ar/`, `${HOME}e/${POST}/`, `${HOME}fr/e/council-refuses-clause/`]) {
    test(`axe finds nothing wrong in ${path}`, async ({ browser, baseURL }) => {
      // axe is a script of its own; the page's are kept from it
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        bypassCSP: true,
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      await page.route('**/*.js', (route) => route.abort());
      for (const width of path === `${HOME}e/${POST}/` ? [1280, 390] : [390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await context.close();
    });
  }
});

test('the script takes over without moving the head, and says nothing of it', async ({
  page,
  story: { faults },
}) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/timeline.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(HOME);
    const heading = page.getByRole('heading', { level: 1 });
    const summary = page.getByText(inLanguage(HARBOUR.summary));
    await expect(page.locator('.prerendered')).toBeVisible();
    const places = async () =>
      Promise.all(
        [heading, summary].map(async (it) => {
          const { x, y, height } = (await it.boundingBox()) ?? {};
          return { x, y, height };
        }),
      );
    const before = await places();
    release();
    await expect(page.locator('.chart')).toBeVisible();
    await expect(page.locator('.prerendered')).toHaveCount(0);
    expect(await places()).toEqual(before);
    await page.unrouteAll();
  }
  expect(faults).toEqual([]);
});

test('who reads the list already goes on reading it', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/timeline.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(HOME);
  const event = page.locator('#event-council-refuses-clause');
  await event.evaluate((it) => {
    scrollBy(0, it.getBoundingClientRect().top - 40);
  });
  const before = (await event.boundingBox())?.y;
  release();
  await expect(page.locator('.app .list')).toBeVisible();
  expect((await event.boundingBox())?.y).toBeCloseTo(before ?? NaN, -1);
  await expect(page).toHaveURL(/view=list/u);
});

test('where the document does not come, what was prerendered stays', async ({ page }) => {
  await page.route('**/timeline.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto(HOME);
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.getByRole('article')).toHaveCount(ALL);
  await expect(page.getByRole('main')).toHaveCount(1);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.chart')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('the page of an event opens it, keeps its address, and Back comes back to it', async ({
  page,
  story: { faults },
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.install();
  await page.goto(`${HOME}fr/e/${POST}/?theme=dark`);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(POST, 'fr'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // longer than the page waits before it writes its address
  await page.clock.runFor(2000);
  await expect(page).toHaveURL(/\/fr\/e\/supplier-post\/\?theme=dark$/u);

  await panel.getByRole('navigation').getByRole('link').first().click();
  await expect(page).toHaveURL(
    /\/harbour\/fr\/\?theme=dark&event=(?!supplier-post)[\w-]+$|\/harbour\/fr\/\?event=(?!supplier-post)[\w-]+&theme=dark$/u,
  );
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/e\/supplier-post\/\?theme=dark$/u);
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(POST, 'fr'));
  await page.reload();
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(POST, 'fr'));
  expect(faults).toEqual([]);
});

test('the address of a language counts more than the browser’s', async ({ page }) => {
  await page.goto(`${HOME}ar/`);
  await expect(page.locator('.app')).toHaveAttribute('lang', 'ar');
  await page.goto(`${HOME}ar/?lang=fr`);
  await expect(page.locator('.app')).toHaveAttribute('lang', 'fr');
});
