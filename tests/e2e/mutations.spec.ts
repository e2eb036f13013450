// What passes the check breaks nothing later: documents changed at random are read in every view. What fails is made smaller,
// and printed with the seed that brings it back.
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { acceptedDocument, formerlyBreaking } from '../arbitrary/accepted.ts';
import { portions } from '../runs.ts';
import { test as inArticle } from './article.ts';
import { HOME } from './harbour.ts';
import { expect, test as onPage } from './page.ts';

/** Notes in `window.wrong` whatever goes wrong, from now on. */
const noteFaults = () => {
  const wrong: string[] = [];
  Object.assign(window, { wrong });
  addEventListener('error', ({ message }) => {
    // no fault: the browser tells the rest of a new width in the next frame
    if (!message.startsWith('ResizeObserver loop')) wrong.push(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...said: unknown[]) => {
      // what the check warns of is told on the console
      if (!said.every((it) => typeof it === 'object' && it !== null && 'severity' in it))
        wrong.push(said.join(' '));
      say(...said);
    };
  }
};

/**
 * Reads a document in an element, wide and narrow: every view, its events with all that can be unfolded, the coverage of a
 * source, its tours, a search, the filters and paper.
 */
async function readInElement(page: Page, json: string): Promise<readonly string[]> {
  return page.evaluate(async (document_) => {
    const { wrong } = window as unknown as { wrong: string[] };
    wrong.length = 0;
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame++)
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
    };
    document.querySelector('policy-timeline')?.remove();
    const element = document.createElement('policy-timeline');
    document.body.append(element);
    Object.assign(element, { data: document_ });
    const { shadowRoot } = element;
    const inside = <Of extends Element>(selector: string) => [
      ...(shadowRoot?.querySelectorAll<Of & HTMLElement>(selector) ?? []),
    ];
    for (let waited = 0; inside('h1').length === 0 && waited < 600; waited++) await frames(1);
    const { id, languages, events } = JSON.parse(document_) as {
      id: string;
      languages: string[];
      events: { id: string }[];
    };
    if (inside('.app h1').length === 0) return [...wrong, `${id} is not shown`];
    const set = async (name: string, value: string | undefined) => {
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
      await frames(1);
      if (inside('.app h1').length === 0) wrong.push(`nothing is left after ${name}="${value ?? ''}"`);
    };
    const VIEWS: Readonly<Record<string, string>> = {
      list: '.list',
      sources: '.sources',
      timeline: '.chart svg[data-zoom]',
    };
    const press = async (button: HTMLElement | undefined) => {
      button?.click();
      await frames(1);
    };
    for (const language of languages) await set('lang', language);
    /** Opens all that is closed, and what is in it: comparisons, contexts, notes. */
    const unfold = async () => {
      for (let depth = 0; depth < 3; depth++) {
        const closed = inside<HTMLDetailsElement>('.panel details:not([open])').slice(0, 12);
        if (closed.length === 0) return;
        for (const details of closed) details.open = true;
        await frames(2);
      }
    };
    for (const width of ['390px', '1400px']) {
      element.style.width = width;
      await frames(2);
      for (const view of ['list', 'sources', 'timeline']) {
        await set('view', view);
        if (inside(VIEWS[view] ?? '').length === 0 && (view !== 'timeline' || events.length > 0))
          wrong.push(`no ${view} at ${width}`);
        for (const event of events.slice(0, 3)) {
          await set('event', event.id);
          if (inside('.panel h2, .panel h3').length === 0) wrong.push(`${event.id} is not open at ${width}`);
          await unfold();
        }
        await set('event', undefined);
      }
      await set('view', 'sources');
      await press(inside('[aria-describedby^="source-title-"]')[0]);
      await set('view', 'timeline');
    }
    dispatchEvent(new Event('beforeprint'));
    await frames(1);
    if (inside('.paper').length === 0) wrong.push('nothing to print');
    dispatchEvent(new Event('afterprint'));
    await frames(1);
    for (const scale of ['true', 'even']) await set('scale', scale);
    for (const [search] of inside<HTMLInputElement>('input[type=search]').entries()) {
      const field = inside<HTMLInputElement>('input[type=search]')[search];
      for (const text of ['a', '']) {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        await frames(2);
      }
    }
    await press(inside('[popovertarget]')[0]);
    for (const box of inside('.choices input[type=checkbox]').slice(0, 4)) await press(box);
    for (const tour of ['story', 'differ']) {
      await press(inside(`[data-tour=${tour}]`)[0]);
      for (let stop = 0; stop < events.length + 4; stop++)
        await press(inside('.tour nav.on button:last-child')[0]);
      await set('event', events[0]?.id);
      await set('event', undefined);
    }
    if (
      /\b(?:x|y|d|cx|cy|width|height|transform)="[^"]*(?:NaN|undefined|Infinity)/u.test(
        shadowRoot?.querySelector('svg')?.innerHTML ?? '',
      )
    )
      wrong.push('a place that is no number');
    element.remove();
    await frames(1);
    return [...wrong];
  }, json);
}

