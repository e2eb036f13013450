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

  test.each([
    ['en', 'year', '1959-01-01', '1960-01-01', '1959–60'],
    ['en', 'year', '1999-01-01', '2001-01-01', '1999–2001'],
    ['en', 'year', '-000020-01-01', '-000010-01-01', '21–11 BC'],
    ['fr', 'year', '1959-01-01', '1960-01-01', '1959–60'],
    ['ar', 'year', '1959-01-01', '1960-01-01', '\u200f1959–1960'],
    ['ar-EG', 'year', '1959-01-01', '1960-01-01', '\u200f١٩٥٩–١٩٦٠'],
    ['en', 'month', '2024-09-01', '2024-10-01', 'Sept–Oct'],
    ['en', 'month', '2024-12-01', '2025-01-01', 'Dec–Jan'],
    ['fr', 'month', '2024-09-01', '2024-10-01', 'sept.–oct.'],
    ['ar', 'month', '2024-09-01', '2024-10-01', '\u200fسبتمبر–أكتوبر'],
    ['ar-LB', 'month', '2024-09-01', '2024-10-01', '\u200fأيلول – تشرين الأول'],
    ['en', 'day', '2024-12-30', '2025-01-02', '30–2'],
    ['ar-EG', 'day', '2024-12-03', '2024-12-05', '\u200f٣–٥'],
    ['en', 'hour', '2024-12-03', '2024-12-04', '00:00–00:00'],
  ] as const)('in %s call the ticks of a run of %ss from %s to %s %s', (locale, unit, from, to, said) => {
    const text = words(locale).range(day(from), day(to), unit, 'tick');
    expect(unit === 'year' ? text.replaceAll(/\s–\s/gu, '–') : text).toBe(said);
  });

  test.each([
    ['en', 'month', '2024-09-01', '2024-10-01', 'Sept–Oct 2024'],
    ['fr', 'day', '2025-03-01', '2025-03-03', '1er–3 mars 2025'],
    ['ar-EG', 'month', '2024-12-01', '2025-02-01', 'ديسمبر ٢٠٢٤–فبراير ٢٠٢٥'],
  ] as const)('in %s name what a run of %ss lies in, from %s to %s: %s', (locale, unit, from, to, said) => {
    const text = words(locale).range(day(from), day(to), unit, 'context');
    expect(text.replaceAll(/\s–\s/gu, '–')).toBe(said);
  });

  test.each([
    ['en', '’35'],
    ['fr', '35'],
    ['ar', '35'],
    ['ar-EG', '٣٥'],
  ] as const)('in %s say a year by its last two digits as is usual there: %s', (locale, said) => {
    expect(words(locale).shortContext(day('1935-01-01'), 'year')).toBe(said);
    expect(words(locale).shortContext(day('0935-01-01'), 'year')).toBeUndefined();
    expect(words(locale).shortContext(day('-000099-01-01'), 'year')).toBeUndefined();
  });

  test('give a cut its length in whole words', () => {
    expect(words('en').cut(5 * 365.25, 'long')).toBe('5 years');
    expect(words('fr').cut(5 * 365.25, 'long')).toMatch(/^5\sans$/u);
  });

  test.each([
    ['2024-08-24T20:00+02:00/2024-08-28T21:30+02:00', '24–28 Aug'],
    ['2024-08-24T20:00/2024-08-24T21:30', '24 Aug, 20:00'],
    ['2024-08-24/2024-08-24T21:30', '24 Aug'],
    ['2024-08-24T20:00/..', 'since 24 Aug'],
    ['2024-08-24T20:00', '24 Aug, 20:00'],
    ['2024-08/2024-10', 'Aug – Oct 2024'],
  ])('have %s in the column of a row as %s', (edtf, said) => {
    expect(words('en').rowDate(edtf, 'event')).toBe(said);
  });

  test.each([
    ['2024-08-24T20:00', '24 Aug'],
    ['2024-08-24T20:00+02:00', '24 Aug'],
    ['2024-08-24', '24 Aug'],
    ['2024-08', 'Aug 2024'],
    ['2024-08-24/2024-10-02', '24 Aug'],
    ['2024-08-24T20:00/2024-08-28T21:30', '24 Aug'],
    ['../2024-10-02', '2 Oct'],
    ['[2024-08-24..2024-08-28]', 'between 24 and 28 Aug'],
  ])('have %s as an end of a group of events as %s', (edtf, said) => {
    expect(words('en').rowDate(edtf, 'group')).toBe(said);
  });

  test('keep the sign before its number between words that run from right to left', () => {
    expect(words('ar').others(2)).toBe(' \u2066+2\u2069');
    expect(words('ar-EG').others(2)).toBe(' \u2066+٢\u2069');
    expect(words('en').others(0)).toBe('');
  });
});
