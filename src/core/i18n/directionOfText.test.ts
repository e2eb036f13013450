import { expect, test } from 'vitest';
import { directionOfText } from './directionOfText.ts';

test.each([
  ['Senate votes it', 'ltr'],
  ['صوّت المجلس', 'rtl'],
  ['Telegram: لن نسلّم المفاتيح لأحد', 'rtl'],
  ['محمد says that nothing was handed over', 'ltr'],
  ['הצבעה', 'rtl'],
  ['ProtectEU', 'ltr'],
  ['2025 – 119', undefined],
  ['', undefined],
])('most letters of "%s" run %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});
