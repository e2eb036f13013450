import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { stubScreen } from '../../../tests/stubScreen.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import Panel from '../event/Panel.svelte';
import ScrolledStory from './ScrolledStory.svelte';
import { loadLazyComponents } from '../loadLazy.ts';

beforeAll(loadLazyComponents);
afterEach(() => {
  vi.unstubAllGlobals();
});

const timeline = harbour();

const show = (story: Story) => render(Panel, { props: { story } });
const button = (name: string) => screen.getByRole('button', { name });
const at = () => screen.getByRole('heading', { level: 2 }).textContent.replace(/\s+/g, ' ').trim();

it('takes the last event of a scroll when the text is gone already', () => {
  const story = new Story(timeline);
  stubScreen({ width: () => 400 });
  const { unmount } = render(ScrolledStory, { props: { story } });
  const told = screen.getByRole('group');
  const faults: string[] = [];
  const note = ({ message }: ErrorEvent) => faults.push(message);
  addEventListener('error', note);
  unmount();
  told.dispatchEvent(new Event('scroll'));
  removeEventListener('error', note);
  expect(faults).toEqual([]);
});

describe('the story in the panel', () => {
  it('begins from the first panel, and goes on, back and to any step', async () => {
    const story = new Story(timeline);
    show(story);
    await userEvent.click(button('Follow the story 7 steps'));
    expect(at()).toBe('Follow the story · 1 of 7');
    expect(screen.getByText(/Six members of the Council file a bill/)).toBeVisible();
    await userEvent.click(button('Next'));
    expect(at()).toBe('Follow the story · 2 of 7');
    expect(button('Next')).toHaveFocus();
    expect(story.event).toBe('council-adds-clause');
    await userEvent.click(button('Previous'));
    expect(story.stop).toEqual({ tour: 'story', step: 1 });
    expect(button('Previous')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Previous'));
    expect(story.stop).toEqual({ tour: 'story', step: 1 });
    await userEvent.click(button('Step 5: Brightgate would rather leave'));
    expect(at()).toBe('Follow the story · 5 of 7');
    expect(button('Step 5: Brightgate would rather leave')).toHaveAttribute('aria-current', 'step');
  });

  it('is said by a live region that stays while its text changes', async () => {
    show(new Story(timeline, '?step=1'));
    const told = document.querySelector('[aria-live]');
    expect(told).toHaveTextContent('February 2024. Six members');
    await userEvent.click(button('Next'));
    expect(document.querySelector('[aria-live]')).toBe(told);
    expect(told).toHaveTextContent('Two months later');
  });

  it('beside the picture is one text, and says the step that a button leads to', async () => {
    stubScreen({ width: () => 400 });
    const story = new Story(timeline, '?step=1');
    render(Panel, { props: { story, beside: true } });
    const said = vi.spyOn(story.announcer, 'say');
    const steps = within(screen.getByRole('group', { name: 'Follow the story' })).getAllByRole('listitem');
    expect(steps).toHaveLength(7);
    expect(steps[0]).toHaveAttribute('aria-current', 'step');
    expect(said).not.toHaveBeenCalled();
    await userEvent.click(button('Next'));
    expect(steps[0]).not.toHaveAttribute('aria-current');
    expect(steps[1]).toHaveAttribute('aria-current', 'step');
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Two months later'));
  });

  it('opens the whole event, and leads back from it', async () => {
    const story = new Story(timeline, '?step=4');
    show(story);
    await userEvent.click(screen.getByRole('link', { name: /The Council refuses clause 9/ }));
    expect([story.event, story.touring]).toEqual(['council-refuses-clause', false]);
    expect(screen.getByText('What the Council refused was the clause, not the bill')).toBeVisible();
    await userEvent.click(button('Back to the story · 4 of 7'));
    expect(at()).toBe('Follow the story · 4 of 7');
  });

  it('ends after the last step, and before it when asked', async () => {
    const story = new Story(timeline, '?step=7');
    show(story);
    await userEvent.click(button('Finish'));
    expect(story.reading).toBe(false);
    expect(screen.getByText(/Where things stand/)).toBeVisible();
    await userEvent.click(button('Follow the story 7 steps'));
    await userEvent.click(button('End the story'));
    expect(story.stop).toBeUndefined();
  });

  it('is not offered without steps', () => {
    const result = validate(changed('steps', []));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    show(new Story(result.timeline));
    expect(screen.queryByText('Follow the story')).toBeNull();
    expect(screen.getByText('Where sources differ')).toBeVisible();
  });

  it('tells of steps without an event', () => {
    const steps = [{ text: 'Nothing more is known.' }];
    const result = validate({ ...smallDocument(), steps });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    show(new Story(result.timeline, '?step=1'));
    expect(screen.getByText('Nothing more is known.')).toBeVisible();
    expect(button('Step 1: Nothing more is known.')).toBeVisible();
  });
});

describe('the tour of differences', () => {
  it('sets the sides of each claim in question beside each other', async () => {
    const story = new Story(timeline);
    show(story);
    await userEvent.click(button('Where sources differ 7 events'));
    expect(at()).toBe('Where sources differ · 1 of 7');
    await userEvent.click(button('Next'));
    await userEvent.click(button('Next'));
    expect(story.event).toBe('dockers-strike');
    const claims = [...document.querySelectorAll('.claim')];
    expect(claims.map((claim) => claim.querySelector('h3')?.textContent)).toEqual([
      'About 900 dockers took part',
    ]);
    const [held, account] = claims[0]?.querySelectorAll('.side') ?? [];
    expect(held).toHaveTextContent(
      'The Harbour Beacon and A lorry driver at the east gate (through The Harbour Beacon) say this',
    );
    expect(account).toHaveTextContent('Dockers’ Union says 1,400 dockers took part');
  });

  it('shows every difference at one of its stops', async () => {
    const story = new Story(timeline, '?tour=differ');
    show(story);
    const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('button');
    expect(steps).toHaveLength(7);
    for (const step of steps) {
      await userEvent.click(step);
      expect(document.querySelectorAll('.tour .claim .side').length).toBeGreaterThan(0);
    }
  });
});
