import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { HARBOUR, inLanguage } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });
test.slow();

const { title, lanes, threads = [], sources, events } = HARBOUR;

/** What a print says, page by page. */
async function printed(page: Page, options: { format: 'A4' | 'Letter' }) {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/PrintDocument[^/]*\.js$/u.test(name)),
  );
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf(options)));
  const { text } = await extractText(pdf, { mergePages: false });
  const sizes = await Promise.all(
    text.map(async (_, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
  return { text: text.map((it) => it.replaceAll(/\s+/gu, ' ')), sizes };
}
/** Lines are broken wherever an address allows. */
const joined = (text: readonly string[]) => text.join(' ').replaceAll(/\s/gu, '');

test('the story prints as a document: the picture first, every event, and a note for every source', async ({
  story,
  page,
}) => {
  await story.open();
  const { text, sizes } = await printed(page, { format: 'A4' });
  const [first = ''] = text;
  for (const words of [
    ...[...lanes, ...threads].map(({ label }) => inLanguage(label)),
    'sources differ',
    'updated 10 February 2026',
  ])
    expect(first).toContain(words);
  expect(text.join(' ')).not.toMatch(
    /\b(?:Zoom in|Follow the story|Report an error|opens in a new window)\b/u,
  );

  const all = joined(text);
  const titles = events.map((event) => inLanguage(event.title));
  expect(titles.filter((it) => !all.includes(it.replaceAll(/\s/gu, '')))).toEqual([]);
  const addresses = sources.flatMap(({ url }) => url ?? []);
  expect(addresses.filter((address) => !all.includes(address))).toEqual([]);

  const notes = text.join(' ').split(/ Sources (?=1\. )/u)[1] ?? '';
  const numbers = [...notes.matchAll(/(?<=^| )(\d+)\. (?=\S)/gu)].map(([, number]) => Number(number));
  const expected = sources.map((_, index) => index + 1);
  expect(expected.filter((number) => !numbers.includes(number))).toEqual([]);
  expect(Math.max(...numbers)).toBe(sources.length);
  expect(text.at(-1)).toMatch(/SHA-256 of the document ?[0-9a-f]{64}/u);
  expect(sizes.every(({ width, height }) => width < height)).toBe(true);
  await expect(page.locator('.paper')).toHaveCount(0);
});

test('with the sources open, who covers what is printed on pages turned on their side', async ({
  story,
  page,
}) => {
  await story.open('?view=sources');
  const { text, sizes } = await printed(page, { format: 'Letter' });
  const turned = sizes.findIndex(({ width, height }) => width > height);
  expect(text[turned]).toMatch(/^\d+ Who covers what/u);
  expect(sizes.slice(turned).every(({ width, height }) => width > height)).toBe(true);
  // the head of the table stands on each of its pages, of which there are several
  expect(sizes.length).toBeGreaterThan(turned + 1);
  expect(text.slice(turned).every((it) => it.includes('The record'))).toBe(true);
});

test('in Arabic the words stand in their order', async ({ story, page }) => {
  await story.open('?lang=ar');
  const { text } = await printed(page, { format: 'A4' });
  // a PDF has its glyphs as the eye meets them, from the left, and in the forms they are drawn in
  const letters = (it: string) => it.normalize('NFKC').replaceAll(/[^\p{Letter}]/gu, '');
  const read = letters(
    Array.from(text[0] ?? '')
      .reverse()
      .join(''),
  );
  // but for the first word: of its letters some fonts draw two as one glyph, which are turned back to front here
  const [, ...words] = inLanguage(title, 'ar').split(' ');
  expect(read).toContain(letters(words.join(' ')));
});

test('on paper all is black on white in the dark theme, and nothing of the page stands beside it', async ({
  story,
  page,
}) => {
  await story.open('?theme=dark&event=supplier-post');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('.app')).toBeHidden();
  const colours = await page
    .locator('.paper h1')
    .evaluate((it) => [
      getComputedStyle(it).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(
    await page.locator('.paper').locator('button, input, select, summary, [role="button"]').count(),
  ).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.paper')).toHaveCount(0);
  await expect(page.locator('.app')).toBeVisible();
});

test('the way to print asks what to print', async ({ story, page }) => {
  await story.open('?view=list');
  // the dialog itself is the browser's own
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset['printed'] = `${document.querySelectorAll('.paper table').length} table`;
      dispatchEvent(new Event('afterprint'));
    };
  });
  const tool = page.getByRole('complementary');
  await tool.getByText('Print', { exact: true }).click();
  await tool.getByRole('checkbox', { name: 'With the table of who covers what' }).check();
  await tool.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1 table');
});
