// Stories that have less: nothing is said in their published pages that nobody gave.
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { ABSENT } from '../../tests/stories/absent.ts';
import { storyJson } from '../../tests/stories/stories.ts';
import { sha256, testKit } from '../../tests/testKit.ts';
import { resvgRasterizer } from './picture/resvgRasterizer.ts';
import { publish } from './publish.ts';
import { readPublication } from './readPublication.ts';

/** The still picture on a page. */
const STILL = /<svg[^>]*class="[^"]*\bstill\b/u;

/** The published text files, by their path in the story's folder. */
async function published(json: string): Promise<ReadonlyMap<string, string>> {
  const read = readPublication(json);
  if (!read.ok) throw new Error('not valid');
  const kit = await testKit();
  const options = { base: 'https://example.org/', sha256, rasterizer: await resvgRasterizer(kit) };
  const files = new Map<string, string>();
  const folder = `t/${read.value.timeline.document.id}/`;
  for await (const { path, bytes } of publish([read.value], kit, options))
    if (path.startsWith(folder) && !path.endsWith('.png'))
      files.set(path.slice(folder.length), new TextDecoder().decode(bytes));
  return files;
}

/** All that is written on a page and said by it, a line each: an element's own text, and its attributes for readers. */
function said(html: string): readonly string[] {
  const lines: string[] = [];
  const walk = (node: Tree.Node): void => {
    if (['script', 'style'].includes(node.nodeName)) return;
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if (['aria-label', 'content', 'placeholder', 'title'].includes(name)) lines.push(value);
    const children = 'childNodes' in node ? node.childNodes : [];
    lines.push(children.map((child) => ('value' in child ? child.value : '')).join(''));
    children.forEach(walk);
  };
  walk(parse(html));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const linesOf = (files: ReadonlyMap<string, string>, path: string): readonly string[] =>
  said(files.get(path) ?? '');

describe('a story of three events and nothing else', () => {
  it('is published without a word of what it does not have', async () => {
    const files = await published(storyJson('minimal'));
    for (const path of ['index.html', 'e/pier-closed/index.html', 'embed.html']) {
      const lines = linesOf(files, path);
      expect(lines, path).toContain('The pier is closed');
      for (const [what, words] of Object.entries(ABSENT))
        expect(
          lines.filter((line) => words.test(line)),
          `${what} in ${path}`,
        ).toEqual([]);
    }
  });

  it('which a full story has in its pages', async () => {
    const files = await published(storyJson('harbour'));
    const lines = [...linesOf(files, 'index.html'), ...linesOf(files, 'e/council-refuses-clause/index.html')];
    for (const [what, words] of Object.entries(ABSENT))
      expect(
        lines.some((line) => words.test(line)),
        what,
      ).toBe(true);
  });
});

describe('events of unknown date', () => {
  const story = JSON.parse(storyJson('minimal')) as { events: { date: string }[] };
  const dated = (...dates: readonly string[]) =>
    published(
      JSON.stringify({ ...story, events: story.events.map((it, at) => ({ ...it, date: dates[at] })) }),
    );

  it('are in the tray, the list, their page and the frame, and not in the calendar', async () => {
    const files = await dated('2024-09-30', '2024-10-02', 'unknown');
    const page = linesOf(files, 'index.html');
    expect(page.filter((line) => line === 'Date unknown')).toHaveLength(4);
    expect(page.filter((line) => line === 'The pier is sold')).toHaveLength(2);
    expect(page).toContain('Date unknown, The pier is sold, Harbour, Decision');
    expect(files.get('index.html')).toMatch(STILL);
    expect(page).toContain('(without 1 event that it cannot hold)');
    expect(linesOf(files, 'e/pier-sold/index.html')).toContain('Date unknown');
    expect(linesOf(files, 'embed.html')).toEqual(
      expect.arrayContaining(['Date unknown', 'The pier is sold']),
    );
    expect(files.get('calendar.ics')?.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
  });

  it('alone have no axis, no calendar and no date of 1970', async () => {
    const files = await dated('unknown', 'unknown', 'unknown');
    expect(files.has('calendar.ics')).toBe(false);
    const page = files.get('index.html') ?? '';
    expect(page).not.toMatch(STILL);
    expect(linesOf(files, 'index.html').filter((line) => line === 'The pier is sold')).toHaveLength(2);
    for (const [path, text] of files)
      if (!path.endsWith('.js')) expect(text, path).not.toMatch(/\b1970\b|NaN|Infinity|Invalid Date/u);
  });
});
