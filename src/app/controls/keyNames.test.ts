import { describe, expect, it, test } from 'vitest';
import { messagesFor } from '../../core/i18n/messages.ts';
import { keyNames } from './keyNames.ts';

describe('keyNames', () => {
  it('tells the keys of a line from its words', () => {
    expect(keyNames('[Ctrl] / [⌘] + wheel')).toEqual([
      { text: 'Ctrl', key: true },
      { text: ' / ', key: false },
      { text: '⌘', key: true },
      { text: ' + wheel', key: false },
    ]);
    expect(keyNames('two fingers')).toEqual([{ text: 'two fingers', key: false }]);
  });
});

const groups = (locale: string) => {
  const { keyboard, mouse, touch } = messagesFor(locale).help;
  return [keyboard, mouse, touch].map(({ lines }) =>
    lines.map(({ by }) => keyNames(by).filter(({ key }) => key).length),
  );
};

test.each(['fr', 'ar'])('%s names as many keys for the same things as English does', (locale) => {
  expect(groups(locale)).toEqual(groups('en'));
});

test('the arrow that goes to what came later points where time runs', () => {
  const first = (locale: string) => messagesFor(locale).help.keyboard.lines[0];
  expect(first('en')).toEqual({ by: '[←] [→]', does: 'go to the previous or next event' });
  expect(first('ar')?.by).toBe('[→] [←]');
});
