import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { loadLazyComponents } from '../loadLazy.ts';
import { Story } from '../state/story.svelte.ts';
import Key from './Key.svelte';

beforeAll(loadLazyComponents);

const [thread] = harbour().document.threads ?? [];
if (!thread) throw new Error('no thread');

it('brings a thread forward, or where sources differ, and takes it back with a second press', async () => {
  const story = new Story(harbour());
  render(Key, { props: { story } });
  const key = within(screen.getByRole('group', { name: 'Key' }));
  const its = key.getByRole('button', { name: story.words.plain(thread.label) });
  const differ = key.getByRole('button', { name: 'sources differ' });
  expect(its).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(its);
  expect(story.front).toBe(thread.id);
  expect(its).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(differ);
  expect([its, differ].map((it) => it.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  await userEvent.click(differ);
  expect(story.front).toBeUndefined();
});

it('is text where nothing can be pressed, and on paper', () => {
  const pages = { event: () => '' };
  const still = render(Key, { props: { story: new Story(harbour(), '', [], undefined, pages) } });
  expect(still.container.querySelectorAll('li button')).toHaveLength(0);
  expect(still.container.querySelectorAll('li').length).toBeGreaterThan(1);
  const printed = render(Key, { props: { story: new Story(harbour()), printed: true } });
  expect(printed.container.querySelectorAll('.key > ul button')).toHaveLength(0);
});
