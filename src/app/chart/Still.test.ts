import { readFileSync } from 'node:fs';
import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import Still from './Still.svelte';

/** Without what a renderer leaves for itself: comments, the names that scope styles, and the order of attributes. */
function plain(root: Element): unknown {
  return {
    name: root.tagName,
    attributes: Object.fromEntries(
      [...root.attributes]
        .map(({ name, value }) => [name, value.replace(/\bs-\w+/u, '').trim()] as const)
        .filter(([name, value]) => name !== 'class' || value !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    text: root.children.length === 0 ? root.textContent : '',
    children: [...root.children].map(plain),
  };
}

it('is drawn in a browser as it is without one', () => {
  const result = validate(smallDocument());
  if (!result.ok) throw new Error('not valid');
  const { timeline } = result;
  const words = wordsFor('en', timeline.document.languages);
  const { container } = render(Still, { props: { timeline, words, width: 760 } });
  const drawn = container.querySelector('svg');
  const without = document.createElement('div');
  without.innerHTML = readFileSync('tests/scenes/still.svg', 'utf8');
  if (!drawn || !without.firstElementChild) throw new Error('no picture');
  expect(drawn.querySelectorAll('[data-key]').length).toBeGreaterThan(0);
  expect(plain(drawn)).toEqual(plain(without.firstElementChild));
});
