import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMatched, matchesIn } from './matches.ts';
import { isEmpty, parseQuery, stripArticle } from './query.ts';
import { partsOf } from './snippet.ts';

/** A text with what a query finds in it between brackets. */
const drawn = (text: string, query: string) =>
  partsOf(text, parseQuery(query))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

const rows: readonly (readonly [query: string, text: string, drawn: string])[] = [
  ['senat', 'Le Sénat vote', 'Le [Sénat] vote'],
  ['SÉN', 'Le Sénat, les sénateurs', 'Le [Sénat], les [sénateurs]'],
  ['nat', 'Le Sénat', 'Le Sénat'],
  ['oeuvre', 'Chef-d’œuvre', 'Chef-d’[œuvre]'],
  ['cœ', 'Le coeur', 'Le [coeur]'],
  ['l’assemblee', 'Avant l’Assemblée', 'Avant [l]’[Assemblée]'],
  ['vote no', 'no vote', '[no] [vote]'],
  ['"a vote"', 'No vote. A vote, a Vote!', 'No vote. [A vote], [a Vote]!'],
  ['«porte dérobée»', 'Une porte dérobée, une porte', 'Une [porte dérobée], une porte'],
  ['“back door', 'the back-door', 'the [back]-[door]'],
  ['"door back"', 'the back door', 'the back door'],
  ['8', 'article 8 ter, 18, 80', 'article [8] ter, 18, [80]'],
  ['٢٠', '2025 و٢٠', '[2025] و٢٠'],
  // hamza, ta marbuta, alef maqsura
  ['الاعضاء', 'صوّت الأعضاء', 'صوّت [الأعضاء]'],
  ['اعضاء', 'صوّت الأعضاء', 'صوّت [الأعضاء]'],
  ['الجمعيه', 'الجمعية الوطنية', '[الجمعية] الوطنية'],
  // the article, with a particle before it, or none
  ['التشفير', 'تشفير الرسائل', '[تشفير] الرسائل'],
  ['تشفير', 'بالتشفير وللتشفير للتشفير والتشفير', '[بالتشفير] وللتشفير [للتشفير] [والتشفير]'],
  ['فرنسا', 'فِرَنْسا', '[فِرَنْسا]'],
  ['½', '1½', '[1½]'],
  ['', 'text', 'text'],
];

describe('a query', () => {
  it.each(rows)('%s in %s', (query, text, expected) => {
    expect(drawn(text, query)).toBe(expected);
  });

  it('is empty without letters and digits', () => {
    for (const typed of ['', '  ', '…', '""', '« »']) expect(isEmpty(parseQuery(typed))).toBe(true);
    expect(isEmpty(parseQuery('"a"'))).toBe(false);
  });

  it('counts words and phrases', () => {
    expect(countMatched('The Senate voted it', parseQuery('vote house "the senate"'))).toBe(2);
  });

  it('leaves something of a word when it takes the article away', () => {
    expect(['الله', 'ال', 'للغة', 'والد', 'التي'].map(stripArticle)).toEqual([
      'الله',
      'ال',
      'للغة',
      'والد',
      'التي',
    ]);
    expect(stripArticle('المجلس')).toBe('مجلس');
  });

  const text = fc.string({ unit: fc.constantFrom(...Array.from('aeéœ½ا أإةل"“« -’ــًُ😀')), maxLength: 40 });

  it('cuts any text so that the parts are the text again, and finds its own words', () => {
    fc.assert(
      fc.property(text, text, (it, typed) => {
        const query = parseQuery(typed);
        const parts = partsOf(it, query);
        expect(parts.map((part) => part.text).join('')).toBe(it);
        for (let number = 1; number < parts.length; number++)
          expect(parts[number]?.found).not.toBe(parts[number - 1]?.found);
        expect(parts.some((part) => part.found)).toBe(countMatched(it, query) > 0);
      }),
    );
  });

  it('finds every word of a text in it', () => {
    fc.assert(
      fc.property(text, (it) => {
        const { words } = parseQuery(it.replace(/["“«]/gu, ' '));
        for (const word of words) expect(matchesIn(it, { words: [word], phrases: [] })).not.toEqual([]);
      }),
    );
  });
});
