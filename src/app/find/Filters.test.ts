import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FACETS } from '../../core/model/filter.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import Finding from './Finding.svelte';
import FilteredOutNotice from './FilteredOutNotice.svelte';

const timeline = harbour();
const ALL = timeline.events.length;

/** A test's DOM has no popovers: it is told that this one has opened. */
async function show(query = ''): Promise<Story> {
  const story = new Story(timeline, query);
  render(Finding, { props: { story } });
  const popover = document.querySelector('[popover]');
  popover?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open', oldState: 'closed' }));
  await screen.findByRole('button', { name: 'Done', hidden: true });
  return story;
}

const group = (name: string) => within(screen.getByRole('group', { name, hidden: true }));
const box = (facet: string, name: RegExp) => group(facet).getByRole('checkbox', { name, hidden: true });

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the filter', () => {
  it('says of every choice how many events it leaves, and takes away all others', async () => {
    const story = await show();
    const council = timeline.events.filter(({ event }) => event.lane === 'council').length;
    const choice = box('Institution', /^City Council/);
    expect(choice).toHaveAccessibleName(`City Council ${council} events`);
    await userEvent.click(choice);
    expect(story.filteredIds?.size).toBe(council);
    // within a facet one choice suffices: the others say what they would leave
    expect(box('Institution', /^Court/)).toBeEnabled();
    // other facets count only what the lane leaves
    expect(box('Kind of event', /^Court decision/)).toBeDisabled();
    expect(box('Kind of event', /^Court decision/)).toHaveAccessibleName(/ 0 events$/);
  });

  it('leaves a choice that leaves nothing to be taken back', async () => {
    const story = await show('?lane=council&kind=judicial');
    expect(story.filteredIds?.size).toBe(0);
    const choice = box('Kind of event', /^Court decision/);
    expect(choice).toBeChecked();
    expect(choice).toBeEnabled();
    await userEvent.click(choice);
    expect(story.find.filter.kind).toEqual([]);
  });

  it('offers sources, the accounts first, and looks them up by title and publisher', async () => {
    const story = await show();
    const names = () =>
      group('Source')
        .queryAllByRole('checkbox', { hidden: true })
        .map((it) => it.closest('label')?.textContent ?? '');
    expect(names().length).toBe(story.find.choices.cites.length);
    expect(names()[1]).toContain('Brightgate prêt à quitter Saltmere');
    const search = group('Source').getByRole('searchbox', { hidden: true });
    await userEvent.type(search, 'pret quitter');
    expect(names().length).toBe(1);
    await userEvent.clear(search);
    await userEvent.type(search, 'xyzzy');
    expect(names()).toEqual([]);
    expect(screen.getByText('No source by that name.')).toBeInTheDocument();
  });

  it('keeps in sight the source that is chosen', async () => {
    await show('?cites=article-fr');
    await userEvent.type(group('Source').getByRole('searchbox', { hidden: true }), 'xyzzy');
    expect(box('Source', /Brightgate prêt/)).toBeChecked();
  });

  it('has a chip for each choice, which takes it back; and one button for all', async () => {
    const story = await show('?thread=gate-case&lane=court,port&in=fr');
    const chips = within(screen.getByRole('list', { name: 'Chosen filters' }));
    expect(chips.getAllByRole('button').map((it) => it.textContent.trim())).toEqual([
      'The gate case',
      'Court',
      'Port & suppliers',
      'French',
    ]);
    const court = chips.getByRole('button', { name: /^Remove: Institution: .?Court/ });
    await userEvent.click(court);
    expect(story.find.filter.lane).toEqual(['port']);
    expect(document.activeElement?.textContent.trim()).toBe('Port & suppliers');
    await userEvent.click(screen.getByText('Clear the filter', { selector: '.clear' }));
    expect(FACETS.flatMap((facet) => story.find.filter[facet])).toEqual([]);
    expect(screen.queryByRole('list', { name: 'Chosen filters' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Filter' })).toHaveFocus();
  });

  it('says how many events are left', async () => {
    const story = await show('?lane=council');
    expect(screen.getAllByText(`${story.filteredIds?.size ?? NaN} of ${ALL} events`).length).toBe(2);
  });
});

describe('the search', () => {
  it('shows what it finds while one types, and marks the words', async () => {
    const story = await show();
    await userEvent.type(screen.getByRole('searchbox', { name: /^Search titles/ }), 'reconnaître');
    const results = await screen.findByRole('list', { name: 'Events that match' });
    const links = within(results).getAllByRole('link');
    expect(links.length).toBe(story.matchIds?.size);
    const marked = Array.from(results.querySelectorAll('mark'), (it) => it.textContent);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((it) => /^reconnaître/i.test(it))).toBe(true);
    // shown in the language it is in
    expect(results.querySelector('mark')?.closest('[lang]')).toHaveAttribute('lang', 'fr');
    expect(screen.getByText(`${links.length} events match`)).toHaveAttribute('role', 'status');
  });

  it('goes through the results by arrows, opens one by Enter, and is cleared by Escape', async () => {
    const story = await show();
    const field = screen.getByRole('searchbox', { name: /^Search titles/ });
    await userEvent.type(field, 'council');
    const links = within(await screen.findByRole('list', { name: 'Events that match' })).getAllByRole('link');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(links[1]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(field).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(links.at(-1)).toHaveFocus();
    const wanted = links.at(-1)?.getAttribute('data-event');
    await userEvent.keyboard('{Enter}');
    expect(story.event).toBe(wanted);
    expect(screen.queryByRole('list', { name: 'Events that match' })).toBeNull();
    field.focus();
    await userEvent.keyboard('{Escape}');
    expect([story.find.search, story.matchIds]).toEqual(['', undefined]);
  });

  it('goes to the next match in time, and round', async () => {
    const story = await show('?q=council');
    const next = await screen.findByRole('button', { name: 'Next match' });
    const matching = story.find.matching.map(({ event }) => event.id);
    const visited: unknown[] = [];
    for (let step = 0; step <= matching.length; step++) {
      await userEvent.click(next);
      visited.push(story.event);
    }
    expect(visited).toEqual([...matching, matching[0]]);
    await userEvent.click(screen.getByRole('button', { name: 'Previous match' }));
    expect(story.event).toBe(matching.at(-1));
  });

  it('never takes a text for markup', async () => {
    const document = structuredClone(timeline.document) as unknown as { events: { title: unknown }[] };
    const [first] = document.events;
    if (first) first.title = 'The <b>bold</b> vote & <img src=x>';
    const changed = validate(document);
    if (!changed.ok) throw new Error('not valid');
    const story = new Story(changed.timeline, '?q=bold');
    render(Finding, { props: { story } });
    screen.getByRole('searchbox', { name: /^Search titles/ }).focus();
    const results = await screen.findByRole('list', { name: 'Events that match' });
    expect(results.querySelector('b, img')).toBeNull();
    expect(results.textContent).toContain('The <b>bold</b> vote & <img src=x>');
  });
});

it('of an open event that the filter takes away says so, and gives it back', async () => {
  const story = new Story(timeline, '?event=court-suspends&lane=council');
  render(FilteredOutNotice, { props: { story, event: 'court-suspends' as never } });
  expect(screen.getByRole('status')).toHaveTextContent('The filter hides this event');
  await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(story.filteredIds).toBeUndefined();
  expect(screen.queryByRole('status')).toBeNull();
});