/** For a hundred documents on a busy machine: only what hangs takes longer, in ms. */
const LONG = 3_600_000;

for (const { name, ...runs } of portions(40, 2_000))
  inArticle(`are read in the element, in every view${name} @once`, async ({ article, page }) => {
    inArticle.setTimeout(LONG);
    await page.addInitScript(noteFaults);
    await article.open('<script type="module" src="ours/policy-timeline.js"></script>');
    await page.waitForFunction(() => customElements.get('policy-timeline') !== undefined);
    await fc.assert(
      fc.asyncProperty(acceptedDocument, async (json) => {
        expect(await readInElement(page, json), json).toEqual([]);
      }),
      { ...runs, examples: formerlyBreaking },
    );
  });

for (const { name, ...runs } of portions(4, 100, 10))
  onPage(`are read on the page at any address, shared and printed${name} @once`, async ({ page }) => {
    onPage.setTimeout(LONG);
    await page.addInitScript(noteFaults);
    let body = '';
    await page.route('**/timeline.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await fc.assert(
      fc.asyncProperty(acceptedDocument, async (json) => {
        body = json;
        await page.goto(HOME);
        await expect(page.locator('.app').getByRole('heading', { level: 1 })).toBeVisible();
        const { languages, events, lanes } = JSON.parse(json) as {
          languages: readonly string[];
          events: readonly { id: string }[];
          lanes: readonly { id: string }[];
        };
        const queries = [
          ...languages.map((language) => `?lang=${language}`),
          ...events.slice(0, 3).map(({ id }) => `?event=${id}`),
          ...[
            '?view=list',
            '?view=sources',
            '?step=1',
            '?step=2',
            '?tour=differ',
            '?q=a',
            '?view=list&q=the',
          ],
          `?lane=${lanes[0]?.id ?? ''}`,
          '?event=__proto__&claim=constructor&source=toString&lane=__proto__&lang=constructor',
          '?from=-9999-01-01&to=9999-12-31',
          '?from=2025-01-01&to=2025-01-01T00:01&scale=true',
          '',
        ];
        const wrong = await page.evaluate(async (all) => {
          for (const query of all) {
            history.pushState(undefined, '', `${location.pathname}${query}`);
            dispatchEvent(new PopStateEvent('popstate'));
            for (let frame = 0; frame < 3; frame++)
              await new Promise((done) => {
                requestAnimationFrame(done);
              });
          }
          dispatchEvent(new Event('beforeprint'));
          await new Promise((done) => {
            requestAnimationFrame(done);
          });
          dispatchEvent(new Event('afterprint'));
          return (window as unknown as { wrong: readonly string[] }).wrong;
        }, queries);
        expect(wrong, json).toEqual([]);
        await page.locator('.reader [aria-haspopup=dialog]').first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.locator('[data-file=csv]').click();
        await page.keyboard.press('Escape');
        expect(await page.evaluate(() => (window as unknown as { wrong: string[] }).wrong), json).toEqual([]);
      }),
      { ...runs, examples: formerlyBreaking },
    );
  });
