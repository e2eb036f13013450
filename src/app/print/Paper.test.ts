import { readFileSync } from 'node:fs';
import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { parseDocument } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import { footnotes } from '../list/footnotes.ts';
import { versionRead } from '../quote/versionRead.ts';
import Paper from './Paper.svelte';

function timelineOf(json: string): Timeline {
  const read = parseDocument(json);
  if (!read.ok) throw new Error('not valid');
  return read.timeline;
}
const timeline = timelineOf(readFileSync('data/france-encryption-backdoor.json', 'utf8'));
const small = timelineOf(JSON.stringify(smallDocument()));

function print(of: Timeline, query = '', matrix = false) {
  const story = new Story(of, query);
  // a copy: what was rendered goes with the test
  const container = render(Paper, { props: { story, matrix } }).container.cloneNode(true) as HTMLElement;
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
    expect(text.indexOf('updated 21 November 2026')).toBeLessThan(2000);
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
    expect(headings).toContain('2025');
    expect(headings.slice(-2)).toEqual(['Sources', 'This edition']);
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
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !text.includes(address))).toEqual([]);
  });

  it('has nothing to press', () => {
    expect(
      container.querySelectorAll('button, input, select, textarea, summary, [role="button"]'),
    ).toHaveLength(0);
  });

  it('names the version and the page', () => {
    expect(text).toContain(versionRead(timeline).sha256);
    expect(text).toContain('Last updated 21 November 2026');
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
    const spring = marks(print(timeline, '?from=2025-03-01&to=2025-06-01').container);
    expect(spring).toContain('assembly-rejects-8ter');
    expect(spring).not.toContain('durov-arrested');
    expect(marks(container)).not.toEqual(spring);
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
