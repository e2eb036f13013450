import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { validate } from '../../core/model/validate.ts';
import HowMade from './HowMade.svelte';

const timelineOf = (changes: object) => {
  const result = validate({ ...smallDocument(), ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
};
const words = wordsFor('fr', ['en', 'fr']);

it('says how a document was made, and who is responsible for what, as text', () => {
  const timeline = timelineOf({
    method: [{ en: 'The record first.', fr: 'Le document <b>d’abord</b>.' }],
    authors: [{ name: 'Ada', role: { en: 'Text', fr: 'Texte' } }, { name: 'Bob' }],
  });
  const { container } = render(HowMade, { props: { timeline, words } });
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Comment cette chronologie a été faite');
  expect(container.querySelector('p')?.textContent).toBe('Le document <b>d’abord</b>.');
  const items = within(container).getAllByRole('listitem');
  expect(items.map((it) => it.textContent)).toEqual([`Ada${words.first.dot}Texte`]);
});

it('is nothing where the document says nothing of it', () => {
  const timeline = timelineOf({ method: [], authors: [{ name: 'Ada' }] });
  const { container } = render(HowMade, { props: { timeline, words } });
  expect(container.textContent.trim()).toBe('');
});
