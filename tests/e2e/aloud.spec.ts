import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

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
    /heading "The Senate voted .* took it out\." \[level=1\]/,
    '- main:',
    'group "Key"',
    'group "View"',
    'button "Timeline" [pressed]',
    'button "Keys and gestures"',
    'region "Timeline of the events"',
    'group "Events on the timeline"',
    // date with its precision, title, lane, kind; then whether sources differ
    'button "November 2024, EU expert group recommends “lawful access” measures, European Union, Proposal or report"',
    /button "2 events, between 28 and 29 January 2025 to 4 February 2025, sources differ"/,
    'button "20 March 2025, National Assembly refuses to bring article 8 ter back, National Assembly, Vote, sources differ"',
    'complementary "Reading panel"',
    /heading "The clause is not law.*" \[level=2\]/,
    /button "Follow the story/,
  ]);
  expect(await page.getByRole('application').count()).toBe(0);

  await story.mark('assembly-rejects-8ter').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#event-title')).toBeFocused();
  await expect(story.mark('assembly-rejects-8ter')).toHaveAttribute('aria-pressed', 'true');
  inOrder(await tree(page, 'aside'), [
    'paragraph: 20 March 2025 · National Assembly · Vote',
    'button "Close"',
    'article "National Assembly refuses to bring article 8 ter back"',
    'heading "National Assembly refuses to bring article 8 ter back" [level=2]',
    'heading "What deputies refused was the clause, not the bill" [level=3]',
    'The record says this; 2 sources say otherwise',
    'cameroun24 (French) says The Assembly rejected the bill, for now',
    /figure "cameroun24 · French · open at this passage/,
    'blockquote',
    'has rejected it, for now. translation, editors',
    "mark: l'a rejeté, pour le moment",
    'link "open at this passage (opens in a new window)"',
    'heading "Related events" [level=3]',
    'navigation "Other events"',
  ]);
  // the words as published are read in their own language
  await expect(story.panel.locator('blockquote [lang="fr"]').first()).toContainText("l'a rejeté");

  await page.getByRole('button', { name: 'List', exact: true }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2, name: '2025', exact: true })).toBeVisible();
  const { events } = (await (
    await page.request.get('./t/france-encryption-backdoor/timeline.json')
  ).json()) as {
    events: { id: string; title: { en: string } }[];
  };
  const listed = await main.getByRole('article').getByRole('heading').allTextContents();
  // everything that the picture has, once, and what it says of the same events
  expect(listed.map((it) => it.trim()).toSorted()).toEqual(events.map(({ title }) => title.en).toSorted());
  inOrder(await tree(page, '#event-assembly-rejects-8ter'), [
    '20 March 2025',
    'National Assembly · Vote',
    'heading "National Assembly refuses to bring article 8 ter back" [level=4]',
    'What deputies refused was the clause, not the bill',
    'The record says this; 2 sources say otherwise',
  ]);
});

for (const [lang, heading, mark, panel, passage] of [
  [
    'fr',
    /Sénat/,
    /^20 mars 2025, .*, Assemblée nationale, .*, sources divergentes$/,
    'Panneau de lecture',
    /passage/,
  ],
  ['ar', /مجلس الشيوخ/, /^20 مارس 2025، .*، الجمعية الوطنية، .*، تختلف المصادر$/, 'لوحة القراءة', /المقطع/],
] as const) {
  test(`the story read aloud in ${lang}`, async ({ story, page }) => {
    await story.openChart(`?lang=${lang}&event=assembly-rejects-8ter`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(story.mark('assembly-rejects-8ter')).toHaveAccessibleName(mark);
    await expect(story.panel).toHaveAccessibleName(panel);
    await expect(story.panel.getByRole('link', { name: passage }).first()).toBeVisible();
  });
}

for (const query of [
  '',
  '?event=durov-post',
  '?step=3',
  '?tour=differ&step=4',
  '?view=list',
  '?view=sources',
])
  for (const width of [1440, 390]) {
    test(`one title, no level left out, every landmark once: ${query || 'timeline'}, ${width}`, async ({
      story,
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await story.open(query);
      await story.settle();
      const found = await levels(page);
      expect(found.filter((it) => it === 1)).toHaveLength(1);
      expect(found[0]).toBe(1);
      expect(found.filter((it, number) => it > (found[number - 1] ?? 0) + 1)).toEqual([]);
      for (const landmark of ['banner', 'main'] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1);
      expect(await page.getByRole('complementary').count()).toBeLessThanOrEqual(1);
    });
  }

test('what comes into view is said once the picture stands still, and nothing while one walks', async ({
  story,
  page,
}) => {
  await story.openChart();
  const said = page.locator('.app > [role="status"]');
  await expect(said).toHaveText('');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(said).toHaveText(/^\d+ events in view, \w+ 202\d to \w+ 202\d$/);
  const near = Number.parseInt((await said.textContent()) ?? '', 10);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect(said).toHaveText(/^\d+ events in view, \w+ 201\d to \w+ 202\d$/);
  expect(Number.parseInt((await said.textContent()) ?? '', 10)).toBeGreaterThan(near);
  await expect(said).toHaveText('', { timeout: 10_000 });
  await story.mark('telegram-launch').focus();
  await page.keyboard.press('+');
  await expect(said).toHaveText(/in view/);
  await expect(said).toHaveText('', { timeout: 10_000 });
  await page.keyboard.press('End');
  await story.settle();
  await page.waitForTimeout(1000);
  await expect(said).toHaveText('');
});

for (const lang of ['en', 'ar'])
  test(`axe finds nothing wrong in the help, ${lang}`, { tag: '@once' }, async ({ story, page }) => {
    await story.open(`?lang=${lang}&theme=${lang === 'ar' ? 'dark' : 'light'}`);
    await page.locator('.controls button[aria-haspopup="dialog"]').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html.slice(0, 120)}`)),
    ).toEqual([]);
  });
