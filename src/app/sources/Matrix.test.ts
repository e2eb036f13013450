import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { coverage } from '../../core/model/coverage.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { Story } from '../state/story.svelte.ts';
import Matrix from './Matrix.svelte';

const timeline = harbour();
const matrix = coverage(timeline);

function show(): Story {
  const story = new Story(timeline, '?view=sources');
  render(Matrix, { props: { story, coverage: matrix } });
  return story;
}

/** The cells of an event: the three accounts (Arabic, French, English) and the record. */
function cells(event: string): readonly HTMLElement[] {
  const row = screen.getByRole('rowheader', { name: new RegExp(`^${event}`) }).closest('tr');
  if (!row) throw new Error(`no row ${event}`);
  return within(row).getAllByRole('cell');
}

it('is a table with a caption, a head for each account and the record, and a row for each event', () => {
  show();
  expect(screen.getByRole('table', { name: /^What each account says/ })).toBeVisible();
  expect(screen.getAllByRole('columnheader')).toHaveLength(matrix.accounts.length + 2);
  expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(timeline.events.length);
  const years = [...document.querySelectorAll('th[scope="rowgroup"]')].map((it) => it.textContent);
  expect(years).toEqual(years.toSorted());
  expect(years[0]).toBe('2009');
});

it('scrolls in a frame that has a name and takes the focus', () => {
  show();
  expect(screen.getByRole('region', { name: /^What each account says/ })).toHaveAttribute('tabindex', '0');
});

it('says what each does of an event, in words', () => {
  show();
  const [arabic, french, english, record] = cells('Council refuses clause 9');
  expect(arabic).toHaveTextContent('says otherwise 1, 1 point');
  expect(french).toHaveTextContent('says otherwise');
  expect(english).toHaveTextContent('supports');
  expect(record).toHaveTextContent(/supports 3, 3 points ?2 origins/);
});

it('says silence of a dated account, and of no other', () => {
  show();
  expect(cells('Inquiry: safer gates').map((it) => it.textContent.trim())).toEqual([
    'nothing said',
    'silent',
    'silent',
    expect.stringContaining('supports') as string,
  ]);
});

it('leaves a cell empty, but for those who hear it, where the event came after', () => {
  show();
  const [, french] = cells('Harbour Act adopted without it');
  expect(french?.querySelector('.heard')).toHaveTextContent('not yet');
  expect(french?.textContent.trim()).toBe('not yet');
  expect(french?.querySelector('path')).toHaveAttribute('d', '');
});

it('leads from a cell to the event and the claim', async () => {
  const story = show();
  const [arabic] = cells('Council refuses clause 9');
  if (!arabic) throw new Error('no cell');
  await userEvent.click(within(arabic).getByRole('link'));
  expect([story.event, story.claim]).toEqual(['council-refuses-clause', 'refused-the-clause']);
});

it('shows only where they differ, and says how many that are', async () => {
  show();
  expect(screen.getByRole('status')).toHaveTextContent(`${timeline.events.length} events`);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only where they differ' }));
  const differing = matrix.rows.filter(({ differ }) => differ).length;
  expect(screen.getByRole('status')).toHaveTextContent(`${differing} of ${timeline.events.length} events`);
  expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(differing);
  expect(screen.queryByRole('rowheader', { name: /^Inquiry: safer gates/ })).toBeNull();
});

it('explains the signs it has, and no other', () => {
  show();
  const terms = [...document.querySelectorAll('dt')].map((it) => it.textContent.trim());
  expect(terms).toContain('silent');
  expect(terms).toContain('not yet');
  expect(terms).not.toContain('answers');
});
