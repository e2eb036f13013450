import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { expect, test } from './page.ts';

const story = 't/france-encryption-backdoor/';
const dist = join(import.meta.dirname, '../../dist');

const axe = async (page: ConstructorParameters<typeof AxeBuilder>[0]['page']) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

test('every link and every file that a page names is there', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(dist.length + 1)
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
    walk(parse(readFileSync(join(dist, file), 'utf8')));
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
  expect(linksOf.size).toBeGreaterThan(200);
  expect([...linksOf.values()].flat().length).toBeGreaterThan(5000);
  expect(broken).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the story is a list with its quotes, footnotes and sources', async ({ page, story: { faults } }) => {
    await page.goto(story);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The Senate voted');
    await expect(page.getByRole('article')).toHaveCount(71);
    await expect(page.getByRole('img', { name: /The Senate voted/u })).toContainText('Durov arrested');
    await expect(
      page.locator('#event-durov-post').getByRole('link', { name: 'open at this passage' }).first(),
    ).toHaveAttribute('href', /:~:text=/u);
    await expect(page.getByText('The clause is not law; the EU still negotiates')).toBeVisible();
    await expect(page.locator('#event-durov-post q').first()).toContainText('would rather exit a market');
    const note = page.locator('#event-durov-post sup a').first();
    const target = (await note.getAttribute('href')) ?? '';
    await note.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
    await expect(page.locator(target)).toBeInViewport();
    await expect(page.getByRole('button')).toHaveCount(1);
    await page.getByRole('button', { name: 'Symbols' }).click();
    await expect(page.getByText('Some day within this stretch')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('an event is a page, from which one goes to others and to the story', async ({ page }) => {
    await page.goto(story);
    await page
      .locator('#event-durov-post')
      .getByRole('link', { name: 'Durov: Telegram would rather' })
      .click();
    await expect(page).toHaveURL(/\/e\/durov-post\/$/u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Telegram would rather leave');
    await page.getByRole('navigation', { name: 'Other events' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/e\/(?!durov-post)[\w-]+\/$/u);
    await page.goBack();
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(page).toHaveURL(/\/#event-durov-post$/u);
    await expect(page.locator('#event-durov-post')).toBeInViewport();
  });

  for (const [language, lang, dir, name] of [
    ['Français', 'fr', 'ltr', 'Le Sénat a voté'],
    ['العربية', 'ar', 'rtl', 'صوّت مجلس الشيوخ'],
  ] as const) {
    test(`the story is read in ${language} by a link`, async ({ page }) => {
      await page.goto(story);
      await page.getByRole('link', { name: language }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`, 'u'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    });
  }

  for (const path of [story, `${story}ar/`, `${story}e/durov-post/`, `${story}fr/e/uk-apple-adp/`]) {
    test(`axe finds nothing wrong in ${path}`, async ({ browser, baseURL }) => {
      // a long list is much to look through
      test.setTimeout(120_000);
      // axe is a script of its own; the page's are kept from it
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        bypassCSP: true,
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      await page.route('**/*.js', (route) => route.abort());
      for (const width of path.endsWith('/e/durov-post/') ? [1280, 390] : [390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        expect(await axe(page)).toEqual([]);
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
    await page.goto(story);
    const heading = page.getByRole('heading', { level: 1 });
    const summary = page.getByText('In 2025 a clause of a French drug trafficking bill');
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
  await page.goto(story);
  const event = page.locator('#event-senate-adopts-bill');
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
  await page.goto(story);
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.getByRole('article')).toHaveCount(71);
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
  await page.goto(`${story}fr/e/durov-post/?theme=dark`);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 }).first()).toContainText('Telegram');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(/\/fr\/e\/durov-post\/\?theme=dark$/u);

  await panel.getByRole('navigation').getByRole('link').first().click();
  await expect(page).toHaveURL(
    /\/france-encryption-backdoor\/fr\/\?theme=dark&event=(?!durov-post)[\w-]+$|\/france-encryption-backdoor\/fr\/\?event=(?!durov-post)[\w-]+&theme=dark$/u,
  );
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/e\/durov-post\/\?theme=dark$/u);
  await expect(panel.getByRole('heading', { level: 2 }).first()).toContainText('Telegram');
  await page.reload();
  await expect(panel.getByRole('heading', { level: 2 }).first()).toContainText('Telegram');
  expect(faults).toEqual([]);
});

test('the address of a language counts more than the browser’s', async ({ page }) => {
  await page.goto(`${story}ar/`);
  await expect(page.locator('.app')).toHaveAttribute('lang', 'ar');
  await page.goto(`${story}ar/?lang=fr`);
  await expect(page.locator('.app')).toHaveAttribute('lang', 'fr');
});
