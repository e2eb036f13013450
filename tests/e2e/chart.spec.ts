import { crowded, eventNamed, HARBOUR, inLanguage, serveInstead } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** In the view in which the story opens. */
const VOTE = 'council-refuses-clause';
const FIRST = 'port-opens';
/** After the view in which the story opens. */
const LATER = 'appeal-dismissed';
const WHOLE = '?from=2009-01-01&to=2027-01-01';

test('shows the story at its opening view, with nothing chosen', async ({ story, page }) => {
  await story.openChart();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
  await expect(story.mark(VOTE)).toBeVisible();
  await expect(page.locator(`[data-label="${VOTE}"]`)).toHaveText(
    `${inLanguage(eventNamed(VOTE).short)} Refused, 27–11`,
  );
  await expect(page.locator('[aria-pressed="true"][data-key]')).toHaveCount(0);
  expect(story.query().size).toBe(0);
});

test('draws every event of the window once, or counts it in a cluster', async ({ story, page }) => {
  const crowd = crowded(4);
  await serveInstead(page, crowd);
  await story.openChart(WHOLE);
  const marks = await page
    .locator('.chart [data-key]')
    .evaluateAll((all) => all.map((it) => Number(it.getAttribute('data-cluster') ?? 1)));
  expect(marks.filter((count) => count > 1)).not.toEqual([]);
  expect(marks.filter((count) => count === 1)).not.toEqual([]);
  expect(marks.reduce((sum, count) => sum + count, 0)).toBe(crowd.events.length);
});

test('lets no label touch another label or a mark, at any zoom', async ({ story, page }) => {
  await serveInstead(page, crowded(4));
  await story.openChart(WHOLE);
  let labels = 0;
  for (let step = 0; step < 8; step++) {
    const { touching, count } = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...globalThis.document.querySelectorAll(selector)].map((it) => ({
          box: it.getBoundingClientRect(),
          name: it.textContent,
        }));
      const texts = boxes('[data-label]');
      const marks = boxes('[data-key] .symbol');
      const meet = (a: DOMRect, b: DOMRect, across: number, down: number) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > across &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > down;
      // a text's box has empty space above and below the letters, and Firefox counts the halo around them, 1.5 px
      const found = texts.flatMap(({ box, name }, i) => [
        ...texts
          .slice(i + 1)
          .filter((other) => meet(box, other.box, 3.5, 7))
          .map((other) => `${name} × ${other.name}`),
        ...marks.filter((mark) => meet(box, mark.box, 3, 4)).map(() => `${name} × mark`),
      ]);
      return { touching: found, count: texts.length };
    });
    expect(touching).toEqual([]);
    labels += count;
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await story.settle();
  }
  expect(labels).toBeGreaterThan(50);
});

test.describe('with the spacing that a reader gives to texts (WCAG 1.4.12)', () => {
  const SPACED = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
  for (const width of [360, 1280])
    test(`no text of the picture is cut or longer than its room, at ${width} px`, async ({ story, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await story.openChart();
      const labels = () =>
        page.locator('.chart svg [data-for]').evaluateAll((all) =>
          all.map((it) => ({
            text: it.textContent,
            room: it.querySelector('.box')?.getBoundingClientRect().width ?? 0,
            needs: Math.max(...[...it.querySelectorAll('text')].map((line) => line.getComputedTextLength())),
          })),
        );
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
      }, SPACED);
      // the picture is laid out anew
      await expect
        .poll(async () => (await labels()).filter(({ room, needs }) => needs > room).map(({ text }) => text))
        .toEqual([]);
      expect((await labels()).length > 0).toBe(width > 720);
      const cut = await page.locator('.chart .plot svg').evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('[data-label] text, text[data-label], [data-row] text')]
          .map((it) => ({ text: it.textContent, box: it.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < left - 3 || box.right > right + 3))
          .map(({ text }) => text);
      });
      expect(cut).toEqual([]);
    });
});

