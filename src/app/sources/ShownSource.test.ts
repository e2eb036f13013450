import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { parseDocument } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import ShownSource from './ShownSource.svelte';

const read = parseDocument(readFileSync('data/france-encryption-backdoor.json', 'utf8'));
if (!read.ok) throw new Error('not valid');
const { timeline } = read;

function show(source: string): Story {
  const story = new Story(timeline, `?source=${source}`);
  if (!story.coverage) throw new Error('no such source');
  render(ShownSource, { props: { story, coverage: story.coverage } });
  return story;
}

const line = () => document.querySelector('p span')?.textContent.replace(/\s+/g, ' ').trim();

it.each([
  [
    'article-fr',
    'Showing what Telegram prêt à quitter la France plutôt que de violer la confidentialité de ses utilisateurs covers: # events; leaves out #.',
  ],
  [
    'article-ar',
    'Showing what مؤسس تيليجرام يكشف.. فرنسا طلبت بابا خلفيا لرسائل المستخدمين covers: # events. Nobody knows by which day it was published: nothing is said to be left out.',
  ],
  [
    'durov-post',
    'Showing what Post on encryption in France, 21 April 2025 (Telegram and X) covers: # events.',
  ],
])('of %s: %s', (source, sentence) => {
  const { coverage } = show(source);
  expect(line()?.replaceAll(/(?<=: |out )\d+/g, '#')).toBe(sentence);
  expect(line()).toContain(`covers: ${coverage?.covered.size} events`);
  if (coverage?.leftOut.size) expect(line()).toContain(`leaves out ${coverage.leftOut.size}.`);
});

it('ends with its button', async () => {
  const story = show('article-fr');
  await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
  expect([story.source, story.view]).toEqual([undefined, 'timeline']);
});
