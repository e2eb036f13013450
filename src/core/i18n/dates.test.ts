import { describe, expect, test } from 'vitest';
import { parseDate } from '../model/date.ts';
import type { EdtfDate } from '../model/date.ts';
import { dateText, duration, machineDate } from './dates.ts';

function read(text: string): EdtfDate {
  const result = parseDate(text);
  if (!result.ok) throw new Error(`${text}: ${result.expected}`);
  return result.date;
}

describe('in English', () => {
  test.each([
    ['2024-08-24', '24 August 2024', '24 Aug'],
    ['2024-11', 'November 2024', 'Nov 2024'],
    ['2024', '2024', '2024'],
    ['2025-21', 'spring 2025', 'spring 2025'],
    ['2024-24', 'winter 2024–2025', 'winter 2024–2025'],
    ['201X', '2010s', '2010s'],
    ['20XX', 'between 2000 and 2099', 'between 2000 and 2099'],
    ['-001X', 'between 20 BC and 11 BC', 'between 20 BC and 11 BC'],
    ['2004-XX', '2004, month unknown', '2004, month unknown'],
    ['1985-04-XX', 'April 1985, day unknown', 'Apr 1985, day unknown'],
    ['1985-XX-XX', '1985, day and month unknown', '1985, day and month unknown'],
    ['2024-08-24~', 'about 24 August 2024', 'c. 24 Aug'],
    ['2024-08?', 'August 2024 (uncertain)', 'Aug 2024?'],
    ['2024%', 'about 2024 (uncertain)', 'c. 2024?'],
    ['0000', '1 BC', '1 BC'],
    ['-0043-03-15', '15 March 44 BC', '15 Mar'],
    ['0044', '44 AD', '44 AD'],
    ['0100', '100', '100'],
    ['2024-08-24T20:00', '24 August 2024, 20:00', '24 Aug, 20:00'],
    ['2024-08-24T00:05:30Z', '24 August 2024, 00:05 UTC', '24 Aug, 00:05'],
    ['2024-08-24T23:30-08:00', '24 August 2024, 23:30 UTC−8', '24 Aug, 23:30'],
    ['2024-08-24T09:05+05:30', '24 August 2024, 09:05 UTC+5:30', '24 Aug, 09:05'],
    ['2024-08-24T09:05+00:00', '24 August 2024, 09:05 UTC', '24 Aug, 09:05'],
    [
      '2024-08-24T20:00/2024-08-28T21:30',
      '24 August, 20:00 – 28 August 2024, 21:30',
      '24 Aug, 20:00 – 28 Aug, 21:30',
    ],
    [
      '2024-08-24T20:00+02:00/2024-08-28T21:30+02:00',
      '24 August, 20:00 – 28 August 2024, 21:30 UTC+2',
      '24 Aug, 20:00 – 28 Aug, 21:30',
    ],
    [
      '2024-08-24T20:00+02:00/2024-08-28T21:30',
      '24 August, 20:00 – 28 August 2024, 21:30 UTC+2',
      '24 Aug, 20:00 – 28 Aug, 21:30',
    ],
    [
      '2024-08-24T20:00+02:00/2024-08-28T21:30Z',
      '24 August, 20:00 UTC+2 – 28 August 2024, 21:30 UTC',
      '24 Aug, 20:00 – 28 Aug, 21:30',
    ],
    [
      '2024-12-31T20:00/2025-01-01T02:00',
      '31 December 2024, 20:00 – 1 January 2025, 02:00',
      '31 Dec 2024, 20:00 – 1 Jan 2025, 02:00',
    ],
    ['2025-03-20T14:00/2025-03-20T18:30', '20 March 2025, 14:00–18:30', '20 Mar, 14:00–18:30'],
    [
      '2025-03-20T14:00+01:00/2025-03-20T18:30+01:00',
      '20 March 2025, 14:00–18:30 UTC+1',
      '20 Mar, 14:00–18:30',
    ],
    [
      '2025-03-20T14:00+01:00/2025-03-20T18:30Z',
      '20 March 2025, 14:00 UTC+1 – 18:30 UTC',
      '20 Mar, 14:00–18:30',
    ],
    ['2025-03-20T14:00/2025-03-20T14:00', '20 March 2025, 14:00', '20 Mar, 14:00'],
    ['2024-08-24T20:00Z/2024-08-28', '24 August, 20:00 UTC – 28 August 2024', '24 Aug, 20:00 – 28 Aug'],
    ['2024-08-24/2024-08-28T21:30Z', '24 August – 28 August 2024, 21:30 UTC', '24 Aug – 28 Aug, 21:30'],
    ['2024-08-24/2024-08-24T21:30', '24 August – 24 August 2024, 21:30', '24 Aug – 24 Aug, 21:30'],
    ['2024-08-24T20:00/2024-09', '24 August, 20:00 – September 2024', '24 Aug, 20:00 – Sept 2024'],
    ['2024-08-24T20:00/2025', '24 August 2024, 20:00 – 2025', '24 Aug 2024, 20:00 – 2025'],
    ['2024-08-24T20:00Z/..', 'since 24 August 2024, 20:00 UTC', 'since 24 Aug, 20:00'],
    ['/2024-08-24T20:00', 'until 24 August 2024, 20:00, start unknown', 'until 24 Aug, 20:00, start unknown'],
    ['2018-04-16/2020-06-18', '16 April 2018 – 18 June 2020', '16 Apr 2018 – 18 Jun 2020'],
    ['2024-04-16/2024-06-18', '16 April – 18 June 2024', '16 Apr – 18 Jun'],
    ['2024-08-24/2024-08-28', '24–28 August 2024', '24–28 Aug'],
    ['2024-08-24~/2024-08-28~', 'about 24 – about 28 August 2024', 'c. 24 – c. 28 Aug'],
    ['2024-08-24~/2024-08-28', 'about 24 August 2024 – 28 August 2024', 'c. 24 Aug – 28 Aug'],
    ['2024-08-24/2024-08-28?', '24 August 2024 – 28 August 2024 (uncertain)', '24 Aug – 28 Aug?'],
    ['2024-08/2024-10', 'August – October 2024', 'Aug – Oct 2024'],
    ['2024-08-24/2024-10', '24 August – October 2024', '24 Aug – Oct 2024'],
    ['2018/2020', '2018–2020', '2018–2020'],
    ['2018/2020-06-18', '2018 – 18 June 2020', '2018 – 18 Jun 2020'],
    ['-0044/0010', '45 BC – 10 AD', '45 BC – 10 AD'],
    ['2024-08-24/2024-08-24', '24 August 2024', '24 Aug'],
    ['2024/..', 'since 2024', 'since 2024'],
    ['2024-08~/..', 'since about August 2024', 'since c. Aug 2024'],
    ['../2024-08-24', 'until 24 August 2024', 'until 24 Aug'],
    ['2024/', 'from 2024, end unknown', 'from 2024, end unknown'],
    ['/2024', 'until 2024, start unknown', 'until 2024, start unknown'],
    ['[2024-03-03..2024-03-05]', 'between 3 and 5 March 2024', 'between 3 and 5 Mar'],
    [
      '[2023-12-31..2024-01-02]',
      'between 31 December 2023 and 2 January 2024',
      'between 31 Dec 2023 and 2 Jan 2024',
    ],
    ['[2024-03-03..2024-03-04]', '3 or 4 March 2024', '3 or 4 Mar'],
    ['[2024-03-31..2024-04-01]', '31 March or 1 April 2024', '31 Mar or 1 Apr'],
    ['[2023-12..2024-01]', 'December 2023 or January 2024', 'Dec 2023 or Jan 2024'],
    ['[2023..2024]', '2023 or 2024', '2023 or 2024'],
    ['[2024-03-03..]', 'on or after 3 March 2024', 'on or after 3 Mar'],
    ['[..2024-03-03]', 'on or before 3 March 2024', 'on or before 3 Mar'],
    ['[2024-03..]', 'in or after March 2024', 'in or after Mar 2024'],
    ['[..2024]', 'in or before 2024', 'in or before 2024'],
    ['[2023,2024]', '2023 or 2024', '2023 or 2024'],
    ['[2023,2024,2026..]', '2023, 2024 or in or after 2026', '2023, 2024 or in or after 2026'],
  ])('%s: %s, in short %s', (text, full, short) => {
    expect(dateText(read(text), 'en')).toBe(full);
    expect(dateText(read(text), 'en', 'short')).toBe(short);
  });
});

