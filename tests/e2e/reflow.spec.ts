import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

/** Everything that is seen, as the reader of a small phone, or of large letters, meets it. */
const VIEWS = [
  '',
  'event=supplier-post',
  'step=3',
  'tour=differ&step=4',
  'view=list',
  'view=sources',
] as const;

test.use({ hasTouch: true, isMobile: true });

/** What stands out of the window, or is cut: outside of regions that scroll by themselves and say what they are. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const name = (it: Element) =>
      `${it.tagName} ${it.getAttribute('class') ?? ''}: ${it.textContent.slice(0, 40)}`;
    const scrollsItself = (it: Element) =>
      it.closest('[role="region"][tabindex="0"], .steps') !== null || it.closest('svg') !== null;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`page ${document.documentElement.scrollWidth} of ${innerWidth}`);
    for (const it of document.querySelectorAll('body *')) {
      if (it.closest('.heard, [popover], option') || scrollsItself(it) || !it.checkVisibility()) continue;
      const { left, right, width } = it.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > innerWidth + 0.5) && it.closest('.chart, .rails') === null)
        found.push(name(it));
      const { overflowX, display } = getComputedStyle(it);
      const clips = overflowX !== 'visible' && display !== 'inline';
      if (clips && it.scrollWidth > it.clientWidth + 1) found.push(`cut ${name(it)}`);
    }
    return found.slice(0, 12);
  });

/** Buttons, links and fields of the head and the panel that something else covers. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const all = document.querySelectorAll(
      'header :is(select, button), .bar :is(button, a), aside :is(a, button, summary)',
    );
    for (const it of all) {
      if (!it.checkVisibility() || it.closest('[popover]')) continue;
      it.scrollIntoView({ block: it.closest('aside') ? 'center' : 'start', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
      const { left, top, width, height } = it.getClientRects()[0] ?? new DOMRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!there || !(it.contains(there) || there.contains(it)))
        found.push(
          `${it.textContent.trim().slice(0, 40)} under ${there?.outerHTML.slice(0, 60) ?? 'nothing'}`,
        );
    }
    return found;
  });

for (const lang of ['en', 'fr', 'ar']) {
  test.describe(lang, () => {
    for (const view of VIEWS) {
      test(`nothing is cut at 320 px, nor cut or covered with letters of twice the size: ?${view}`, async ({
        story,
        page,
      }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await story.open(`?lang=${lang}&${view}`);
        expect(await cut(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('html { font-size: 200% }');
          document.adoptedStyleSheets = [sheet];
        });
        await story.settle();
        expect(await cut(page)).toEqual([]);
        expect(await covered(page)).toEqual([]);
      });
    }
  });
}

for (const view of VIEWS) {
  test(`what a finger meets is 24 px wide and high, or has as much room: ?${view}`, async ({
    story,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await story.open(`?${view}`);
    const { small, measured } = await page.evaluate(() => {
      const LEAST = 24 - 0.5;
      // marks of the picture have their equals in the list
      const targets = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea, [tabindex="0"]',
        ),
      ].filter(
        (it) =>
          it.checkVisibility({ contentVisibilityAuto: true }) &&
          !it.closest('svg, [popover]') &&
          !it.matches('[role="region"]'),
      );
      /** A link may have spread over the row it stands in. */
      const boxOf = (it: HTMLElement): DOMRect => {
        const spread = getComputedStyle(it, '::after');
        const around = spread.position === 'absolute' && spread.content !== 'none' ? it.offsetParent : null;
        return (around ?? it).getBoundingClientRect();
      };
      /** In a line of text: what is around it is text too. */
      const inText = (it: HTMLElement): boolean => {
        if (getComputedStyle(it).display !== 'inline') return false;
        const block = it.closest('p, li, dd, td, figcaption, cite, div, h2, h3, h4, span');
        return (block?.textContent.trim().length ?? 0) > it.textContent.trim().length + 1;
      };
      const boxes = targets.map((it) => ({ it, box: boxOf(it) }));
      const isSmall = ({ box }: { box: DOMRect }) => box.width < LEAST || box.height < LEAST;
      const middle = ({ box }: { box: DOMRect }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      const reach = (from: { x: number; y: number }, { box }: { box: DOMRect }) =>
        Math.hypot(
          Math.max(box.left - from.x, 0, from.x - box.right),
          Math.max(box.top - from.y, 0, from.y - box.bottom),
        );
      const crowded = boxes.filter((one) => {
        if (!isSmall(one) || inText(one.it)) return false;
        const at = middle(one);
        return boxes.some((other) => {
          if (other === one || other.it.contains(one.it) || one.it.contains(other.it)) return false;
          const there = middle(other);
          return isSmall(other) ? Math.hypot(at.x - there.x, at.y - there.y) < 24 : reach(at, other) < 12;
        });
      });
      return {
        measured: boxes.length,
        small: crowded.map(
          ({ it, box }) => `${it.outerHTML.slice(0, 90)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
        ),
      };
    });
    expect(measured).toBeGreaterThan(10);
    expect(small.slice(0, 15)).toEqual([]);
  });
}
