import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { HARBOUR, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
const POST = 'supplier-post';

/** What a screen reader goes through, line by line. */
async function tree(page: Page, of = 'body'): Promise<readonly string[]> {
  return (await page.locator(of).ariaSnapshot()).split('\n').map((line) => line.trim());
}

/** That the lines come one after another, whatever stands between them. */
function inOrder(lines: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const wanted of expected) {
    const fits = (line: string) => (typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line));
    const found = lines.findIndex((line, number) => number >= from && fits(line));
    expect(found, `${String(wanted)} comes after ${lines[from - 1] ?? 'the beginning'}`).not.toBe(-1);
    from = found + 1;
  }
}

/** The levels of the headings that can be heard, in the order of the page. */
const levels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }))
      .map((it) => Number(it.localName.slice(1))),
  );

test('the story read aloud: from the landmarks to the words of a quote, and the same in the list', async ({
  story,
  page,
}) => {
  await story.openChart();
  inOrder(await tree(page), [
    '- banner:',
    `heading "${inLanguage(HARBOUR.title)}" [level=1]`,
    'group "Key"',
    'group "View"',
    'button "Timeline" [pressed]',
    'button "Keys and gestures"',
    '- search:',
    '- main:',
    'region "Timeline of the events"',
    'group "Events on the timeline"',
    // date with its precision, title, lane, kind; then whether sources differ
    'button "6 February 2024, Six members of the Council file the Harbour Bill, Clause 9: Bill filed, City Council, Bill or act"',
    'button "24 September 2024, The Council refuses clause 9, Clause 9: Refused, 27–11, 11 for, 27 against, 1 abstained, 0 absent, City Council, Vote, sources differ"',
    'complementary "Reading panel"',
    `heading "${inLanguage(HARBOUR.status?.title)}" [level=2]`,
    /button "Follow the story/,
  ]);
  expect(await page.getByRole('application').count()).toBe(0);

  await story.mark(VOTE).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#event-title')).toBeFocused();
  await expect(story.mark(VOTE)).toHaveAttribute('aria-pressed', 'true');
  inOrder(await tree(page, 'aside'), [
    /paragraph: 24 September 2024 · City Council · Vote/,
    'button "Close"',
    `article "${titleOf(VOTE)}"`,
    `heading "${titleOf(VOTE)}" [level=2]`,
    'heading "What the Council refused was the clause, not the bill" [level=3]',
    'The record says this; 2 sources say otherwise',
    'Le Phare says The Council rejected the act, for now',
    /figure "Le Phare · French · open at this passage/,
    'blockquote',
    'the Council rejected the harbour act, at least for now translation: editors',
    'mark: a rejeté la loi sur le port',
    'link "open at this passage (opens in a new window)"',
    'heading "Related events" [level=3]',
    'navigation "Other events"',
  ]);
  // the words as published are read in their own language
  await expect(story.panel.locator('blockquote [lang="fr"]').first()).toContainText('a rejeté la loi');

  await page.getByRole('button', { name: 'List', exact: true }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2, name: '2024', exact: true })).toBeVisible();
  const listed = await main.getByRole('article').getByRole('heading').allTextContents();
  // everything that the picture has, once, and what it says of the same events
  expect(listed.map((it) => it.trim()).toSorted()).toEqual(
    HARBOUR.events.map(({ title }) => inLanguage(title)).toSorted(),
  );
  inOrder(await tree(page, `#event-${VOTE}`), [
    '24 September 2024',
    'City Council · Vote',
    `heading "${titleOf(VOTE)}" [level=4]`,
    'What the Council refused was the clause, not the bill',
    'The record says this; 2 sources say otherwise',
  ]);
});

for (const [lang, mark, panel, passage] of [
  [
    'fr',
    '24 septembre 2024, Le Conseil refuse l’article 9, Article 9 : Refusé, 27 contre 11, 11 pour, 27 contre, 1 abstention, 0 absent, Conseil municipal, Vote, sources divergentes',
    'Panneau de lecture',
    /passage/,
  ],
  [
    'ar',
    '24 سبتمبر 2024، المجلس يرفض المادة 9، المادة 9: رُفضت، 27 مقابل 11، مع: 11، ضد: 27، امتناع: 1، غياب: 0، المجلس البلدي، تصويت، مصادر متباينة',
    'لوحة القراءة',
    /المقطع/,
  ],
] as const) {
  test(`the story read aloud in ${lang}`, async ({ story, page }) => {
    await story.openChart(`?lang=${lang}&event=${VOTE}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, lang));
    await expect(story.mark(VOTE)).toHaveAccessibleName(mark);
    await expect(story.panel).toHaveAccessibleName(panel);
    await expect(story.panel.getByRole('link', { name: passage }).first()).toBeVisible();
  });
}

for (const query of ['', `?event=${POST}`, '?step=3', '?tour=differ&step=4', '?view=list', '?view=sources']) {
  test(`one title, no level left out, every landmark once: ${query || 'timeline'}`, async ({
    story,
    page,
  }) => {
    await story.open(query);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await story.settle();
      const found = await levels(page);
      expect(found.filter((it) => it === 1)).toHaveLength(1);
      expect(found[0]).toBe(1);
      expect(found.filter((it, number) => it > (found[number - 1] ?? 0) + 1)).toEqual([]);
      for (const landmark of ['banner', 'main'] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1);
      expect(await page.getByRole('complementary').count()).toBeLessThanOrEqual(1);
    }
  });
}

test('what comes into view is said once the picture stands still, and nothing while one walks', async ({
  story,
  page,
}) => {
  await page.clock.install();
  await story.openChart();
  const said = page.locator('.app > [role="status"]');
  await expect(said).toHaveText('');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(said).toHaveText(/^\d+ events in view, \w+ 202\d to \w+ 202\d$/);
  const near = Number.parseInt((await said.textContent()) ?? '', 10);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(said).toHaveText(/^\d+ events in view, \w+ 200\d to \w+ 202\d$/);
  expect(Number.parseInt((await said.textContent()) ?? '', 10)).toBeGreaterThan(near);
  await expect(said).toHaveText('', { timeout: 10_000 });
  await story.mark('port-opens').focus();
  await page.keyboard.press('+');
  await expect(said).toHaveText(/in view/);
  await expect(said).toHaveText('', { timeout: 10_000 });
  await page.keyboard.press('End');
  await story.settle();
  // longer than a picture stands still before it is said what came into view
  await page.clock.runFor(2000);
  await expect(said).toHaveText('');
});

for (const lang of ['en', 'ar'])
  test(`axe finds nothing wrong in the help, ${lang}`, { tag: '@once' }, async ({ story, page }) => {
    await story.open(`?lang=${lang}&theme=${lang === 'ar' ? 'dark' : 'light'}`);
    await page.locator('.controls button[aria-haspopup="dialog"]').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, { only: 'dialog' })).toEqual([]);
  });
