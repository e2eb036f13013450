import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { changedWords, driftOf } from './drift.ts';
import type { Selector } from './quote.ts';

const quote = (exact: string, prefix?: string, suffix?: string): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

describe('the changed words', () => {
  it.each([
    // quote, text, drawn
    [
      'Providers shall not retain data.',
      'Providers shall retain data.',
      'Providers shall [−not−] retain data.',
    ],
    [
      'Providers shall retain data.',
      'Providers shall not retain data.',
      'Providers shall [+not+] retain data.',
    ],
    ['kept for 12 months', 'They are kept for 6 months at most.', 'kept for [−12−][+6+] months'],
    ['12 months', 'for 6 months', '[−12−][+6+] months'],
    ['لا يجوز للشركة كشف الرسائل', 'يجوز للشركة كشف الرسائل', '[−لا−] يجوز للشركة كشف …'],
    ['il ne peut pas lire', 'On dit qu’il peut lire.', 'il [−ne−] peut [−pas−] lire'],
    ['Le Sénat vote', 'Le sénat vote', 'Le [−Sénat−][+sénat+] vote'],
    ['data, and keys', 'data and keys', 'data[−,−] and keys'],
    ['dit\u00A0: non', 'dit: non', 'dit[− −]: non'],
    ['dit: non', 'dit\u202F: non', 'dit[+ +]: non'],
    ['such a back door for all', 'such a backdoor for all', 'such a [−back door−][+backdoor+] for all'],
    ['one two three four five six', 'one two three four five seven', '… three four five [−six−]'],
    [
      'one two three four not five six seven eight',
      'zero one two three four five six seven eight nine',
      '… two three four [−not−] five six seven …',
    ],
  ])('of %j in %j are drawn as %j', (exact, text, drawn) => {
    expect(changedWords(driftOf(text, quote(exact)))).toBe(drawn);
  });

  it('are looked for where most of the quote stands, however long the text is', () => {
    const filler = 'The committee shall meet, and the members shall not be paid for it. '.repeat(200);
    const text = `${filler}Providers shall retain the data for six months. ${filler}`;
    const drift = driftOf(text, quote('Providers shall not retain the data for six months'));
    expect(changedWords(drift)).toBe('Providers shall [−not−] retain the data …');
  });

  it('are looked for at the place that what stands around the quote points to', () => {
    const text = 'In May it was kept for 3 months. In June it was kept for 6 months.';
    expect(changedWords(driftOf(text, quote('kept for 12 months', 'In June it was ')))).toBe(
      '… was kept for [−12−][+6+] months',
    );
  });
});

describe('what is kept', () => {
  it.each([
    ['one two', 'one two', 1],
    ['12 months', '6 months', 6 / 8],
    ['the Senate', 'the vote of the deputies', 3 / 9],
    ['of the communications', 'of the bill', 5 / 11],
    ['does not apply', 'does apply', 9 / 12],
    ['one two', '', 0],
    ['…', 'x', 0],
  ])('of %j in %j is %d', (exact, text, kept) => {
    expect(driftOf(text, quote(exact)).kept).toBeCloseTo(kept);
  });

  it('counts the quote alone, and not what stands around it', () => {
    const drift = driftOf(
      'the answer was no, in all cases',
      quote('perhaps', 'the answer was ', ', in all cases'),
    );
    expect(drift.kept).toBe(0);
    expect(changedWords(drift)).toBe('the answer was [−perhaps−][+no+], in all …');
  });
});

it('the alignment of any text with itself changes nothing, and every run is of the quote or of the text', () => {
  const words = fc.array(fc.constantFrom('no', 'yes', 'oui', 'n’est', 'لا', ',', '😀', '12'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [exact, text] = [one.join(' '), other.join(' ')];
      expect(driftOf(exact, quote(exact)).runs.every(({ kind }) => kind === 'same')).toBe(true);
      const { runs, kept } = driftOf(text, quote(exact));
      expect(kept).toBeGreaterThanOrEqual(0);
      expect(kept).toBeLessThanOrEqual(1);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join(' ')
          .replaceAll('’', "'");
      expect(without('added').split(/\s+/).join(' ')).toBe(exact.replaceAll('’', "'"));
      const inText = without('missing').split(/\s+/).join(' ');
      expect(text.replaceAll('’', "'").includes(inText)).toBe(true);
    }),
    runs(200),
  );
});
