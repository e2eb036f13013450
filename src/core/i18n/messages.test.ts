import { expect, test } from 'vitest';
import { messagesFor } from './messages.ts';

test.each([
  ['ar', '3 أحداث', '1 من 12', '1,234'],
  ['ar-EG', '٣ أحداث', '١ من ١٢', '١٬٢٣٤'],
  ['ar-MA', '3 أحداث', '1 من 12', '1.234'],
  ['ar-u-nu-arab', '٣ أحداث', '١ من ١٢', '١٬٢٣٤'],
  ['en-US', '3 events', '1 of 12', '1,234'],
  ['en-ZA', '3 events', '1 of 12', '1\u00a0234'],
  ['fr-CA', '3\u00a0événements', '1 sur 12', '1\u00a0234'],
  ['fr-FR', '3\u00a0événements', '1 sur 12', '1\u202f234'],
  ['de-CH', '3 events', '1 of 12', '1,234'],
])('the numbers of %s are those of its region', (tag, events, step, number) => {
  const { overview, tour, chart } = messagesFor(tag);
  expect([overview.events(3), tour.at(1, 12), chart.number(1234)]).toEqual([events, step, number]);
});

test('every numeral of a region is its own: of footnotes, steps and counts', () => {
  const { reading, tour, sources, citation } = messagesFor('ar-EG');
  const said = [
    reading.footnote(7),
    reading.backTo(7),
    tour.stop(7, ''),
    sources.accounts(7),
    sources.covers('', 7, 7),
  ];
  expect(said.filter((text) => !text.includes('٧') || /\d/.test(text))).toEqual([]);
  // a date that begins with a number has a word before it, in whichever digits
  expect([citation.dated('٢٠٢٥'), citation.dated('١ فبراير ٢٠٢٥')]).toEqual([
    'عام ٢٠٢٥',
    'بتاريخ ١ فبراير ٢٠٢٥',
  ]);
});

test('a tag has its words made once', () => {
  expect(messagesFor('ar-EG')).toBe(messagesFor('ar-eg'));
  expect(messagesFor('en')).toBe(messagesFor('nl'));
});
