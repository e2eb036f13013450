import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour } from '../../tests/stories/stories.ts';
import { stubScreen } from '../../tests/stubScreen.ts';
import { differs } from '../core/model/claim.ts';
import type { EventId } from '../core/model/schema.ts';
import { Story } from './state/story.svelte.ts';
import App from './App.svelte';
import { pageTools } from './pageTools.ts';
import { loadLazyComponents } from './loadLazy.ts';

beforeAll(loadLazyComponents);

const timeline = harbour();

let width = 0;
beforeEach(() => {
  stubScreen({ width: () => width });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(at: number, query = ''): Story {
  width = at;
  const story = new Story(timeline, query);
  render(App, { props: { story, measured: at, tools: pageTools } });
  return story;
}

/** The mark of an event, by what is read aloud of it. */
const mark = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

describe('in a narrow container', () => {
  it('draws time down the page: each mark with its row, years over them, and what lies before and after', () => {
    show(390);
    const marks = document.querySelectorAll('.mark');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(marks.length);
    const texts = Array.from(document.querySelectorAll('svg.down text'), (it) => it.textContent);
    expect(texts.filter((text) => text === '2025')).toHaveLength(1);
    const shown = Array.from(document.querySelectorAll('[data-event]'), (it) =>
      it.getAttribute('data-event'),
    );
    const differing = shown.filter((id) => {
      const dated = timeline.eventById.get(id as EventId);
      return dated !== undefined && differs(timeline, dated.event);
    });
    expect(document.querySelectorAll('[data-row] .differs')).toHaveLength(differing.length);
    // in words where the row has room for them
    expect(texts.filter((text) => text === 'sources differ').length).toBeGreaterThan(differing.length / 2);
    const counts = ['earlier', 'later'].map((where) =>
      parseInt(screen.getByRole('button', { name: RegExp(`${where} events`) }).textContent.trim(), 10),
    );
    const singles = shown.length;
    expect(singles).toBe(marks.length);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(singles + (counts[0] ?? NaN) + (counts[1] ?? NaN)).toBe(timeline.events.length);
    expect(screen.getByRole('group', { name: 'Zoom' })).toBeVisible();
  });

  it('opens an event as a sheet, which grows, shrinks and closes', async () => {
    const story = show(390);
    mark(/^24 September 2024, /).focus();
    await userEvent.keyboard('{Enter}');
    const sheet = screen.getByRole('complementary', { name: 'Reading panel' });
    expect(within(sheet).getByRole('heading', { level: 2 })).toHaveTextContent(
      'The Council refuses clause 9',
    );
    const grip = within(sheet).getByRole('button', { name: 'Show more of the panel' });
    expect(grip).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(grip);
    expect(grip).toHaveAttribute('aria-expanded', 'true');
    expect(grip).toHaveAccessibleName('Show less of the panel');
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    expect(story.event).toBeUndefined();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('takes the focus into the sheet and gives it back', async () => {
    show(390);
    await vi.dynamicImportSettled();
    const link = mark(/^24 September 2024, /);
    link.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(
      () => {
        expect(document.activeElement).toHaveAttribute('id', 'event-title');
      },
      { timeout: 20_000 },
    );
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(
      () => {
        expect(link).toHaveFocus();
      },
      { timeout: 20_000 },
    );
  });
});

describe('in a wide container', () => {
  it('draws the chart, with the panel beside it', () => {
    show(1440);
    expect(screen.getByRole('group', { name: 'Zoom' })).toBeVisible();
    expect(document.querySelector('.chart')).not.toBeNull();
    expect(within(screen.getByRole('complementary')).getByText(/Where things stand/)).toBeVisible();
  });

  it('turns to the list and back', async () => {
    const story = show(1440);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(story.view).toBe('list');
    expect(screen.getByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('heading', { level: 2, name: 'Sources' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Zoom' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Timeline' }));
    expect(document.querySelector('.chart')).not.toBeNull();
  });

  it('opens another event in the place of the first, and Escape closes it', async () => {
    const story = show(1440, '?event=council-refuses-clause');
    const panel = screen.getByRole('complementary');
    await userEvent.click(within(panel).getByRole('link', { name: /^Next:/ }));
    expect(story.event).toBe('supplier-post');
    await userEvent.keyboard('{Escape}');
    expect(story.event).toBeUndefined();
  });

  it('leaves the focus alone when the page opens with an event', () => {
    show(1440, '?event=council-refuses-clause');
    expect(document.body).toHaveFocus();
  });
});

it('says that an event does not exist, and shows the story', async () => {
  const story = show(390, '?event=no-such-event');
  expect(screen.getByText(/no event “no-such-event”/)).toHaveAttribute('role', 'status');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(story.missing).toBeUndefined();
  expect(screen.queryByText(/no event “no-such-event”/)).toBeNull();
});

it('turns the theme from automatic to light to dark and round again', async () => {
  const story = show(390);
  // a test's DOM does not show what is in a popover
  const seen: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await userEvent.click(screen.getByRole('button', { name: /^Theme/, hidden: true }));
    seen.push(story.theme);
  }
  expect(seen).toEqual(['light', 'dark', 'auto']);
});
