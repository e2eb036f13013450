import { expect, test } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { dayOf } from '../../core/model/units.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { inViewWords } from './inView.ts';

const timeline = harbour();
const between = (from: string, to: string) => ({ from: dayOf(new Date(from)), to: dayOf(new Date(to)) });
const said = (from: string, to: string, locale = 'en') =>
  inViewWords(timeline, between(from, to), wordsFor(locale, timeline.document.languages));

test('a stretch is named by its days, months or years, as long as it is', () => {
  expect(said('2024-09-24', '2024-09-25')).toBe('1 event in view, 24 September 2024');
  expect(said('2024-09-01', '2024-10-01')).toBe('3 events in view, 1 September 2024 to 30 September 2024');
  expect(said('2024-03-10', '2025-06-10')).toBe('13 events in view, March 2024 to June 2025');
  expect(said('1990-01-01', '2040-01-01')).toBe(`${timeline.events.length} events in view, 1990 to 2039`);
  expect(said('1990-01-01', '1990-02-01')).toBe('0 events in view, 1 January 1990 to 31 January 1990');
});

test('in French with its articles, in Arabic with its numbers', () => {
  expect(said('2024-08-01', '2025-07-01', 'fr')).toMatch(
    /^8\sévénements à l’écran, d’août 2024 à juin 2025$/,
  );
  expect(said('2025-03-01', '2025-04-01', 'fr')).toMatch(/ à l’écran, du 1er mars 2025 au 31 mars 2025$/);
  expect(said('2024-08-01', '2025-07-01', 'ar')).toMatch(/ في العرض، من أغسطس 2024 إلى يونيو 2025$/);
  expect(said('1990-01-01', '1990-02-01', 'ar')).toMatch(/^لا أحداث في العرض/);
});
