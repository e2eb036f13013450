import { render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import Panel from './Panel.svelte';
import { loadLazyComponents } from '../loadLazy.ts';

beforeAll(loadLazyComponents);

function storyOf(query = '', document: unknown = smallDocument()): Story {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return new Story(result.timeline, query);
}

const show = (story: Story) => render(Panel, { props: { story } });
const claim = (name: string) => {
  const section = screen.getByRole('heading', { level: 3, name }).closest('section');
  if (!section) throw new Error(`no claim ${name}`);
  return section;
};

describe('the panel with nothing chosen', () => {
  it('says where things stand, when that was, and counts what there is', () => {
    show(storyOf());
    expect(screen.getByText('Where things stand · updated 1 Jul 2025')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Settled');
    expect(screen.getByText(/2 events · 3 sources in 2 languages/)).toBeVisible();
  });

  it('claims that every quote was checked only when each is exact', () => {
    show(storyOf());
    expect(screen.queryByText(/every quote checked/)).toBeNull();
    show(storyOf('', changed('excerpts.1.checked', { state: 'exact' })));
    expect(screen.getByText(/every quote checked/)).toBeVisible();
  });

  it('leads to the list, and offers nothing that is not there', async () => {
    const story = storyOf('', changed('steps', []));
    show(story);
    expect(screen.queryByText('Follow the story')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'All events as a list' }));
    expect(story.view).toBe('list');
    expect(screen.queryByRole('button', { name: 'All events as a list' })).toBeNull();
  });
});

describe('the panel with a list of events', () => {
  const { dated, document } = harbour();
  const [first, , last] = dated.filter(({ event }) => event.lane === document.lanes[0]?.id);
  if (!first || !last) throw new Error('no such events');
  const query = `?group=${first.event.id},${last.event.id},${first.event.lane}`;

  it('says how many they are, of which lane and when, and what each is', () => {
    const story = new Story(harbour(), query);
    const { words } = story;
    show(story);
    const head = screen.getByRole('heading', { level: 2, name: '3 events' }).closest('header');
    expect(head).toHaveTextContent(words.plain(document.lanes[0]?.label ?? ''));
    const items = within(screen.getByRole('list', { name: '3 events' })).getAllByRole('listitem');
    expect(items).toHaveLength(3);
    expect(items[0]).toHaveTextContent(words.date(first.event.date));
    expect(items[0]).toHaveTextContent(words.plain(first.event.title));
  });

  it('opens an event and leads back, and offers no zoom where there is no picture', async () => {
    const story = new Story(harbour(), query);
    show(story);
    expect(screen.queryByRole('button', { name: 'Zoom here' })).toBeNull();
    await userEvent.click(screen.getByText(story.words.plain(last.event.title)));
    expect(story.event).toBe(last.event.id);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the list of 3 events' }));
    expect([story.listing, story.event]).toEqual([true, undefined]);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(story.reading).toBe(false);
  });

  it('says where sources differ, the lanes where they are several, and that a filter leaves nothing', () => {
    const all = new Story(harbour(), `?group=${dated[0]?.event.id},${dated.at(-1)?.event.id}`);
    show(all);
    expect(screen.getAllByText('sources differ').length).toBeGreaterThan(0);
    const [item] = screen.getAllByRole('listitem');
    expect(item).toHaveTextContent(
      all.words.plain(document.lanes.find(({ id }) => id === dated[0]?.event.lane)?.label ?? ''),
    );
    const filtered = new Story(harbour(), `${query}&lane=${document.lanes[1]?.id}`);
    show(filtered);
    expect(screen.getByText('The filter leaves none of these events.')).toBeVisible();
  });
});

