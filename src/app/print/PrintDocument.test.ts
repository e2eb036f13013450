import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import { footnotes } from '../list/footnotes.ts';
import { versionRead } from '../quote/versionRead.ts';
import PrintDocument from './PrintDocument.svelte';

const timeline = harbour();
const read = validate(smallDocument());
if (!read.ok) throw new Error('not valid');
const small = read.timeline;

function print(of: Timeline, query = '', matrix = false) {
  const story = new Story(of, query);
  // a copy: what was rendered goes with the test
  const container = render(PrintDocument, { props: { story, matrix } }).container.cloneNode(
    true,
  ) as HTMLElement;
  return { story, container, text: container.textContent.replaceAll(/\s+/gu, ' ') };
}
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((it) => it.textContent.trim());

describe('what is printed', () => {
  const { story, container, text } = print(timeline);

  it('begins with the title, what it is about, where things stand and the picture', () => {
    const { title, summary, status } = timeline.document;
    const words = [title, summary ?? '', status?.title ?? ''].map((it) => story.words.plain(it));
    const places = words.map((it) => text.indexOf(it));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.indexOf('updated 10 February 2026')).toBeGreaterThan(0);
    expect(text.indexOf('updated 10 February 2026')).toBeLessThan(2000);
    const picture = container.querySelector('svg[role="img"]');
    const first = container.querySelector('article');
    if (!picture || !first) throw new Error('nothing there');
    expect(picture.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has its headings in order: years, sources, this edition', () => {
    const levels = [...container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const headings = texts(container, 'h2');
    const years = ['Periods', '2009', '2023', '2024', '2025'];
    expect(headings.slice(1, -1)).toEqual([...years, 'Sources', 'Corrections']);
    expect(headings.at(-1)).toBe('This edition');
  });

  it('has every event, and as many notes as there are sources, each referred to by its number', () => {
    expect(container.querySelectorAll('article')).toHaveLength(timeline.events.length);
    const notes = [...container.querySelectorAll('ol > li')].map((it) => Number(it.getAttribute('value')));
    expect(notes).toEqual(timeline.document.sources.map((_, index) => index + 1));
    const cited = new Set(texts(container, 'sup').map(Number));
    const used = footnotes(timeline).notes.filter(({ uses }) => uses > 0);
    expect([...cited].toSorted((a, b) => a - b)).toEqual(used.map(({ number }) => number));
  });

  it('writes out the address of every source', () => {
    const addresses = timeline.document.sources.flatMap(({ url }) => url ?? []);
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !text.includes(address))).toEqual([]);
  });

  it('has nothing to press', () => {
    expect(
      container.querySelectorAll('button, input, select, textarea, summary, [role="button"]'),
    ).toHaveLength(0);
  });

  it('names the version and the page', () => {
    expect(text).toContain(versionRead(timeline).sha256);
    expect(text).toContain('Last updated 10 February 2026');
    expect(text).toContain(`Page ${location.href}`);
  });

  it('has the table of who covers what only where that is asked for', () => {
    expect(container.querySelector('table')).toBeNull();
    const { container: asked } = print(timeline, '', true);
    expect(asked.querySelectorAll('tbody th[scope="row"]')).toHaveLength(timeline.events.length);
    expect(texts(asked, 'h2').at(-1)).toBe('Who covers what');
    const accounts = [...asked.querySelectorAll('thead a')].map((it) => it.getAttribute('href') ?? '');
    expect(accounts).toHaveLength(3);
    expect(accounts.filter((href) => !asked.querySelector(`li${href}`))).toEqual([]);
  });

  it('shows the stretch of time that the reader has set', () => {
    const marks = (printed: Element) =>
      [...printed.querySelectorAll('svg [data-event]')].map((it) => it.getAttribute('data-event'));
    const autumn = marks(print(timeline, '?from=2024-08-15&to=2024-11-01').container);
    expect(autumn).toContain('council-refuses-clause');
    expect(autumn).not.toContain('council-adds-clause');
    expect(marks(container)).toContain('council-adds-clause');
  });
});

it('writes out archived copies, corrections, authors and licence', () => {
  const { text } = print(small);
  expect(text).toContain('archived copy: https://archive.example/1');
  expect(text).toContain('By Ada');
  expect(text).toContain('Licence: CC-BY-4.0');
  for (const { text: change } of small.document.changes ?? [])
    expect(text).toContain(typeof change === 'string' ? change : change['en']);
});