test.describe('zooms', () => {
  test.use({ hasTouch: true });

  test('with the buttons, and Fit shows everything', async ({ story, page }) => {
    await story.openChart();
    const before = await story.zoom();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await story.settle();
    const near = await story.zoom();
    expect(near).toBeGreaterThan(before * 1.3);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await story.settle();
    expect(await story.zoom()).toBeLessThan(near);
    await page.getByRole('button', { name: 'Fit' }).click();
    await story.settle();
    await expect(story.mark(FIRST)).toBeVisible();
    expect(await story.zoom()).toBeLessThan(before);
  });

  for (const key of ['Control', 'Meta'] as const) {
    test(`with ${key} and the wheel, about the pointer`, async ({ story, page }) => {
      await story.openChart();
      const before = await story.zoom();
      const x = await story.placeOf(VOTE);
      await page.mouse.move(x, (await story.middle()).y);
      await page.keyboard.down(key);
      for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -100);
      await page.keyboard.up(key);
      await story.settle();
      expect(await story.zoom()).toBeGreaterThan(before * 2);
      expect(await story.placeOf(VOTE)).toBeCloseTo(x, -0.5);
    });
  }

  test('with a double click', async ({ story, page, browserName }) => {
    test.skip(browserName === 'firefox', 'Playwright’s double click comes to Firefox as two single ones');
    await story.openChart();
    const before = await story.zoom();
    const { x, y } = await story.middle();
    await page.mouse.dblclick(x + 3, y + 28);
    await expect.poll(() => story.zoom()).toBeGreaterThan(before * 1.5);
    await story.settle();
  });

  test('with the keys + − 0, while the chart has the focus', async ({ story, page }) => {
    await story.openChart();
    const before = await story.zoom();
    await page.keyboard.press('+');
    await story.settle();
    expect(await story.zoom()).toBe(before);
    await story.mark(VOTE).focus();
    await page.keyboard.press('+');
    await story.settle();
    const near = await story.zoom();
    expect(near).toBeGreaterThan(before * 1.3);
    await page.keyboard.press('-');
    await story.settle();
    expect(await story.zoom()).toBeLessThan(near);
    await page.keyboard.press('0');
    await story.settle();
    expect(await story.zoom()).toBeLessThan(before);
  });

  test('with two fingers', async ({ story, touch }) => {
    await story.openChart();
    const before = await story.zoom();
    const { x, y } = await story.middle();
    const fingers = (apart: number) => [
      { x: x - apart, y, id: 1 },
      { x: x + apart, y, id: 2 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
    for (const apart of [60, 80, 100, 120]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await story.settle();
    expect(await story.zoom()).toBeGreaterThan(before * 2);
  });
});

test.describe('pans', () => {
  test('by dragging, keeps the zoom, and does not choose what it dragged', async ({ story, page }) => {
    await story.openChart();
    const [zoom, x] = [await story.zoom(), await story.placeOf(VOTE)];
    const { y } = (await story.mark(VOTE).boundingBox()) ?? { y: 0 };
    await page.mouse.move(x, y + 12);
    await page.mouse.down();
    await page.mouse.move(x - 120, y + 20, { steps: 6 });
    await page.mouse.up();
    await story.settle();
    expect(await story.placeOf(VOTE)).toBeCloseTo(x - 120, -0.5);
    expect(await story.zoom()).toBe(zoom);
    expect(story.query().has('event')).toBe(false);
  });

  test('with Shift and the wheel, and with a sideways wheel', async ({ story, page }) => {
    await story.openChart();
    const x = await story.placeOf(VOTE);
    const { y } = await story.middle();
    await page.mouse.move(x - 200, y);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Shift');
    await story.settle();
    const panned = await story.placeOf(VOTE);
    expect(panned).toBeCloseTo(x - 100, -0.5);
    await page.mouse.wheel(60, 0);
    await story.settle();
    expect(await story.placeOf(VOTE)).toBeCloseTo(panned - 60, -0.5);
  });

  test('with the keys', async ({ story, page }) => {
    await story.openChart();
    await story.mark(VOTE).focus();
    const x = await story.placeOf(VOTE);
    await page.keyboard.press('Shift+ArrowRight');
    await story.settle();
    expect(await story.placeOf(VOTE)).toBeLessThan(x - 50);
  });

  test('with the brush on the overview', async ({ story, page }) => {
    await story.openChart();
    const zoom = await story.zoom();
    const frame = await page.locator('[data-overview] .selection').boundingBox();
    if (!frame) throw new Error('no frame on the overview');
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 5 });
    await page.mouse.up();
    await story.settle();
    await expect(story.mark(LATER)).toBeVisible();
    expect(await story.zoom()).toBeCloseTo(zoom, 1);
    const moved = await page.locator('[data-overview] .selection').boundingBox();
    expect(moved?.x).toBeCloseTo(frame.x + 90, -0.5);
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('leaves a plain wheel and one finger to the page', async ({ story, page, touch }) => {
    await page.setViewportSize({ width: 1200, height: 400 });
    await story.openChart();
    const [zoom, x] = [await story.zoom(), await story.placeOf(VOTE)];
    const box = await story.svg.boundingBox();
    if (!box) throw new Error('no picture');
    await page.mouse.move(box.x + 300, box.y + 60);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    const scrolled = await page.evaluate(() => scrollY);
    const at = (y: number) => [{ x: box.x + 300, y, id: 1 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(300) });
    for (const y of [280, 250, 200, 150]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    expect(await story.zoom()).toBe(zoom);
    expect(await story.placeOf(VOTE)).toBe(x);
  });
});

test('leads back to the story’s view from any other, one step in the history, as Fit is', async ({
  story,
  page,
}) => {
  await story.openChart();
  const back = page.getByRole('button', { name: 'Back to the story’s view' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  const [zoom, box] = [await story.zoom(), await story.svg.boundingBox()];
  await page.getByTitle('Show the whole story').click();
  await expect(back).toHaveAttribute('aria-disabled', 'false');
  await story.settle();
  expect((await story.svg.boundingBox())?.y).toBe(box?.y);
  const whole = await story.zoom();
  expect(whole).toBeLessThan(zoom);
  expect(story.query().get('from')).not.toBeNull();
  await back.click();
  await expect.poll(() => story.zoom()).toBe(zoom);
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  expect(story.query().size).toBe(0);
  await page.goBack();
  await expect.poll(() => story.zoom()).toBe(whole);
  await page.goBack();
  await expect.poll(() => story.zoom()).toBe(zoom);
});

test('the key brings a thread forward and greys the rest; the address keeps it', async ({ story, page }) => {
  await story.openChart();
  const [thread] = HARBOUR.threads ?? [];
  const key = page.getByRole('group', { name: 'Key' });
  const button = key.getByRole('button', { name: inLanguage(thread?.label) });
  const before = await page.locator('.chart [data-key]').count();
  await expect(page.locator('.chart .behind')).toHaveCount(0);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => story.query().get('front')).toBe(thread?.id);
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await story.settle();
  // nothing is hidden
  await expect(page.locator('.chart [data-key]')).toHaveCount(before);
  for (const mark of await page.locator('.chart .mark[data-event]').all()) {
    const { threads = [], about = [] } = eventNamed((await mark.getAttribute('data-event')) ?? '');
    const isIts = [...threads, ...about].some((id) => id === thread?.id);
    expect(await mark.evaluate((it) => it.classList.contains('behind'))).toBe(!isIts);
  }
  expect(await page.locator('.ribbon:not(.behind)').count()).toBeGreaterThan(0);
  expect(await page.locator('.ribbon.behind').count()).toBeGreaterThan(0);
  await button.click();
  await expect(page.locator('.chart .behind')).toHaveCount(0);
  await expect.poll(() => story.query().get('front')).toBeNull();
});

test.describe('a cluster', () => {
  test.beforeEach(async ({ story, page }) => {
    await serveInstead(page, crowded(4));
    await story.openChart('?from=2024-01-01&to=2025-12-31');
  });

  test('lists its events beside a picture that does not move, and Back closes the list', async ({
    story,
    page,
  }) => {
    const cluster = page.locator('[data-cluster]').first();
    const [count, first, zoom] = [
      Number(await cluster.getAttribute('data-cluster')),
      await cluster.getAttribute('data-key'),
      await story.zoom(),
    ];
    const [from, to] = [story.query().get('from'), story.query().get('to')];
    await cluster.click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(`${count} events`);
    await expect(story.panel.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(story.panel.getByRole('listitem')).toHaveCount(count);
    expect(story.query().get('group')).toMatch(new RegExp(`^${first},`));
    expect([story.query().get('from'), story.query().get('to')]).toEqual([from, to]);
    await story.panel.getByRole('listitem').last().getByRole('link').click();
    await expect(page.locator('#event-title')).toBeFocused();
    await page.goBack();
    await expect(story.panel.getByRole('listitem')).toHaveCount(count);
    await page.goBack();
    await expect(page.locator('#group-title')).toHaveCount(0);
    expect(await story.zoom()).toBe(zoom);
  });

  test('is pressed by its label, too', async ({ story, page }) => {
    const labelled = page.locator('.chart svg[data-zoom]').evaluate((svg) => {
      const clusters = [...svg.querySelectorAll('[data-cluster]')].map((it) => it.getAttribute('data-key'));
      return clusters.find((key) => svg.querySelector(`[data-for="${key}"]`)) ?? null;
    });
    const key = await labelled;
    expect(key).not.toBeNull();
    const count = await page.locator(`[data-key="${key}"]`).getAttribute('data-cluster');
    await page.locator(`[data-for="${key}"] text`).first().click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(`${count} events`);
  });

  test('is zoomed to from its list, in one step that Back takes back', async ({ story, page }) => {
    const cluster = page.locator('[data-cluster]').first();
    const [first, zoom] = [await cluster.getAttribute('data-key'), await story.zoom()];
    await cluster.click();
    await story.panel.getByRole('button', { name: 'Zoom here' }).click();
    await expect(page.locator('#group-title')).toHaveCount(0);
    await story.settle();
    expect(await story.zoom()).toBeGreaterThan(zoom);
    await expect(page.locator(`[data-event="${first}"]`)).toBeFocused();
    await page.goBack();
    await expect(page.locator('#group-title')).toBeVisible();
    await expect.poll(() => story.zoom()).toBe(zoom);
  });
});

test('the scale switches between even and true, and says so in the address', async ({ story, page }) => {
  await story.openChart(WHOLE);
  await expect(page.locator('.cut-label').first()).toBeVisible();
  await page.getByRole('button', { name: 'To scale', exact: true }).click();
  await expect(page.locator('.cut-label')).toHaveCount(0);
  await expect.poll(() => story.query().get('scale')).toBe('true');
  await page.getByRole('button', { name: 'Compressed', exact: true }).click();
  await expect(page.locator('.cut-label').first()).toBeVisible();
});