describe('in French', () => {
  test.each([
    ['2024-03-01', '1er mars 2024'],
    ['2024-08-24~', '24 août 2024 environ'],
    ['2024-08?', 'août 2024 (date incertaine)'],
    ['201X', 'années 2010'],
    ['2018-04-16/2020-06-18', '16 avril 2018 – 18 juin 2020'],
    ['2024-08-24/2024-08-28', '24–28 août 2024'],
    ['2024-08-24T20:00+02:00/2024-08-28T21:30+02:00', '24 août, 20:00 – 28 août 2024, 21:30 UTC+2'],
    ['2025-03-20T14:00/2025-03-20T18:30', '20 mars 2025, 14:00–18:30'],
    ['2024-08-24T20:00/..', 'depuis le 24 août 2024, 20:00'],
    ['../2024-08-24T20:00', 'jusqu’au 24 août 2024, 20:00'],
    ['2024-08-24/..', 'depuis le 24 août 2024'],
    ['2024-08~/..', 'depuis août 2024 environ'],
    ['2024-21/..', 'depuis le printemps 2024'],
    ['2024-22/..', 'depuis l’été 2024'],
    ['201X/..', 'depuis les années 2010'],
    ['../2024-08-24', 'jusqu’au 24 août 2024'],
    ['../2024-08', 'jusqu’en août 2024'],
    ['../2024-21', 'jusqu’au printemps 2024'],
    ['../2024-23', 'jusqu’à l’automne 2024'],
    ['../201X', 'jusqu’aux années 2010'],
    ['2024-08-24/', 'dès le 24 août 2024, fin inconnue'],
    ['/2024', 'jusqu’en 2024, début inconnu'],
    ['[2024-03-03..2024-03-05]', 'entre le 3 et le 5 mars 2024'],
    ['[2024-03-01..2024-03-02]', '1er ou 2 mars 2024'],
    ['[2024-03-03..]', 'le 3 mars 2024 ou après'],
    ['[..2024]', '2024 ou avant'],
    ['[2023,2024]', '2023 ou 2024'],
    ['-0043', '44 av. J.-C.'],
  ])('%s: %s', (text, full) => {
    expect(dateText(read(text), 'fr')).toBe(full);
  });
});

