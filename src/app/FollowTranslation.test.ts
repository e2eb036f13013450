import { afterEach, expect, it } from 'vitest';
import { followTranslation } from './followTranslation.ts';

let stop: ReturnType<typeof followTranslation>;
afterEach(() => {
  stop?.();
});

/** A paragraph with a text that a translator has not seen yet. */
function paragraph(said: string) {
  const root = document.createElement('p');
  const text = document.createTextNode(said);
  root.append(text);
  document.body.append(root);
  stop = followTranslation(root);
  /** As translators do: the text goes, an element with its translation comes. */
  const translate = () => {
    // the element itself is out of use
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    font.append(`«${text.data}»`);
    text.replaceWith(font);
  };
  return { root, text, translate };
}
/** Until the observers of the document have been told. */
const told = () => Promise.resolve();

it('shows a new text in place of the translation of the old one', async () => {
  const { root, text, translate } = paragraph('old');
  translate();
  await told();
  expect(root.textContent).toBe('«old»');
  text.nodeValue = 'new';
  await told();
  expect(root.textContent).toBe('new');
});

it('shows nothing once the new text is empty', async () => {
  const { root, text, translate } = paragraph('old');
  translate();
  await told();
  text.nodeValue = '';
  await told();
  expect(root.textContent).toBe('');
});

it('leaves a text alone that was translated in place, until there is a new one', async () => {
  const { root, text } = paragraph('old');
  text.data = '«old»';
  await told();
  expect(root.textContent).toBe('«old»');
  text.nodeValue = 'new';
  await told();
  expect(root.textContent).toBe('new');
});
