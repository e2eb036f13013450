import AxeBuilder from '@axe-core/playwright';
import { type Messages, messagesFor } from '../../src/i18n/messages.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const LANGUAGES = [
  { lang: 'fr', dir: 'ltr', title: 'Le Sénat', own: 'Français' },
  { lang: 'ar', dir: 'rtl', title: 'مجلس الشيوخ', own: 'العربية' },
] as const;

const wordsOf = (messages: Messages): readonly string[] =>
  Object.values({ ...messages.controls, ...messages.page, ...messages.overview }).filter(
    (it) => typeof it === 'string',
  );

/** Words of the English interface that show a text left untranslated: those that the language does not have too. */
const english = (lang: 'fr' | 'ar') => {
  const own = wordsOf(messagesFor(lang));
  return wordsOf(messagesFor('en')).filter((it) => it.length > 3 && !own.includes(it));
};

for (const { lang, dir, title, own } of LANGUAGES) {
  test.describe(lang, () => {
    for (const query of ['', 'event=durov-post', 'view=list', 'view=sources', 'step=2']) {
      test(`the page is ${lang} throughout: ?${query}`, async ({ story, page }) => {
        test.slow();
        await story.open(`?lang=${lang}&${query}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
        const said = await page.evaluate(() => {
          const words: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            // quotes, titles and names in other languages say so
            if (parent?.closest('[lang]') === document.querySelector('.app'))
              words.push(node.textContent ?? '');
          }
          return words.map((it) => it.trim()).filter(Boolean);
        });
        expect(said.length).toBeGreaterThan(20);
        expect(said.filter((it) => english(lang).includes(it))).toEqual([]);
      });
    }

    test('axe finds nothing wrong on the timeline, an open event and the sources', async ({
      story,
      page,
    }) => {
      test.slow();
      for (const query of ['', 'event=durov-post', 'view=sources']) {
        await story.open(`?lang=${lang}&${query}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html.slice(0, 120)}`)),
        ).toEqual([]);
      }
    });

    test('the switch keeps what is open, the view and the stretch of time, and Back undoes it', async ({
      story,
      page,
    }) => {
      await story.openChart('?event=durov-post&from=2025-03-01&to=2025-06-01');
      await page.getByRole('combobox').selectOption({ label: own });
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect.poll(() => story.query().get('lang')).toBe(lang);
      expect(story.query().get('event')).toBe('durov-post');
      expect(story.query().get('from')).toBe('2025-03-01');
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
  await story.openChart('?lang=en&from=2025-03-01&to=2025-06-01');
  const ltr = {
    committee: await story.placeOf('assembly-committee-deletes-8ter'),
    vote: await story.placeOf('assembly-rejects-8ter'),
  };
  expect(ltr.committee).toBeLessThan(ltr.vote);
  await story.openChart('?lang=ar&from=2025-03-01&to=2025-06-01');
  const rtl = {
    committee: await story.placeOf('assembly-committee-deletes-8ter'),
    vote: await story.placeOf('assembly-rejects-8ter'),
  };
  expect(rtl.committee).toBeGreaterThan(rtl.vote);
  expect(rtl.committee - rtl.vote).toBeCloseTo(ltr.vote - ltr.committee, 0);

  await story.mark('assembly-rejects-8ter').focus();
  await page.keyboard.press('ArrowLeft');
  await story.settle();
  const focused = page.locator('[data-key]:focus');
  await expect(focused).not.toHaveAttribute('data-key', 'assembly-rejects-8ter');
  const box = await focused.locator('.symbol').boundingBox();
  expect((box?.x ?? Infinity) + (box?.width ?? 0) / 2).toBeLessThan(rtl.vote);
});

test('in Arabic the wheel zooms about the pointer, and dragging moves with the hand', async ({
  story,
  page,
}) => {
  await story.openChart('?lang=ar');
  const x = await story.placeOf('assembly-rejects-8ter');
  const zoom = await story.zoom();
  const { y } = await story.middle();
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await story.settle();
  expect(await story.zoom()).toBeGreaterThan(zoom);
  expect(await story.placeOf('assembly-rejects-8ter')).toBeCloseTo(x, -0.5);
  await page.mouse.move(x + 60, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 30, { steps: 5 });
  await page.mouse.up();
  await story.settle();
  expect(await story.placeOf('assembly-rejects-8ter')).toBeCloseTo(x + 100, -0.5);
});
