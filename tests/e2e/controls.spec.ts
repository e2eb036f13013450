// The looks of controls: at rest, under the pointer, with the focus, pressed, disabled. Every kind on the page is copied into a
// bed of its own, where each state is set and measured.
import type { Locator, Page } from '@playwright/test';
import { expect, type StoryPage, test } from './page.ts';

/** Pages on which every kind of control is met. */
const PAGES: readonly (readonly [string, (story: StoryPage) => Promise<void>])[] = [
  ['?q=port&in=disputed', ({ page }) => expect(page.locator('.finding .found .group').first()).toBeVisible()],
  ['?event=supplier-post', ({ panel }) => expect(panel.getByRole('heading').first()).toBeVisible()],
  ['?step=2', ({ panel }) => expect(panel.locator('.on button').first()).toBeVisible()],
];
/** What has no border or ground of its own, as it is a part of a text, of a list or of the panel. */
const OTHER = '.link, .steps button, .grip, [data-tour]:not(.control), .overview button, .chart .plot button';
const STATES = ['rest', 'hover', 'focus', 'pressed', 'pressed+hover', 'disabled'] as const;
type State = (typeof STATES)[number];
type Colour = readonly [number, number, number];

/** How an element looks, with the colours behind it blended in. */
interface Look {
  readonly text: Colour;
  readonly ground: Colour;
  /** That of the border; of the ground, where there is none. */
  readonly edge: Colour;
  readonly dashed: boolean;
  readonly outline: Colour | undefined;
  /** What is behind it. */
  readonly around: Colour;
}

