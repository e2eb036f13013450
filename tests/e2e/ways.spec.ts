// Five ways in which the story is used, each from end to end.
import { HARBOUR, eventNamed, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

const REFUSED = 'council-refuses-clause';
const POST = 'supplier-post';
const { steps = [] } = HARBOUR;

test.describe('two minutes on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the story is followed to its end with one finger, each event in sight above its text', async ({
    story,
    page,
  }) => {
    await story.openChart();
    const first = await page.locator('.chart [data-key]').first().boundingBox();
    expect(first?.y).toBeLessThanOrEqual(420);
    await page.getByRole('button', { name: /Follow the story · \d+ min/ }).tap();
    for (const [index, { text, event }] of steps.entries()) {
      await expect(story.panel).toContainText(inLanguage(text));
      if (event !== undefined) {
        await story.settle();
        await expect
          .poll(async () => {
            const mark = await story.mark(event).locator('.symbol').boundingBox();
            const sheet = await story.panel.boundingBox();
            return mark && sheet ? mark.y >= 0 && mark.y + mark.height <= sheet.y : false;
          })
          .toBe(true);
      }
      await story.panel.getByRole('button', { name: index + 1 < steps.length ? 'Next' : 'Finish' }).tap();
    }
    await expect(story.panel).toHaveCount(0);

    // and one claim is checked: its words are one tap away
    await page.getByRole('button', { name: 'Back to the story’s view' }).tap();
    await story.settle();
    await story.mark(REFUSED).scrollIntoViewIfNeeded();
    await story.mark(REFUSED).tap();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(REFUSED));
    await expect(story.panel.locator('blockquote').first()).toBeVisible();
    await page.goBack();
    await expect(story.panel).toHaveCount(0);
  });
});

test.describe('on a wide page', () => {
  test.use({ viewport: { width: 1366, height: 657 } });

  test('one vote is looked for, and found with its numbers and what they rest on', async ({
    story,
    page,
  }) => {
    await story.openChart();
    const before = await page.locator('.chart [data-key]').count();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Rejected/ }).click();
    await expect(page.getByText('1 of 20 events').first()).toBeVisible();
    // the picture is in sight and has changed
    await expect(story.mark(REFUSED)).toBeInViewport();
    expect(await page.locator('.chart [data-key]').count()).toBeLessThan(before);
    await story.mark(REFUSED).click();
    await expect(story.panel).toContainText('Clause 9: Refused, 27–11');
    const vote = story.panel.getByText('Rejected: 11 for, 27 against, 1 abstained, 0 absent');
    await expect(vote).toBeVisible();
    await vote.getByRole('link').click();
    await expect(story.panel.locator('.claim.marked')).toContainText(
      '27 voted against the clause, 11 for it',
    );
    await expect(story.panel.locator('.claim.marked blockquote').first()).toBeInViewport();
    await expect.poll(() => story.query().get('vote')).toBe('rejected');
    await expect.poll(() => story.query().get('claim')).toBe('refused-count');
  });

  test('one quote is checked to its source', async ({ story, page }) => {
    await story.openChart();
    await page.getByRole('searchbox').fill('rather leave');
    await page
      .getByRole('link', { name: titleOf(POST) })
      .first()
      .click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(POST));
    // the decisive words of the first claim, without a press
    const quote = story.panel.locator('.claim').first().locator('.quote, blockquote').first();
    await expect(quote).toBeVisible();
    await expect(story.panel.locator('.claim').first().locator('mark').first()).toBeVisible();
    const source = story.panel.getByRole('link', { name: /open (at this passage|the source)/ }).first();
    await expect(source).toHaveAttribute('href', /^https:\/\//);
    await story.panel.getByText('about this quote').first().click();
    await expect(story.panel.getByLabel('Citation').first()).toBeVisible();
  });

  test('in Arabic it is read from the right, in words and in the picture', async ({ story, page }) => {
    await story.openChart('?lang=ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    // time runs from right to left
    expect(await story.placeOf('bill-filed')).toBeGreaterThan(await story.placeOf('act-adopted'));
    await page.locator('.key .entry').first().click();
    await expect.poll(() => story.query().get('front')).toBe('clause-9');
    await story.mark(REFUSED).click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(REFUSED, 'ar'));
    await expect(story.panel).toContainText('رُفض: مع: 11، ضد: 27، امتناع: 1، غياب: 0');
    const panel = await story.panel.boundingBox();
    expect(panel?.x).toBe(0);
    const { short, title } = eventNamed(REFUSED);
    await expect(page.locator('.chart .labels')).toContainText(
      inLanguage(short ?? title, 'ar').split(' ')[0] ?? '',
    );
  });

  test('with the keyboard alone a topic is brought forward, an event read, and the way back found', async ({
    story,
    page,
  }) => {
    await story.openChart();
    const focused = page.locator(':focus');
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40 && !(await focused.and(page.locator(selector)).count()); presses++)
        await page.keyboard.press('Tab');
      await expect(page.locator(selector).and(focused)).toHaveCount(1);
    };
    await tabTo('.key .entry');
    await expect(focused).toHaveText('Clause 9');
    await page.keyboard.press('Space');
    await expect(focused).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.app > .heard')).toHaveText(/^\d+ events$/);
    await tabTo('.chart [data-key]');
    for (let presses = 0; presses < 20; presses++) {
      if ((await focused.getAttribute('data-event')) === REFUSED) break;
      await page.keyboard.press('ArrowRight');
    }
    await expect(focused).toHaveAttribute('data-event', REFUSED);
    // what a screen reader says of it
    const name = (await focused.getAttribute('aria-label')) ?? '';
    for (const part of [
      '24 September 2024',
      titleOf(REFUSED),
      'City Council',
      'Refused, 27–11',
      'sources differ',
    ])
      expect(name).toContain(part);
    await page.keyboard.press('Enter');
    await expect(page.locator('#event-title')).toBeFocused();
    await expect(page.locator('#event-title')).toHaveText(titleOf(REFUSED));
    await page.keyboard.press('Escape');
    await expect(story.mark(REFUSED)).toBeFocused();
    // a group says what is in it
    await page.keyboard.press('0');
    await story.settle();
    await expect(page.locator('.chart [data-cluster]').first()).toHaveAttribute(
      'aria-label',
      /^\d+ events, .*(City Council|Court|Port).*;/,
    );
  });
});
