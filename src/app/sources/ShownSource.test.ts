import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { Story } from '../state/story.svelte.ts';
import ShownSource from './ShownSource.svelte';

const timeline = harbour();

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
    'Showing what Brightgate prêt à quitter Saltmere plutôt que d’ouvrir ses fichiers covers: # events; leaves out #.',
  ],
  [
    'article-ar',
    'Showing what رئيس «برايتغيت» يكشف: الميناء طلب منا بابًا سريًا إلى وجوه العمال covers: # events. Its date of publication is not known, so no event is said to be left out.',
  ],
  ['brightgate-post', 'Showing what On clause 9, 26 September 2024 covers: # events.'],
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
