import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Context, passageLink } from './textFragment.ts';

const PAGE = 'https://example.org/page';

/** The terms of the directive, decoded; `prefix-` and `-suffix` keep their dash. */
const termsOf = (link: string): readonly string[] =>
  (link.split(':~:text=')[1] ?? '').split(',').map((term) => decodeURIComponent(term));

const terms = (exact: string, context?: Context) => termsOf(passageLink(PAGE, exact, context));

const TWELVE = 'one two three four five six seven eight nine ten eleven twelve';

describe('the words', () => {
  it.each<[string, string, Context | undefined, readonly string[]]>([
    ['names a quote of twelve words whole', TWELVE, undefined, [TWELVE]],
    [
      'names a longer one by its ends',
      `${TWELVE} thirteen`,
      undefined,
      ['one two three four five', 'nine ten eleven twelve thirteen'],
    ],
    [
      'names two paragraphs by their ends, each within one',
      'the first paragraph\n\nand the second',
      undefined,
      ['the first paragraph', 'and the second'],
    ],
    [
      'begins and ends with a paragraph that has three words to tell it by',
      'Article 8\nThe clause was rejected.\nIt had been added.\n12',
      undefined,
      ['The clause was rejected.', 'It had been added.'],
    ],
    [
      'has nothing better than a short paragraph',
      'Article 8\r\nRejected',
      undefined,
      ['Article 8', 'Rejected'],
    ],
    [
      'takes one paragraph whole when the others say nothing',
      '—\nThe clause fell.\n2',
      undefined,
      ['The clause fell.'],
    ],
    [
      'cuts neither a hyphenated word nor one with an apostrophe',
      'un vice-président de l’Assemblée a dit aujourd’hui en avant-propos que le chef-d’œuvre est porte-parole',
      undefined,
      ['un vice-président de l’Assemblée a', 'que le chef-d’œuvre est porte-parole'],
    ],
    [
      'counts guillemets that stand apart as no word',
      '«\u00A0La clause\u202F: rejetée\u00A0»',
      undefined,
      ['«\u00A0La clause\u202F: rejetée\u00A0»'],
    ],
    [
      'begins an Arabic quote with a word and the و joined to it',
      'وقال النائب إن المادة رفضت في الجلسة العامة بعد نقاش طويل بين النواب والحكومة',
      undefined,
      ['وقال النائب إن المادة رفضت', 'نقاش طويل بين النواب والحكومة'],
    ],
    ['makes one space of what a page shows as one', '  two\t  words ', undefined, ['two words']],
    [
      'says what stands right before and after when it is given',
      'rejected it',
      { prefix: 'the Assembly has ', suffix: ', for now' },
      ['the Assembly has-', 'rejected it', '-, for now'],
    ],
    [
      'takes the nearest block of what stands before and after',
      'rejected it',
      { prefix: 'far\nthe Assembly\n', suffix: '\nA heading\nfar' },
      ['the Assembly-', 'rejected it', '-A heading'],
    ],
    [
      'keeps the first paragraph, however short, beside what stands before it',
      'Article 8\nThe clause was rejected.',
      { prefix: 'deleted: ' },
      ['deleted:-', 'Article 8', 'The clause was rejected.'],
    ],
    ['leaves out a context without a word', 'rejected it', { prefix: '“', suffix: '”' }, ['rejected it']],
    [
      'takes all of a word that begins before the quote: و',
      'فرنسا طلبت',
      { prefix: 'بين روسيا و' },
      ['بين روسيا-', 'وفرنسا طلبت'],
    ],
    [
      'takes all of a word that begins before the quote: l’',
      'Assemblée a voté',
      { prefix: 'hier, l’' },
      ['hier,-', 'l’Assemblée a voté'],
    ],
    [
      'takes all of a word that ends after the quote',
      'end-to-end encrypt',
      { suffix: 'ion was kept' },
      ['end-to-end encryption', '-was kept'],
    ],
    [
      'makes half a surrogate pair a replacement character',
      'half \uD83D pair',
      undefined,
      ['half \uFFFD pair'],
    ],
  ])('%s', (_name, exact, context, expected) => {
    expect(terms(exact, context)).toEqual(expected);
  });

  it('finds words where there are no spaces', () => {
    const exact = '国民议会在三月二十日否决了这一条款因为它会削弱所有人的加密通信安全性';
    const [first = '', last = '', ...rest] = terms(exact);
    expect(rest).toEqual([]);
    expect([exact.startsWith(first), exact.endsWith(last)]).toEqual([true, true]);
    expect(first.length + last.length).toBeLessThan(exact.length);
  });

  it('encodes what has a meaning in a directive', () => {
    expect(passageLink(PAGE, 'end-to-end, R&D at 5%')).toBe(
      `${PAGE}#:~:text=end%2Dto%2Dend%2C%20R%26D%20at%205%25`,
    );
  });
});

