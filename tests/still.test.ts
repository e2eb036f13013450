import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../src/core/model/validate.ts';
import { wordsFor } from '../src/core/i18n/words.ts';
import Still from '../src/app/chart/Still.svelte';
import { stillOf } from '../src/app/chart/still.ts';
import { measureByTable } from '../src/core/layout/measure.ts';
import { smallDocument } from './arbitrary/small.ts';
import { harbour as harbourStory, storyJson } from './stories/stories.ts';

/** A still as it is made without a browser; this runs in Node, where there is no DOM. */
function still(json: string, locale: string, width: number): string {
  const read = parseDocument(json);
  if (!read.ok) throw new Error('not valid');
  const { timeline } = read;
  const words = wordsFor(locale, timeline.document.languages);
  const { body } = render(Still, { props: { timeline, words, width } });
  // what Svelte leaves for itself: comments, and the names that scope styles
  return body.replaceAll(/<!--.*?-->| class="s-\w+"| s-\w+(?=")/gu, '');
}

const harbour = storyJson('harbour');
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map(([, text = '']) => text);

describe.each([
  ['en', 'Court', 'Jun'],
  ['fr', 'Tribunal', 'juin'],
  ['ar', 'المحكمة', 'أبريل'],
])('the still of a story in %s', (locale, lane, month) => {
  const svg = still(harbour, locale, 960);

  test('is one drawing with a name, and nothing in it can be pressed', () => {
    expect(typeof document).toBe('undefined');
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-label="[^"]+"/u);
    expect(svg).not.toMatch(/tabindex|role="button"|<button|aria-pressed|\son\w+=/u);
  });

  test('names its lanes and its months in it, and draws marks and ribbons', () => {
    expect(textsOf(svg)).toContain(lane);
    expect(textsOf(svg)).toContain(month);
    expect(svg.match(/data-key="/gu)?.length).toBeGreaterThan(10);
    expect(svg).toMatch(/class="ribbons[^>]*>\s*<g[^>]*>\s*<path/u);
  });

  test('has every place in numbers', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });
});

test('the labels of a story are laid out once for the pages of all its events', () => {
  const timeline = harbourStory();
  const words = wordsFor('en', timeline.document.languages);
  const [first, last] = [timeline.dated[0], timeline.dated.at(-1)].map((dated) =>
    stillOf({ timeline, words, width: 960, measure: measureByTable, event: dated?.event.id }),
  );
  expect(first?.picture.shift).not.toEqual(last?.picture.shift);
  expect(first?.picture.lanes).toBe(last?.picture.lanes);
});

test('where there is little room time runs down, and rows of text name the lanes', () => {
  const svg = still(harbour, 'en', 380);
  expect(svg).toContain('data-row="');
  expect(svg).not.toContain('class="band');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
});

/** Read by `src/app/chart/Still.test.ts`, which draws the same one in a browser's way. */
test('the still of a small story is the drawing beside the scenes', async () => {
  const svg = still(JSON.stringify(smallDocument()), 'en', 760).replaceAll(/><(?!\/)/gu, '>\n<');
  await expect(`${svg}\n`).toMatchFileSnapshot('scenes/still.svg');
});
