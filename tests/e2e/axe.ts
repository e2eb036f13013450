import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Parts of a page, by their selectors. */
interface Scope {
  readonly only?: string;
  readonly but?: string;
}

/** Rules that depend on colours: in the other colour scheme nothing else changes. */
const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in a page, or in parts of it: a line for each element. */
export async function violations(
  page: Page,
  { only, but }: Scope = {},
  rules?: readonly string[],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({
    // of the others no details, which would be a megabyte for a long page
    resultTypes: ['violations'],
    ...(rules && { runOnly: [...rules] }),
  });
  if (only !== undefined) axe.include(only);
  if (but !== undefined) axe.exclude(but);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Shows a page in a colour scheme of the system; colours that change by a transition have arrived. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

/** What axe finds wrong in a page that follows the system's colour scheme, in the light one and in the dark one. */
export async function violationsInLightAndDark(page: Page): Promise<readonly string[]> {
  await wear(page, 'light');
  const light = await violations(page);
  await wear(page, 'dark');
  return [...light, ...(await violations(page, {}, COLOUR_RULES)).map((it) => `dark: ${it}`)];
}
