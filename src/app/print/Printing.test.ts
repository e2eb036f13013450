import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { stubScreen } from '../../../tests/stubScreen.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import App from '../App.svelte';
import { pageTools } from '../pageTools.ts';
import { loadLazyComponents } from '../loadLazy.ts';

beforeAll(loadLazyComponents);

const result = validate(smallDocument());
if (!result.ok) throw new Error('not valid');
const { timeline } = result;

/** A media query that the test turns. */
class Media extends EventTarget {
  matches = false;
  turn(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}
let media: Media;
beforeEach(() => {
  media = new Media();
  stubScreen({ width: () => 1200, matchMedia: (query) => (query === 'print' ? media : new Media()) });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const paper = () => document.querySelector('.paper');

/** As a browser does: what stands there when the first event has been heard is printed. */
function printPage(): Node | undefined {
  window.dispatchEvent(new Event('beforeprint'));
  const printed = paper()?.cloneNode(true);
  window.dispatchEvent(new Event('afterprint'));
  return printed;
}
const tables = (printed: Node | undefined) =>
  (printed as Element | undefined)?.querySelectorAll('table').length;
const ready = () =>
  waitFor(
    () => {
      expect(printPage()).toBeDefined();
    },
    { timeout: 5000 },
  );

it('puts the document in the place of the page for as long as it is printed, whatever is open', async () => {
  render(App, { props: { story: new Story(timeline, '?view=list'), measured: 1200, tools: pageTools } });
  expect(paper()).toBeNull();
  await ready();
  window.dispatchEvent(new Event('beforeprint'));
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const targets = [...(paper()?.querySelectorAll('a[href^="#"]') ?? [])].map((it) => it.getAttribute('href'));
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((href) => !paper()?.querySelector(href ?? ''))).toEqual([]);
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => {
    expect(paper()).toBeNull();
  });
});

it('does so too where the page is only shown as on paper', async () => {
  render(App, { props: { story: new Story(timeline), measured: 1200, tools: pageTools } });
  media.turn(true);
  await waitFor(() => {
    expect(paper()).not.toBeNull();
  });
  media.turn(false);
  expect(paper()).toBeNull();
});

it('prints the table with the sources that are read, and elsewhere where it is asked for', async () => {
  const story = new Story(timeline, '?view=sources');
  render(App, { props: { story, measured: 1200, tools: pageTools } });
  await ready();
  expect(tables(printPage())).toBe(1);
  story.show('timeline');
  expect(tables(printPage())).toBe(0);

  const printed: (number | undefined)[] = [];
  vi.stubGlobal('print', () => printed.push(tables(printPage())));
  await userEvent.click(await screen.findByText('Print', { selector: 'summary' }));
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => {
    expect(printed).toEqual([0]);
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'With the table of who covers what' }));
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => {
    expect(printed).toEqual([0, 1]);
  });
  // what was asked for once holds for that print
  expect(tables(printPage())).toBe(0);
});
