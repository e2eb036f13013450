import type { Page } from '@playwright/test';
import { addAllMessages } from '../../src/core/i18n/allMessages.ts';
import { type Messages, messagesFor } from '../../src/core/i18n/messages.ts';
import { violations } from './axe.ts';
import { HARBOUR, inLanguage, serveInstead } from './harbour.ts';
import { inOneLanguage, smallDocument } from '../arbitrary/small.ts';
import { expect, test } from './page.ts';

test.beforeAll(addAllMessages);

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
/** Two weeks before the vote, in the same lane. */
const COMMITTEE = 'committee-deletes-clause';
const POST = 'supplier-post';
const AUTUMN = 'from=2024-08-15&to=2024-11-15';

const LANGUAGES = [
  { lang: 'fr', dir: 'ltr', own: 'Français' },
  { lang: 'ar', dir: 'rtl', own: 'العربية' },
] as const;

/** Every word of a catalogue that stands by itself. */
const wordsOf = (messages: Messages): readonly string[] =>
  Object.values(messages).flatMap(function words(it: unknown): readonly string[] {
    if (typeof it === 'string') return [it.trim()];
    return typeof it === 'object' && it !== null ? Object.values(it).flatMap(words) : [];
  });

/** Everything that is said in the language of the page: texts, and the names that only a screen reader says. */
const saidOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const app = document.querySelector('.app');
    // quotes, titles and names in other languages say so
    const own = (element: Element | null) => element?.closest('[lang]') === app;
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (own(node.parentElement)) words.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('.app *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        if (own(element)) words.push(element.getAttribute(name) ?? '');
      }
    }
    return words.map((it) => it.trim()).filter(Boolean);
  });

/** Parts whose text runs otherwise than the language it says it is in. */
const misdirected = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const rightToLeft = (tag: string) =>
      ['Arab', 'Hebr'].includes(new Intl.Locale(tag).maximize().script ?? '');
    return [...document.querySelectorAll('.app, .app [lang]:not(option)')].flatMap((element) => {
      const text = [...element.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE);
      if (!/\p{L}/u.test(text.map((it) => it.textContent).join('')) && !element.matches('.app')) return [];
      const lang = element.getAttribute('lang') ?? '';
      const expected = rightToLeft(lang) ? 'rtl' : 'ltr';
      return getComputedStyle(element).direction === expected ? [] : [element.outerHTML.slice(0, 160)];
    });
  });

/** Names of publishers stay as they are: one may be called Next. */
const NAMES: readonly unknown[] = (HARBOUR.publishers ?? []).map(({ name }) => name);

/** Words of the English interface that show a text left untranslated: those that the language does not have too. */
const english = (lang: 'fr' | 'ar') => {
  const own = wordsOf(messagesFor(lang));
  return wordsOf(messagesFor('en')).filter((it) => it.length > 3 && !own.includes(it) && !NAMES.includes(it));
};

