import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { wordsFor } from '../../core/i18n/words.ts';
import Sentence from './Sentence.svelte';
import { Lazy } from './Lazy.svelte.ts';
import LazyComponent from './LazyComponent.svelte';

const words = wordsFor('en', ['en']);
/** A sentence that is fetched; the test's types know nothing of its text. */
const later = (fetch: () => Promise<unknown>) =>
  new Lazy(fetch as ConstructorParameters<typeof Lazy<Record<string, unknown>>>[0], () => Promise.resolve());
const fetched = { default: Sentence };

it('is fetched when it is first shown, and follows what it is given', async () => {
  let asked = 0;
  const of = later(() => {
    asked++;
    return Promise.resolve(fetched);
  });
  const { rerender, container } = render(LazyComponent, { props: { of, with: { text: 'one' }, words } });
  expect(container).toHaveTextContent('');
  expect(await screen.findByText('one')).toBeVisible();
  await rerender({ of, with: { text: 'two' }, words });
  expect(screen.getByText('two')).toBeVisible();
  expect(asked).toBe(1);
});

it('is there at once when it has been fetched before', async () => {
  const of = later(() => Promise.resolve(fetched));
  await of.load();
  render(LazyComponent, { props: { of, with: { text: 'at once' }, words } });
  expect(screen.getByText('at once')).toBeVisible();
});

it('says when it cannot be fetched, and is asked for again by whoever needs it', async () => {
  let online = false;
  const of = later(() => (online ? Promise.resolve(fetched) : Promise.reject(new TypeError('offline'))));
  render(LazyComponent, { props: { of, with: { text: 'back' }, words } });
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched');
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeEnabled();
  online = true;
  await of.load();
  flushSync();
  expect(screen.getByText('back')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
