import { render, screen, within } from '@testing-library/svelte';
import { beforeAll, expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { loadLazyComponents } from '../loadLazy.ts';
import type { EventId } from '../../core/model/schema.ts';
import { Story } from '../state/story.svelte.ts';
import Panel from './Panel.svelte';

beforeAll(loadLazyComponents);

const open = (event: string, query = '') => {
  const story = new Story(harbour(), query);
  story.open(event as EventId);
  render(Panel, { story });
  return story;
};

it('the panel says what became of the matter, how the vote went, and on what the numbers rest', async () => {
  const story = open('council-refuses-clause');
  expect((await screen.findByText('Refused, 27–11')).closest('p')?.textContent.trim()).toBe(
    'Clause 9: Refused, 27–11',
  );
  const vote = screen.getByText('Rejected').closest('p');
  expect(vote?.textContent).toContain('Rejected: 11 for, 27 against, 1 abstained, 0 absent');
  const rests = vote && within(vote).getByRole('link');
  expect(rests?.getAttribute('href')).toContain('claim=refused-count');
  rests?.click();
  expect(story.claim).toBe('refused-count');
});

it('the panel says where it happened, in which periods, and where more can be read', async () => {
  open('council-adds-clause');
  expect(await screen.findByText('Town hall of Saltmere')).toBeTruthy();
  expect(screen.getByText('During: The Council elected in 2021 and Cameras on trial')).toBeTruthy();
  const links = screen.getByText('Further reading').parentElement;
  expect(
    [...(links?.querySelectorAll('li') ?? [])].map((it) => it.textContent.replace(/\s+/g, ' ').trim()),
  ).toEqual([
    'The file of the Harbour Bill (opens in a new window) (council.saltmere.example)',
    'watch.saltmere.example (opens in a new window)',
  ]);
});

it('an event without them has no word of them', async () => {
  open('port-opens');
  expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
  for (const word of ['Further reading', 'Passed', 'Rejected']) expect(screen.queryByText(word)).toBeNull();
  expect(screen.queryByText(/^During/)).toBeNull();
});