for (const { lang, dir, own } of LANGUAGES) {
  test.describe(lang, () => {
    for (const query of ['', `event=${POST}`, 'view=list', 'view=sources', 'step=2']) {
      test(`the page is ${lang} throughout: ?${query}`, { tag: '@once' }, async ({ story, page }) => {
        test.slow();
        await story.open(`?lang=${lang}&${query}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, lang));
        const said = await saidOn(page);
        expect(said.length).toBeGreaterThan(20);
        expect(said.filter((it) => english(lang).includes(it))).toEqual([]);
        // what only code says: the path of a word, or what became of a missing one
        const others = said.filter((it) => !NAMES.includes(it) && !it.endsWith('.example'));
        expect(others.filter((it) => /^[a-z]+([.][a-zA-Z]+)+$|undefined|NaN|\[object/u.test(it))).toEqual([]);
        expect(await misdirected(page)).toEqual([]);
      });
    }

    test(
      'axe finds nothing wrong on the timeline, an open event and the sources',
      { tag: '@once' },
      async ({ story, page }) => {
        test.slow();
        for (const query of ['', `event=${POST}`, 'view=sources']) {
          await story.open(`?lang=${lang}&${query}`);
          expect(await violations(page)).toEqual([]);
        }
      },
    );

    test('the switch keeps what is open, the view and the stretch of time, and Back undoes it', async ({
      story,
      page,
    }) => {
      await story.openChart(`?event=${POST}&${AUTUMN}`);
      await page.getByRole('combobox').selectOption({ label: own });
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect.poll(() => story.query().get('lang')).toBe(lang);
      expect(story.query().get('event')).toBe(POST);
      expect(story.query().get('from')).toBe('2024-08-15');
      await page.goBack();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });

    test.describe('of the browser', () => {
      test.use({ locale: lang });
      test('is taken when the address says nothing', async ({ story, page }) => {
        await story.openChart();
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        expect(story.query().has('lang')).toBe(false);
      });
    });
  });
}

test('in Arabic time runs from right to left, and the arrow keys follow the eye', async ({ story, page }) => {
  await story.openChart(`?lang=en&${AUTUMN}`);
  const ltr = {
    committee: await story.placeOf(COMMITTEE),
    vote: await story.placeOf(VOTE),
    zoom: await story.zoom(),
  };
  expect(ltr.committee).toBeLessThan(ltr.vote);
  await story.openChart(`?lang=ar&${AUTUMN}`);
  const rtl = {
    committee: await story.placeOf(COMMITTEE),
    vote: await story.placeOf(VOTE),
    zoom: await story.zoom(),
  };
  expect(rtl.committee).toBeGreaterThan(rtl.vote);
  // where a scrollbar takes room, the picture is narrower in one of the two
  const [far, wide] = [(rtl.committee - rtl.vote) / rtl.zoom, (ltr.vote - ltr.committee) / ltr.zoom];
  expect(far).toBeCloseTo(wide, 1);

  await story.mark(VOTE).focus();
  await page.keyboard.press('ArrowLeft');
  await story.settle();
  const focused = page.locator('[data-key]:focus');
  await expect(focused).not.toHaveAttribute('data-key', VOTE);
  const box = await focused.locator('.symbol').boundingBox();
  expect((box?.x ?? Infinity) + (box?.width ?? 0) / 2).toBeLessThan(rtl.vote);
});

test('in Arabic the wheel zooms about the pointer, and dragging moves with the hand', async ({
  story,
  page,
}) => {
  await story.openChart('?lang=ar');
  const x = await story.placeOf(VOTE);
  const zoom = await story.zoom();
  const { y } = await story.middle();
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await story.settle();
  expect(await story.zoom()).toBeGreaterThan(zoom);
  expect(await story.placeOf(VOTE)).toBeCloseTo(x, -0.5);
  await page.mouse.move(x + 60, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 30, { steps: 5 });
  await page.mouse.up();
  await story.settle();
  expect(await story.placeOf(VOTE)).toBeCloseTo(x + 100, -0.5);
});

test('a document of a region has its numerals and its months, in every view', async ({ story, page }) => {
  test.slow();
  await serveInstead(page, { ...HARBOUR, languages: ['en-US', 'fr-CA', 'ar-LB'] });
  await story.openChart(`?lang=ar&event=${POST}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-LB');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const axis = await page.locator('.chart .axis-names text').allTextContents();
  expect(axis.join(' ')).toMatch(/نيسان/u);
  expect(axis.join(' ')).toMatch(/٢٠٢٤/u);
  expect(axis.filter((it) => /[0-9]/u.test(it))).toEqual([]);
  await expect(story.panel).toContainText('٢٦ أيلول ٢٠٢٤');

  await story.open('?lang=ar&view=list');
  const note = page.locator('sup a').first();
  await expect(note).toHaveText(/^[٠-٩]+$/u);
  const entry = page.locator(`li${(await note.getAttribute('href')) ?? ''}`);
  expect(await entry.evaluate((it) => getComputedStyle(it).listStyleType)).toMatch(/^"[٠-٩]+\. "$/u);

  await story.openChart(`?event=${POST}`);
  await expect(story.panel).toContainText('September 26, 2024');
});

test('in Arabic time runs from left to right where the document has it so', async ({ story, page }) => {
  await serveInstead(page, { ...HARBOUR, view: { ...HARBOUR.view, axis: 'left-to-right' } });
  await story.openChart(`?lang=en&${AUTUMN}`);
  const english = await story.placeOf(VOTE);
  const inPicture = (await story.svg.boundingBox())?.x ?? 0;
  const zoom = await story.zoom();
  await story.openChart(`?lang=ar&${AUTUMN}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const vote = await story.placeOf(VOTE);
  expect(await story.placeOf(COMMITTEE)).toBeLessThan(vote);
  // a scrollbar may make one of the two narrower
  const inArabic = (vote - ((await story.svg.boundingBox())?.x ?? 0)) / (await story.zoom());
  expect(inArabic).toBeCloseTo((english - inPicture) / zoom, 0);

  await story.mark(VOTE).focus();
  await page.keyboard.press('ArrowRight');
  await story.settle();
  const box = await page.locator('[data-key]:focus .symbol').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeGreaterThan(vote);

  const x = await story.placeOf(VOTE);
  const { y } = await story.middle();
  await page.mouse.move(x + 60, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 30, { steps: 5 });
  await page.mouse.up();
  await story.settle();
  expect(await story.placeOf(VOTE)).toBeCloseTo(x + 100, -0.5);
});

test.describe('in Arabic the problems of a document', () => {
  test.use({ locale: 'ar', viewport: { width: 390, height: 844 } });
  test('are there to read, in the order in which they are written', async ({ page }) => {
    test.slow(); // axe takes its time in Firefox
    const events = HARBOUR.events.map((event, index) =>
      index < 2 ? { ...event, date: '2024-02-30' } : event,
    );
    await serveInstead(page, { ...HARBOUR, events });
    await page.goto('./');
    await expect(page.locator('.failure')).toHaveAttribute('dir', 'rtl');
    const list = page.locator('.problems');
    await expect(list).toHaveAttribute('dir', 'ltr');
    await expect(list).toHaveAttribute('lang', 'en');
    const expected = list.getByText('a day from 01 to 29');
    const box = await expected.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});

test('a story in a language that the interface lacks keeps it', { tag: '@once' }, async ({ story, page }) => {
  await serveInstead(page, inOneLanguage(smallDocument(), 'fa', 'متن'));
  await story.openChart();
  const said = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => [it.getAttribute('lang'), it.getAttribute('dir')]);
  // the document is the story's, the interface says that it is in English, and the texts in it that they are not
  expect(await said('html')).toEqual(['fa', 'rtl']);
  expect(await said('.app')).toEqual(['en', 'ltr']);
  expect(await said('h1 bdi')).toEqual(['fa', 'rtl']);
  // what has two sides has those of the interface
  const mark = page.locator('.key svg[width="9"]');
  expect(await mark.evaluate((it) => getComputedStyle(it).transform)).toBe('none');
});
