// Translators of browsers take texts out of the document and put <font><font>translation</font></font> in their place, or change
// texts in place.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { EMBED, expect, test } from './article.ts';
import { HOME, titleOf } from './harbour.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const POST = 'supplier-post';
const view = (page: Page) => page.locator('.policy-timeline:has(> .app)');

/**
 * Every text, as a reader of the document finds it, without white space between them; not what is said aloud: of two things
 * that follow each other quickly only one is.
 */
const texts = (page: Page) =>
  view(page).evaluate((root) => {
    const copy = root.cloneNode(true) as Element;
    for (const aloud of copy.querySelectorAll('.app > .heard')) aloud.remove();
    return copy.textContent.replaceAll(/[⟦⟧]/gu, '').replaceAll(/\s+/gu, ' ');
  });

/** Translates what is not translated yet. How many texts that were. */
type Translator = (page: Page) => Promise<number>;

/** Wraps every text that is not wrapped yet; what stood there is no longer in the document. */
const wrap: Translator = (page) =>
  view(page).evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    // as translators make it: the element itself is out of use
    const fontElement = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    let wrapped = 0;
    for (const text of found) {
      if (text.data.trim() === '' || text.parentNode?.nodeName === 'FONT') continue;
      const [inner, outer] = [fontElement(), fontElement()];
      inner.append(text.data);
      outer.append(inner);
      // in one step, and in two: translators do either
      if (wrapped++ % 2 === 0) text.replaceWith(outer);
      else {
        text.before(outer);
        text.remove();
      }
    }
    return wrapped;
  });

/** Changes every text that it has not changed yet. */
const changeInPlace: Translator = (page) =>
  view(page).evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let changed = 0;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() === '' || text.data.startsWith('⟦')) continue;
      text.data = `⟦${text.data}⟧`;
      changed++;
    }
    return changed;
  });

const TRANSLATORS = [
  ['by elements in place of its texts', wrap],
  ['in place', changeInPlace],
] as const;

const start = async (page: Page, address: string) => {
  await page.goto(address);
};

type Act = (page: Page) => Promise<void>;
const press =
  (name: string | RegExp): Act =>
  async (page) => {
    await view(page).getByRole('button', { name }).first().click();
  };
const language =
  (tag: string): Act =>
  async (page) => {
    await view(page).getByRole('combobox').first().selectOption(tag);
  };
const next: Act = (page) => view(page).locator('nav .next a').first().click();
const open: Act = async (page) => {
  await view(page).locator(`.chart [data-event="${POST}"]`).press('Enter');
  await expect(view(page).locator('#event-title')).toContainText(titleOf(POST));
};
const visible =
  (find: (root: Locator) => Locator): Act =>
  async (page) => {
    await expect(find(view(page))).toBeVisible();
  };

/** The acts, with what is translated anew between them, in a page that is translated and in one that is not. */
async function sameTexts(
  context: BrowserContext,
  translate: Translator,
  start: (page: Page) => Promise<void>,
  acts: readonly Act[],
) {
  const [plain, translated] = [await context.newPage(), await context.newPage()];
  for (const page of [plain, translated]) {
    await start(page);
    await expect(view(page).locator('.chart [data-event]').first()).toBeVisible();
  }
  await expect.poll(() => texts(translated)).toBe(await texts(plain));
  let wrapped = 0;
  for (const [index, act] of acts.entries()) {
    wrapped += await translate(translated);
    for (const page of [plain, translated]) {
      await page.bringToFront();
      await act(page);
    }
    await expect
      .poll(async () => (await texts(translated)) === (await texts(plain)), { message: `after act ${index}` })
      .toBe(true)
      .catch(async () => {
        expect(await texts(translated), `after act ${index}`).toBe(await texts(plain));
      });
  }
  expect(wrapped).toBeGreaterThan(100);
}

const zoomIn: Act = async (page) => {
  await press('Zoom in')(page);
  await expect(view(page).locator('.app > .heard')).toContainText('in view');
};

const READ: readonly Act[] = [open, next, next, zoomIn, press('Close'), press(/Follow the story/u)];
const STEPS: readonly Act[] = [press('Next'), press('Next'), language('fr'), language('ar'), language('en')];

for (const [how, translate] of TRANSLATORS) {
  test(`a page that is translated ${how} says what one says that is not, whatever is opened, searched, filtered`, async ({
    context,
  }) => {
    await sameTexts(context, translate, (page) => start(page, './'), [
      ...READ,
      ...STEPS,
      press('End the story'),
      async (page) => {
        await view(page).getByRole('searchbox').fill('clause');
        await expect(view(page).locator('.results li').first()).toBeVisible();
      },
      async (page) => {
        await view(page).getByRole('searchbox').fill('port');
      },
      async (page) => {
        await view(page).getByRole('searchbox').press('Enter');
      },
      press(/^(?:⟦\s*)?Filter/u),
      (page) => view(page).getByRole('checkbox').first().click(),
      (page) => view(page).getByRole('checkbox').nth(1).click(),
      press('Done'),
      press('List'),
      visible((root) => root.locator('article').first()),
      press('Sources'),
      language('fr'),
    ]);
  });

  test(`so does a frame, ${how}`, async ({ context }) => {
    await sameTexts(context, translate, (page) => start(page, `./${EMBED}`), [...READ, ...STEPS]);
  });

  test(`so does the element, ${how}`, async ({ article, context }) => {
    await article.open('');
    const address = article.page.url();
    await sameTexts(
      context,
      translate,
      async (page) => {
        await page.goto(address);
        await page.evaluate((src) => {
          const script = document.createElement('script');
          Object.assign(script, { type: 'module', src: 'ours/policy-timeline.js' });
          const element = document.createElement('policy-timeline');
          element.setAttribute('src', src);
          document.body.append(script, element);
        }, `ours/${HOME}timeline.json`);
      },
      [...READ, ...STEPS],
    );
  });
}
