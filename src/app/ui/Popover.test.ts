import { fireEvent, render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import Popover from './Popover.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What it says</p>' }));

// jsdom has no popovers, like Firefox before 125
it('is shown by its button and hidden by it, by Escape and by a click outside, where the browser has no popovers', async () => {
  expect('popover' in HTMLElement.prototype).toBe(false);
  const ontoggle = vi.fn();
  const { container, getByText } = render(Popover, {
    props: { id: 'choices', role: 'group', label: 'Choices', ontoggle, children },
  });
  const button = document.createElement('button');
  button.setAttribute('popovertarget', 'choices');
  container.append(button);
  const popover = container.querySelector('#choices');
  const isShown = () => popover instanceof HTMLElement && !popover.hidden && popover.matches('.shown');
  expect(isShown()).toBe(false);
  await fireEvent.click(button);
  expect(isShown()).toBe(true);
  expect(ontoggle).toHaveBeenLastCalledWith(true);
  await fireEvent.click(getByText('What it says'));
  expect(isShown()).toBe(true);
  await fireEvent.click(button);
  expect(isShown()).toBe(false);
  await fireEvent.click(button);
  await fireEvent.keyDown(button, { key: 'Escape' });
  expect(isShown()).toBe(false);
  await fireEvent.click(button);
  await fireEvent.click(container);
  expect(isShown()).toBe(false);
  expect(ontoggle).toHaveBeenLastCalledWith(false);
});
