import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { wordsFor } from '../../core/i18n/words.ts';
import DocumentText from './DocumentText.svelte';

const shown = (
  text: string | Readonly<Record<string, string>>,
  languages: readonly string[],
  locale: string,
) => {
  const { container } = render(DocumentText, { props: { text, words: wordsFor(locale, languages) } });
  const part = container.querySelector('bdi');
  return part && [part.getAttribute('lang'), part.getAttribute('dir')];
};

it.each([
  ['a text in the language of the page', { en: 'Senate votes it', fr: 'Adopté' }, 'en', null],
  ['a text in another language', { en: 'Senate votes it' }, 'fr', ['en', 'ltr']],
  [
    'a text that runs the other way in the language of the page',
    'صوّت المجلس على القانون',
    'en',
    [null, 'rtl'],
  ],
  ['one that is not in the language that it says', 'صوّت المجلس على القانون', 'fr', [null, 'rtl']],
  ['a sentence that begins with a foreign name', { ar: 'Telegram: لن نسلّم المفاتيح لأحد' }, 'ar', null],
])('%s has the language and the direction that it needs', (_, text, locale, expected) => {
  expect(shown(text, ['en', 'fr', 'ar'], locale)).toEqual(expected);
});