describe('in Arabic', () => {
  test.each([
    ['2024-08-24', '24 أغسطس 2024'],
    ['2024-08-24~', '24 أغسطس 2024 تقريبًا'],
    ['2024-08?', 'أغسطس 2024 (تاريخ غير مؤكد)'],
    ['2025-21', 'ربيع 2025'],
    ['2024-08-24/2024-08-28', 'من 24 إلى 28 أغسطس 2024'],
    ['2024-08-24T20:00+02:00/2024-08-28T21:30+02:00', 'من 24 أغسطس، 20:00 إلى 28 أغسطس 2024، 21:30 UTC+2'],
    ['2025-03-20T14:00/2025-03-20T18:30', '20 مارس 2025، من 14:00 إلى 18:30'],
    ['2024-08-24T20:00/..', 'منذ 24 أغسطس 2024، 20:00'],
    ['2024/..', 'منذ 2024'],
    ['../2024', 'حتى 2024'],
    ['2024/', 'من 2024، وتاريخ الانتهاء غير معروف'],
    ['/2024', 'حتى 2024، وتاريخ البدء غير معروف'],
    ['[2024-03-03..2024-03-05]', 'بين 3 و5 مارس 2024'],
    ['[2024-03-03..2024-03-04]', '3 أو 4 مارس 2024'],
    ['[2024-03-03..]', 'في 3 مارس 2024 أو بعده'],
    ['[2023,2024]', '2023 أو 2024'],
  ])('%s: %s', (text, full) => {
    expect(dateText(read(text), 'ar')).toBe(full);
  });
});

