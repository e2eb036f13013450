import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../core/i18n/messages.ts';
import { pictureWordsFor } from './pictureWordsFor.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const words = (locale: string) => pictureWordsFor(messagesFor(locale));

describe('the words on the picture', () => {
  test.each([
    ['en', 'month', 'Mar'],
    ['en', 'day', '20'],
    ['en', 'year', '2025'],
    ['en', 'hour', '00:00'],
    ['fr', 'month', 'mars'],
    ['ar', 'month', 'مارس'],
    ['ar', 'year', '2025'],
    ['ar-EG', 'year', '٢٠٢٥'],
    ['ar-EG', 'day', '٢٠'],
    ['ar-LB', 'month', 'آذار'],
    ['fr-CA', 'hour', '00 h 00'],
  ] as const)('in %s call a tick of a %s %s', (locale, unit, said) => {
    expect(words(locale).tick(day('2025-03-20'), unit).replaceAll('\u00a0', ' ')).toBe(said);
  });

  test('say of a year before our era that it is', () => {
    expect(words('en').tick(day('-000099-06-01'), 'year')).toMatch(/^100\sBCE?$/u);
  });

  test('name the month that days lie in, and the year of months', () => {
    expect(words('en').context(day('2025-03-01'), 'month')).toBe('March 2025');
    expect(words('en').context(day('2025-03-01'), 'year')).toBe('2025');
  });

  test.each([
    ['en', '1 March 2025'],
    ['en-US', 'March 1, 2025'],
    ['fr', '1er mars 2025'],
    ['ar-EG', '١ مارس ٢٠٢٥'],
  ])('in %s name the day that hours lie in: %s', (locale, said) => {
    expect(words(locale).context(day('2025-03-01'), 'hour')).toBe(said);
    expect(words(locale).tick(day('2025-03-01'), 'day')).toBe(locale === 'ar-EG' ? '١' : '1');
  });

  test('give a cut its length in whole words', () => {
    expect(words('en').cut(5 * 365.25, 'long')).toBe('5 years');
    expect(words('fr').cut(5 * 365.25, 'long')).toMatch(/^5\sans$/u);
  });

  test('keep the sign before its number between words that run from right to left', () => {
    expect(words('ar').others(2)).toBe(' \u2066+2\u2069');
    expect(words('ar-EG').others(2)).toBe(' \u2066+٢\u2069');
    expect(words('en').others(0)).toBe('');
  });
});