describe('the address', () => {
  const to = (url: string) => passageLink(url, 'some words');
  it.each([
    ['keeps its anchor', `${PAGE}#part`, `${PAGE}#part:~:text=some%20words`],
    ['keeps a route after #', 'https://t.me/#/durov?a=b', 'https://t.me/#/durov?a=b:~:text=some%20words'],
    ['loses another directive', `${PAGE}#:~:text=others`, `${PAGE}#:~:text=some%20words`],
    ['keeps its anchor before another directive', `${PAGE}#a:~:text=b`, `${PAGE}#a:~:text=some%20words`],
    ['has its anchor kept apart', `${PAGE}#a:~`, `${PAGE}#a:%7E:~:text=some%20words`],
    ['may have an empty anchor', `${PAGE}#`, `${PAGE}#:~:text=some%20words`],
    ['is left as it is when it is a PDF', `${PAGE}.pdf`, `${PAGE}.pdf`],
    ['keeps the page of a PDF', `${PAGE}.PDF?dl=1#page=3`, `${PAGE}.PDF?dl=1#page=3`],
    ['keeps the page of a PDF, not a directive', `${PAGE}.pdf#page=3:~:text=a`, `${PAGE}.pdf#page=3`],
    ['drops the directive of a PDF', `${PAGE}.pdf#:~:text=a`, `${PAGE}.pdf`],
    ['is no PDF for what its query names', `${PAGE}?file=a.pdf`, `${PAGE}?file=a.pdf#:~:text=some%20words`],
    ['is left as it is when it is a letter', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['is left as it is when it would run', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['is left as it is when it is none', 'nowhere', 'nowhere'],
  ])('%s', (_name, url, expected) => {
    expect(to(url)).toBe(expected);
  });

  it('is left as it is when there is no word to look for', () => {
    expect(passageLink(PAGE, ' … ')).toBe(PAGE);
    expect(passageLink(`${PAGE}#a:~:text=b`, '')).toBe(`${PAGE}#a:~:text=b`);
  });
});

const word = fc.constantFrom(
  'vote',
  'l’accès',
  'end-to-end',
  '“no”',
  'وفرنسا',
  'رَفَضَ',
  '5,3 %',
  'R&D',
  'clé,',
  '«',
  '—',
  '8',
);
const gap = fc.constantFrom(' ', ' ', ' ', '\u00A0', '\u202F', '\n', '\n\n', '  ', '\t');
const prose = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 })
  .map((all) => all.flat().join('').trim());
const anyText = fc.oneof(prose, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const anyContext = fc.record<Context, never>({ prefix: anyText, suffix: anyText }, { requiredKeys: [] });
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constant(`${PAGE}#a`),
);

describe('of any words and address', () => {
  it('it is an address of the same page', () => {
    fc.assert(
      fc.property(address, anyText, anyContext, (url, exact, context) => {
        const [got, was] = [passageLink(url, exact, context), url].map((it) => new URL(it));
        expect(got?.href.split('#')[0]).toBe(was?.href.split('#')[0]);
        const [anchor = '', ...more] = decodeURIComponent(was?.hash ?? '').split(':~:');
        fc.pre(more.length === 0);
        expect(decodeURIComponent(got?.hash ?? '').startsWith(anchor)).toBe(true);
      }),
    );
  });

  it('naming the same words again changes nothing', () => {
    fc.assert(
      fc.property(address, anyText, anyContext, (url, exact, context) => {
        const once = passageLink(url, exact, context);
        expect(passageLink(once, exact, context)).toBe(once);
      }),
    );
  });

  it('has no sign of its own inside a term, and at most four terms', () => {
    fc.assert(
      fc.property(anyText, anyContext, (exact, context) => {
        const [, text] = passageLink(PAGE, exact, context).split('#:~:text=');
        expect(text ?? 'none').toMatch(/^([^-,&\s]+-,)?[^-,&\s]+(,[^-,&\s]+)?(,-[^-,&\s]+)?$/);
      }),
    );
  });

  it('names whole words of the quote, in their order, never across a line', () => {
    const spaced = (line: string) => ` ${line.replace(/[ \t\u00A0\u202F]+/g, ' ').trim()} `;
    fc.assert(
      fc.property(prose, (exact) => {
        const [start, end] = terms(exact).map(spaced);
        fc.pre(start !== undefined && start.trim() !== '');
        const lines = exact.split(/\n+/).map(spaced);
        const from = lines.findIndex((line) => line.includes(start));
        expect(from).toBeGreaterThanOrEqual(0);
        if (end === undefined) return;
        const to = lines.findLastIndex((line) => line.includes(end));
        expect(to).toBeGreaterThanOrEqual(from);
      }),
    );
  });
});