const luminance = (colour: Colour) => {
  const [r = 0, g = 0, b = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const lookOf = (it: Locator): Promise<Look> =>
  it.evaluate((element) => {
    type Rgba = readonly [number, number, number, number];
    const parsed = (colour: string): Rgba => {
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = ([r, g, b, a]: Rgba, [x, y, z]: Rgba): Rgba => [
      r * a + x * (1 - a),
      g * a + y * (1 - a),
      b * a + z * (1 - a),
      1,
    ];
    const groundOf = (from: Element | null): Rgba =>
      from
        ? over(parsed(getComputedStyle(from).backgroundColor), groundOf(from.parentElement))
        : [255, 255, 255, 1];
    const short = ([r, g, b]: Rgba) => [r, g, b] as const;
    const { color, borderTopStyle, borderTopWidth, borderTopColor, outlineStyle, outlineColor } =
      getComputedStyle(element);
    const ground = groundOf(element);
    const isBordered = borderTopStyle !== 'none' && borderTopWidth !== '0px';
    return {
      text: short(over(parsed(color), ground)),
      ground: short(ground),
      edge: short(isBordered ? over(parsed(borderTopColor), ground) : ground),
      dashed: borderTopStyle === 'dashed',
      outline: outlineStyle === 'none' ? undefined : short(parsed(outlineColor)),
      around: short(groundOf(element.parentElement)),
    };
  });

/** Whether a reader can tell two looks apart. */
const differ = (a: Look, b: Look): boolean =>
  contrast(a.ground, b.ground) >= 3 ||
  contrast(a.edge, b.edge) >= 3 ||
  (a.dashed !== b.dashed && contrast(a.edge, a.ground) >= 3) ||
  (a.outline === undefined) !== (b.outline === undefined);

/** Copies one control of each kind into a bed above the page, and returns how each is called. */
const lay = (page: Page) =>
  page.evaluate((other) => {
    const bed = document.createElement('div');
    bed.id = 'bed';
    bed.style.cssText =
      'position:fixed;inset:0;z-index:9;display:grid;gap:8px;padding:8px;background:var(--paper);justify-items:start;align-content:start;overflow:auto';
    const names = new Set<string>();
    for (const it of document.querySelectorAll('.app :is(button, select, input[type=search], a.control)')) {
      if (!it.checkVisibility() || it.matches(other)) continue;
      const group = it.closest('.group, [role=group]:has(> button)');
      const inGroup = it.parentElement === group;
      const name = [it.tagName, it.className, inGroup ? 'in a group' : ''].join(' ').toLowerCase();
      if (names.has(name)) continue;
      names.add(name);
      const copy = it.cloneNode(true) as HTMLElement;
      for (const attribute of ['id', 'disabled', 'aria-disabled', 'aria-pressed', 'popovertarget'])
        copy.removeAttribute(attribute);
      const around = (inGroup && group ? group : document.createElement('div')).cloneNode(
        false,
      ) as HTMLElement;
      around.append(copy);
      copy.dataset['kind'] = name;
      copy.style.position = 'static';
      const before = document.createElement('button');
      before.type = 'button';
      before.className = 'before';
      bed.append(before, around);
    }
    document.querySelector('.app > .columns')?.append(bed);
    return [...names];
  }, OTHER);

async function show(it: Locator, state: State): Promise<void> {
  const page = it.page();
  await page.mouse.move(1, 1);
  await it.evaluate((element, set) => {
    element.toggleAttribute('disabled', set === 'disabled');
    if (set.startsWith('pressed')) element.setAttribute('aria-pressed', 'true');
    else element.removeAttribute('aria-pressed');
    element.blur();
  }, state);
  if (state.endsWith('hover')) await it.hover({ force: true });
  if (state !== 'focus') return;
  await it.evaluate((element) => {
    const before = element.parentElement?.previousElementSibling;
    if (before instanceof HTMLElement) before.focus();
  });
  await page.keyboard.press('Tab');
  await expect(it).toBeFocused();
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`controls in the ${colorScheme}`, () => {
    test.use({ viewport: { width: 1440, height: 900 }, colorScheme });

    for (const [query, shown] of PAGES)
      test(
        `have looks that differ, with words that are read: ${query}`,
        { tag: '@once' },
        async ({ story, page }) => {
          await story.openChart(query);
          await shown(story);
          const kinds = await lay(page);
          expect(kinds.length).toBeGreaterThan(4);
          const faults: string[] = [];
          for (const kind of kinds) {
            const it = page.locator(`#bed [data-kind="${kind}"]`);
            const isButton = kind.startsWith('button');
            const looks = new Map<State, Look>();
            for (const state of STATES) {
              // only a button is pressed; what is filled is a chosen state itself
              if (state.startsWith('pressed') && (!isButton || kind.includes('filled'))) continue;
              if (state === 'disabled' && kind.startsWith('a ')) continue;
              await show(it, state);
              const look = await lookOf(it);
              looks.set(state, look);
              const read = contrast(look.text, look.ground);
              if (read < 4.5) faults.push(`${kind}, ${state}: words ${read.toFixed(2)}`);
              if (
                look.outline &&
                contrast(look.outline, look.ground) < 3 &&
                contrast(look.outline, look.around) < 3
              )
                faults.push(`${kind}, ${state}: outline`);
            }
            for (const [state, look] of looks)
              for (const [other, its] of looks) {
                if (state >= other || [state, other].every((one) => one.startsWith('pressed'))) continue;
                // of what is filled, the pointer is told by its words staying read
                if (kind.includes('filled') && [state, other].every((one) => ['rest', 'hover'].includes(one)))
                  continue;
                if (!differ(look, its)) faults.push(`${kind}: ${state} as ${other}`);
              }
          }
          expect(faults).toEqual([]);
        },
      );
  });

test('where colours are the system’s, what is pressed, hovered and disabled is told apart', async ({
  story,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await story.openChart();
  await lay(page);
  const it = page.locator('#bed .group > button').first();
  const seen = new Set<string>();
  const states = STATES.filter((state) => state !== 'focus');
  for (const state of states) {
    await show(it, state);
    seen.add(
      await it.evaluate((element) => {
        const { color, backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(element);
        return [color, backgroundColor, borderTopColor, borderTopStyle].join(' ');
      }),
    );
    const { text, ground } = await lookOf(it);
    if (state !== 'disabled') expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
  expect(seen.size).toBe(states.length);
});
