import { render, screen } from '@testing-library/svelte';
import { type Component, flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { wordsFor } from '../../core/i18n/words.ts';
import Sentence from './Sentence.svelte';
import { Lazy } from './Lazy.svelte.ts';
import LazyComponent from './LazyComponent.svelte';

const words = wordsFor('en', ['en']);
/** A sentence that is fetched; the test's types know nothing of its text. */
const later = (fetch: () => Promise<unknown>) =>
  new Lazy(fetch as ConstructorParameters<typeof Lazy<Component<Record<string, unknown>>>>[0]);
const fetched = Sentence;

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

it('is fetched again when the network is back', async () => {
  let online = false;
  const of = later(() => (online ? Promise.resolve(fetched) : Promise.reject(new TypeError('offline'))));
  const arrived = of.arrived();
  render(LazyComponent, { props: { of, with: { text: 'back' }, words } });
  expect(await screen.findByRole('alert')).toBeVisible();
  window.dispatchEvent(new Event('online'));
  await of.load();
  expect(of.failed).toBe(true);
  online = true;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('back')).toBeVisible();
  expect(await arrived).toBe(fetched);
});

it('is fetched again when it is shown again', async () => {
  let online = false;
  const of = later(() => (online ? Promise.resolve(fetched) : Promise.reject(new TypeError('offline'))));
  const { unmount } = render(LazyComponent, { props: { of, with: { text: 'again' }, words } });
  expect(await screen.findByRole('alert')).toBeVisible();
  unmount();
  online = true;
  render(LazyComponent, { props: { of, with: { text: 'again' }, words } });
  expect(await screen.findByText('again')).toBeVisible();
});

it('says when it cannot be fetched, and is asked for again by whoever needs it', async () => {
  let online = false;
  const of = later(() => (online ? Promise.resolve(fetched) : Promise.reject(new TypeError('offline'))));
  render(LazyComponent, { props: { of, with: { text: 'back' }, words } });
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeEnabled();
  online = true;
  await of.load();
  flushSync();
  expect(screen.getByText('back')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