describe('of a region', () => {
  test.each([
    ['ar-EG', '2025-02-01', '١ فبراير ٢٠٢٥'],
    ['ar-EG', '2024-08-24/2024-08-28', 'من ٢٤ إلى ٢٨ أغسطس ٢٠٢٤'],
    ['ar-EG', '2024-08-24T09:05+05:30', '٢٤ أغسطس ٢٠٢٤، ٠٩:٠٥ UTC+٥:٣٠'],
    ['ar-MA', '2025-08', 'غشت 2025'],
    ['ar-DZ', '2025-02-01', '1 فيفري 2025'],
    ['ar-LB', '2025-02-01', '١ شباط ٢٠٢٥'],
    ['ar-SY', '2025-02/2025-08', 'من شباط إلى آب ٢٠٢٥'],
    ['ar-u-nu-arab', '2025-02-01', '١ فبراير ٢٠٢٥'],
    ['ar', '2025-02-01', '1 فبراير 2025'],
    ['ar-SA', '2025-02-01', '١ فبراير ٢٠٢٥'],
    ['fr-CA', '2025-03-01', '1er mars 2025'],
    ['fr-CA', '2024-08-24T20:00', '24 août 2024, 20 h 00'],
    ['fr-u-nu-arab', '2025-03-01', '١ mars ٢٠٢٥'],
    ['en-CA', '2024-08-24', 'August 24, 2024'],
    ['en-AU', '2024-08-24', '24 August 2024'],
    ['de', '2024-08-24', '24 August 2024'],
  ])('%s: %s is %s', (tag, text, full) => {
    expect(dateText(read(text), tag).replaceAll('\u00a0', ' ')).toBe(full);
  });

  test.each([
    ['2024-08-24', 'August 24, 2024', 'Aug 24'],
    ['2024-08-24T20:00Z', 'August 24, 2024, 20:00 UTC', 'Aug 24, 20:00'],
    ['2024-08-24~', 'about August 24, 2024', 'c. Aug 24'],
    ['2024-08-24/2024-08-28', 'August 24–28, 2024', 'Aug 24–28'],
    [
      '2024-08-24T20:00/2024-08-28T21:30',
      'August 24, 20:00 – August 28, 2024, 21:30',
      'Aug 24, 20:00 – Aug 28, 21:30',
    ],
    ['2024-08-24T20:00/2024-08-24T21:30', 'August 24, 2024, 20:00–21:30', 'Aug 24, 20:00–21:30'],
    ['2024-04-16/2024-06-18', 'April 16 – June 18, 2024', 'Apr 16 – Jun 18'],
    ['2018-04-16/2020-06-18', 'April 16, 2018 – June 18, 2020', 'Apr 16, 2018 – Jun 18, 2020'],
    ['2024-08-24~/2024-08-28~', 'about August 24 – about August 28, 2024', 'c. Aug 24 – c. Aug 28'],
    ['2024-08-24/2024-08-28?', 'August 24, 2024 – August 28, 2024 (uncertain)', 'Aug 24 – Aug 28?'],
    ['[2024-03-03..2024-03-05]', 'between March 3 and 5, 2024', 'between Mar 3 and 5'],
    ['[2024-03-03..2024-03-04]', 'March 3 or 4, 2024', 'Mar 3 or 4'],
    ['[2024-03-03..]', 'on or after March 3, 2024', 'on or after Mar 3'],
    ['-0043-03-15', 'March 15, 44 BC', 'Mar 15'],
    ['2024-08', 'August 2024', 'Aug 2024'],
  ])('in the United States the month leads: %s is %s, in short %s', (text, full, short) => {
    expect(dateText(read(text), 'en-US')).toBe(full);
    expect(dateText(read(text), 'en-US', 'short')).toBe(short);
  });

  test('has its numerals in lengths of time too', () => {
    expect([duration(1826, 'ar-EG'), duration(61, 'ar-EG'), duration(730_485, 'fr-CA')]).toEqual([
      '٥ سنوات',
      'شهران',
      '2\u00a0000\u00a0ans',
    ]);
  });
});

describe('the machine-readable value', () => {
  test.each([
    ['2024-08-24', '2024-08-24'],
    ['2024-08', '2024-08'],
    ['2024', '2024'],
    ['0044', '0044'],
    ['1985-04-XX', '1985-04'],
    ['1985-XX-XX', '1985'],
    ['2024-08-24T20:00', '2024-08-24T20:00'],
    ['2024-08-24T20:00:05+02', '2024-08-24T20:00:05+02:00'],
    ['2024-08-24~', undefined],
    ['2024?', undefined],
    ['0000', undefined],
    ['-0044-03-15', undefined],
    ['2024-21', undefined],
    ['201X', undefined],
    ['2024/2025', undefined],
    ['2024-08-24T20:00/2024-08-24T21:30', undefined],
    ['[2024,2025]', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(machineDate(read(text))).toBe(expected);
  });
});

describe('the length of a cut', () => {
  test.each([
    [1, '1 day', '1d'],
    [9, '9 days', '9d'],
    [45, '45 days', '45d'],
    [61, '2 months', '2m'],
    [426, '14 months', '14m'],
    [729, '2 years', '2y'],
    [1826, '5 years', '5y'],
    [730_485, '2,000 years', '2,000y'],
  ])('%d days: %s', (days, full, short) => {
    expect(duration(days, 'en')).toBe(full);
    expect(duration(days, 'en', 'short')).toBe(short);
  });

  test('is counted as the language counts', () => {
    expect([duration(1826, 'fr'), duration(61, 'ar'), duration(1826, 'ar')]).toEqual([
      '5 ans',
      'شهران',
      '5 سنوات',
    ]);
  });
});