describe('the panel with an event', () => {
  it('says when, where and what', () => {
    show(storyOf('?event=senate-votes'));
    expect(screen.getByText('4 February 2025').closest('p')).toHaveTextContent(
      '4 February 2025 · Senate · Vote',
    );
    expect(screen.getByText('debated').nextElementSibling).toHaveTextContent('February 2025');
    expect(screen.getByText('It votes.')).toBeVisible();
  });

  it('shows the record under its claim, though its words are not quoted, and the account with its quote', () => {
    show(storyOf('?event=senate-votes'));
    const adopted = claim('The article was adopted');
    expect(within(adopted).getByText('The record says this; 1 source says otherwise')).toBeVisible();
    const [held, account] = adopted.querySelectorAll('.side');
    expect(held).toHaveTextContent('Official Gazette, reference only');
    expect(held?.querySelector('blockquote')).toBeNull();
    expect(account).toHaveTextContent('A Company (through The Paper) says The bill was adopted');
    expect(account?.querySelector('blockquote')).toHaveTextContent('We would rather leave');
  });

  it('shows the best quote of an undisputed event, and counts the rest', () => {
    show(storyOf('?event=assembly-refuses'));
    const left = claim('A company would rather leave');
    expect(left.querySelector('blockquote')).toBeVisible();
    const details = within(left).getByText('+ 1 citation').closest('details');
    expect(details).not.toHaveAttribute('open');
    expect(details?.querySelector('blockquote')).toBeNull();
  });

  it('keeps the evidence of an undisputed claim closed when the event shows words already', () => {
    const second = {
      id: 'again',
      text: 'It left',
      evidence: [{ excerpt: 'post-words', stance: 'supports' }],
    };
    const { claims } = (smallDocument()['events'] as { claims: unknown[] }[])[0] ?? { claims: [] };
    show(storyOf('?event=senate-votes', changed('events.0.claims', [...claims, second])));
    const details = within(claim('It left')).getByText('1 quote').closest('details');
    expect(details).not.toHaveAttribute('open');
  });

  it('opens and marks the claim that the address asks for', () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return new DOMRect(0, this.id === 'claim-left' ? 600 : 0);
    });
    show(storyOf('?event=assembly-refuses&claim=left'));
    const left = claim('A company would rather leave');
    expect(left).toHaveClass('marked');
    expect(within(left).getByText('1 quote, 1 citation').closest('details')).toHaveAttribute('open');
    expect(left.closest('.scroll')?.scrollTop).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });

  it('puts minor points behind a line that counts them', () => {
    show(storyOf('?event=assembly-refuses'));
    expect(claim('Why did it refuse?').closest('details')?.querySelector('summary')).toHaveTextContent(
      '1 minor difference',
    );
  });

  it('gives the reader’s language first, as a translation and by whom, then the words as published', () => {
    const story = storyOf('?event=senate-votes&lang=fr');
    const { quote } = story.words.messages;
    show(story);
    const paragraphs = document.querySelectorAll('.side.account blockquote p');
    expect(paragraphs[0]).toHaveTextContent(`Nous préférerions partir ${quote.translation(quote.editors)}`);
    expect(paragraphs[0]?.querySelector('q')).toHaveAttribute('lang', 'fr');
    expect(paragraphs[1]).toHaveTextContent('We would rather leave');
    expect(paragraphs[1]).toHaveAttribute('lang', 'en');
    expect(paragraphs[1]?.querySelector('mark')).toHaveTextContent('rather leave');
  });

  it('says that words the reader may not read have no translation', () => {
    show(storyOf('?event=senate-votes', changed('sources.1.language', 'ar')));
    const quote = screen.getAllByText(/We would/)[0]?.closest('blockquote');
    expect(quote).toHaveTextContent('no translation into English yet');
    expect(quote?.querySelector('.words')).toHaveAttribute('dir', 'rtl');
  });

  it('leaves the page only safely, at the passage, and says when there is no address', () => {
    show(storyOf('?event=assembly-refuses'));
    const link = screen.getAllByRole('link', { name: /open at this passage/, hidden: true })[0];
    expect(link?.getAttribute('href')).toMatch(
      /^https:\/\/paper\.example\/1#:~:text=.*We%20would%20rather%20leave/,
    );
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(screen.getAllByText(/no public address known/).length).toBeGreaterThan(0);
  });

  it('speaks of a quote’s fidelity only when it is not exact', () => {
    const facts = (state: string) => {
      const story = storyOf('?event=assembly-refuses', changed('excerpts.0.checked', { state }));
      const { container, unmount } = show(story);
      container.querySelectorAll('figcaption details').forEach((details) => {
        details.remove();
      });
      const text = container.querySelector('figcaption')?.textContent ?? '';
      unmount();
      return text;
    };
    expect(facts('exact')).not.toContain('match');
    expect(facts('normalised')).toContain('matches the source except for spaces and quotation marks');
    expect(facts('gone')).toContain('no longer found in the source');
  });

  it('leads to related events in both directions, and to the neighbours', async () => {
    const story = storyOf('?event=senate-votes');
    show(story);
    expect(screen.getByText('Rejected by').parentElement).toHaveTextContent(
      '20 Mar 2025 · The Assembly refuses',
    );
    await userEvent.click(screen.getByRole('link', { name: 'Next: 20 Mar · The Assembly refuses' }));
    expect(story.event).toBe('assembly-refuses');
    expect(screen.getByText('reads it again').parentElement).toHaveTextContent('Senate votes');
  });

  it('closes', async () => {
    const story = storyOf('?event=senate-votes');
    show(story);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(story.event).toBeUndefined();
    expect(screen.getByText(/Where things stand/)).toBeVisible();
  });

  it('shows text as text', () => {
    const { container } = show(
      storyOf('?event=senate-votes', changed('events.0.title', '<img src=x> votes')),
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('<img src=x> votes');
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('every event of a full story', () => {
  const timeline = harbour();

  it('can be read in the panel, each claim with its words', () => {
    const story = new Story(timeline);
    const { container } = show(story);
    for (const { event } of timeline.events) {
      story.open(event.id);
      // what is shown follows at once
      flushSync();
      for (const { text } of event.claims ?? []) expect(container).toHaveTextContent(story.words.plain(text));
      expect(container).toHaveTextContent(story.words.plain(event.title));
      const unsafe = [...container.querySelectorAll('a[target]')].filter(
        (link) => !/^(https?|mailto):/.test(link.getAttribute('href') ?? ''),
      );
      expect(unsafe).toEqual([]);
    }
  });
});
