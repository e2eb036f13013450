// What is published works in browsers that lack what is newer than the README says, and where the host or the reader has
// turned off what they could do.
import { HARBOUR, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

const POST = 'supplier-post';

/** Run before the page's own script: takes something away. */
const MISSING: Readonly<Record<string, () => void>> = {
  'Intl.Segmenter and popovers, as in Firefox before 125': () => {
    Reflect.deleteProperty(Intl, 'Segmenter');
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
    // a selector with what the browser does not know is an error
    for (const name of ['matches', 'closest'] as const) {
      const method: unknown = Reflect.get(Element.prototype, name);
      Reflect.set(Element.prototype, name, function (this: Element, selector: string): unknown {
        if (selector.includes(':popover-open')) throw new DOMException('not a selector', 'SyntaxError');
        return Reflect.apply(method as () => unknown, this, [selector]) as unknown;
      });
    }
  },
  'registered properties, checkVisibility, sharing and the clipboard': () => {
    Reflect.deleteProperty(CSS, 'registerProperty');
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    for (const name of ['share', 'canShare', 'clipboard']) Reflect.deleteProperty(Navigator.prototype, name);
  },
  'a secure connection, which crypto.subtle needs': () => {
    Reflect.deleteProperty(Crypto.prototype, 'subtle');
  },
  'what came after 2023: iterator helpers, methods of sets, groupBy': () => {
    const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
    for (const name of ['map', 'filter', 'toArray', 'some', 'every', 'find', 'take', 'flatMap', 'reduce'])
      Reflect.deleteProperty(iterator, name);
    for (const name of [
      'union',
      'intersection',
      'difference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ])
      Reflect.deleteProperty(Set.prototype, name);
    for (const [owner, name] of [
      [Object, 'groupBy'],
      [Map, 'groupBy'],
      [Promise, 'withResolvers'],
      [Promise, 'try'],
      [Array, 'fromAsync'],
      [URL, 'parse'],
      [RegExp, 'escape'],
      [Intl, 'DurationFormat'],
    ] as const)
      Reflect.deleteProperty(owner, name);
  },
};

for (const [name, take] of Object.entries(MISSING)) {
  test(`it works without ${name}`, { tag: '@once' }, async ({ story, page }) => {
    await page.addInitScript(take);
    await page.setViewportSize({ width: 1440, height: 900 });
    await story.openChart();
    await story.mark(POST).click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(POST));
    await expect(page).toHaveURL(/event=supplier-post/);

    const filter = page.locator('.finding button.filter');
    const choices = page.locator('.find-column');
    await expect(choices).toBeHidden();
    await filter.click();
    await expect(choices.getByRole('button', { name: 'Done' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(choices).toBeHidden();

    await page.locator('.finding .field input').fill('council');
    await expect(page.locator('.finding [role=status]').first()).toHaveText(/^\d+ events? match/);

    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('textbox').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.locator('.finding .field input').fill('');

    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.locator(`#event-${POST}`)).toBeVisible();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, 'fr'));
  });
}
