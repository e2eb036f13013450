import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { Story } from '../state/story.svelte.ts';
import { footnotes } from './footnotes.ts';
import List from './List.svelte';

const timeline = harbour();

describe('the list', () => {
  it('holds every event, every claim and every quote', () => {
    const story = new Story(timeline);
    const { container } = render(List, { props: { story } });
    const text = container.textContent.replace(/\s+/g, ' ');
    const within = (words: string) => text.includes(words.replace(/\s+/g, ' ').trim());
    for (const { event } of timeline.events) {
      expect([event.id, within(story.words.plain(event.title))]).toEqual([event.id, true]);
      for (const claim of event.claims ?? []) {
        expect([claim.id, within(story.words.plain(claim.text))]).toEqual([claim.id, true]);
        for (const { text: answer } of claim.accounts ?? [])
          expect(within(story.words.plain(answer))).toBe(true);
      }
    }
    const used = new Set(
      timeline.events.flatMap(({ event }) =>
        (event.claims ?? []).flatMap(({ evidence, accounts = [] }) =>
          [...evidence, ...accounts.flatMap((account) => account.evidence)].map((it) =>
            'excerpt' in it ? it.excerpt : undefined,
          ),
        ),
      ),
    );
    const quotes = (timeline.document.excerpts ?? []).filter(({ id }) => used.has(id));
    for (const { id, selector } of quotes) expect([id, within(selector.exact)]).toEqual([id, true]);
  });

  it('numbers its footnotes so that each leads to its source and back', () => {
    const { container } = render(List, { props: { story: new Story(timeline) } });
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...container.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(links.length).toBeGreaterThan(timeline.document.sources.length);
    expect(links.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    const first = container.querySelector('sup a');
    expect(first).toHaveTextContent('1');
    expect(first).toHaveAttribute('href', '#source-1');
  });

  it('goes to a footnote without touching the address', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { container } = render(List, { props: { story: new Story(timeline) } });
    const note = container.querySelector('sup a');
    if (!note) throw new Error('no footnote');
    await userEvent.click(note);
    expect(document.activeElement).toHaveAttribute('id', 'source-1');
    expect(location.hash).toBe('');
  });

  it('has its headings in order', () => {
    const { container } = render(List, { props: { story: new Story(timeline) } });
    const levels = [...container.querySelectorAll('h2, h3, h4')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect(jumps).toEqual([]);
  });
});

describe('footnotes', () => {
  it('are numbered by first use, without a gap, each source once', () => {
    const { notes, referenceTo } = footnotes(timeline);
    expect(notes.map(({ number }) => number)).toEqual(timeline.document.sources.map((_, index) => index + 1));
    const seen = [...referenceTo.values()].map(({ number }) => number);
    const firstUses = [...new Set(seen)];
    expect(firstUses).toEqual(firstUses.toSorted((a, b) => a - b));
  });
});
