import { expect, test } from '@playwright/test';
import { HARBOUR, inLanguage, serveInstead } from './harbour.ts';

const DATA = '**/timeline.json';

test('a document that is not there gives one plain sentence', async ({ page }) => {
  await page.route(DATA, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('a document that is no JSON says where it breaks', async ({ page }) => {
  await page.route(DATA, (route) => route.fulfill({ body: '{\n  "version": 1,\n  "id": oops }' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('cannot be shown');
  await expect(page.getByRole('alert')).toContainText('line 3, column 9');
  await expect(page.locator('.problems')).toContainText('Write "oops"');
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('an invalid document shows every problem with its place, the event, the value and what was meant', async ({
  page,
}) => {
  const [first, second, ...others] = HARBOUR.events;
  await serveInstead(page, {
    ...HARBOUR,
    events: [{ ...first, date: '30/12/2024', image: 'a.jpg' }, { ...second, lane: 'nowhere' }, ...others],
  });
  await page.goto('./');
  const details = page.getByRole('region', { name: 'Details for the author' });
  await expect(details.getByRole('heading')).toHaveText(inLanguage(HARBOUR.title));
  const groups = details.getByRole('listitem');
  await expect(groups).toHaveText([
    /^error at line 1, column \d+: expected a date as this file writes them \(did you mean "2024-12-30"\?\); found "30\/12\/2024"\s*\$\.events\[0\]\.date of the event "/u,
    /^error at line 1, column \d+: expected the id of a lane; found "nowhere"\s*\$\.events\[1\]\.lane of the event "/u,
    /^warning at line 1, column \d+: .*"image" is ignored \(did you mean "media"\?\)/u,
  ]);
  await expect(page.locator('.chart')).toHaveCount(0);
});

test('text of a document is text, whatever it looks like', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1"> refused';
  const short = '<img src=x> refused';
  const events = HARBOUR.events.map((event) => ({ ...event, title: markup, short }));
  await serveInstead(page, { ...HARBOUR, title: markup, events });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(markup);
  await expect(page.locator('[data-label]').first()).toContainText(short);
  await expect(page.locator('img')).toHaveCount(0);
});

test('a progress sign shows only when loading takes longer than a moment, where nothing was prerendered', async ({
  page,
}) => {
  // as the page that `npm start` serves
  await page.route(/\/folder\/$/u, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const bare = html.replace(/(<div id="app"[^>]*>).*(<\/body>)/su, '$1</div>$2');
    await route.fulfill({ response, body: bare });
  });
  let answer: () => void = () => undefined;
  await page.route(DATA, async (route) => {
    await new Promise<void>((done) => (answer = done));
    await route.continue();
  });
  await page.goto('./');
  await expect(page.getByText('Loading the timeline')).toBeVisible();
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
  await expect(page.getByText('Loading the timeline')).toHaveCount(0);
});

test('a story without events says so, and draws no year', async ({ page }) => {
  const { version, id, languages, title, lanes, kinds } = HARBOUR;
  await serveInstead(page, { version, id, languages, title, lanes, kinds, sources: [], events: [] });
  await page.goto('./');
  await expect(page.locator('.app')).toContainText('This timeline has no events yet.');
  await expect(page.locator('.app svg.still, .chart')).toHaveCount(0);
  await expect(page.locator('.app')).not.toContainText('1970');
});

test.describe('an error on the way', () => {
  const errors: string[] = [];
  test.beforeEach(({ page }) => {
    errors.length = 0;
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(`not caught: ${error.message}`));
  });

  const BROKEN: Readonly<Record<string, () => void>> = {
    'no Intl.ListFormat': () => {
      Reflect.deleteProperty(Intl, 'ListFormat');
    },
    'plural rules that throw': () => {
      Reflect.set(Intl, 'PluralRules', function () {
        throw new TypeError('no plural rules');
      });
    },
    'dates that cannot be formatted': () => {
      Reflect.set(Intl, 'DateTimeFormat', function () {
        throw new TypeError('no dates');
      });
    },
  };
  for (const [name, breaks] of Object.entries(BROKEN)) {
    test(`leaves the page as it was, and says so in a line: ${name}`, async ({ page }) => {
      await page.addInitScript(breaks);
      await page.goto('./');
      await expect(page.getByRole('alert')).toHaveText(
        'The interactive timeline could not be started. The page stays as it is.',
      );
      await expect(page.locator('svg.still:visible')).toHaveCount(1);
      await expect(page.locator('.list article')).toHaveCount(HARBOUR.events.length);
      await expect(page.locator('.app')).toHaveCount(0);
      expect(errors).not.toEqual([]);
      expect(errors.filter((it) => it.startsWith('not caught'))).toEqual([]);
    });
  }

  test('after the story stood gives the readable page back', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.app')).toBeVisible();
    await page.evaluate(() => {
      // letters are asked for by whatever draws a text of the document, the title's too
      const found: (text: string) => boolean = Reflect.get(RegExp.prototype, 'test');
      const broken = new Proxy(found, {
        apply(target, it: RegExp, texts: [string]) {
          if (it.source === String.raw`\p{L}`) throw new TypeError('no letters');
          return Reflect.apply(target, it, texts);
        },
      });
      Reflect.set(RegExp.prototype, 'test', broken);
    });
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await expect(page.getByRole('alert')).toContainText('stays as it is');
    await expect(page.locator('svg.still:visible')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
    expect(errors.filter((it) => it.startsWith('not caught'))).toEqual([]);
  });

  test('in the dates of another language leaves all that has none', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.app')).toBeVisible();
    await page.evaluate(() => {
      Reflect.set(Intl, 'DateTimeFormat', function () {
        throw new TypeError('no dates');
      });
    });
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/Cette partie/u);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, 'fr'));
    expect(errors.filter((it) => it.startsWith('not caught'))).toEqual([]);
  });
});
