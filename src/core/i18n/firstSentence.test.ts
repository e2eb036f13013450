import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstSentence } from './firstSentence.ts';

const CASES = [
  ['en', 'The Council adds a clause. It is refused later.', 'The Council adds a clause.'],
  ['en', '  Nobody asked why?  Somebody did.', 'Nobody asked why?'],
  ['en', 'Art. 3 is struck out. The rest stays.', 'Art. 3 is struck out.'],
  ['en', 'Clause 9 costs 2.5 million. The rest stays.', 'Clause 9 costs 2.5 million.'],
  ['en', 'See no. 5 of the law. The rest stays.', 'See no. 5 of the law.'],
  ['en', 'It goes to the EU. The rest stays.', 'It goes to the EU.'],
  ['en', 'No full stop', 'No full stop'],
  ['en', 'It is signed by M.', 'It is signed by M.'],
  ['fr', 'M. Dupont est entendu. Il nie.', 'M. Dupont est entendu.'],
  ['fr', 'Est-ce fini ? Non.', 'Est-ce fini ?'],
  ['ar', 'هل انتهى الأمر؟ لا.', 'هل انتهى الأمر؟'],
  ['ar', 'أقر المجلس البند. ثم رفضه.', 'أقر المجلس البند.'],
  ['zh', '议会通过。之后否决。', '议会通过。'],
  ['not a tag', 'One. Two more words.', 'One. Two more words.'],
  ['en', '', ''],
] as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(['with Intl.Segmenter', 'without, as in Firefox before 125'])('%s', (browser) => {
  it.each(CASES)('the first sentence of a text in %s: %s', (language, text, first) => {
    if (browser !== 'with Intl.Segmenter')
      vi.stubGlobal('Intl', { getCanonicalLocales: Intl.getCanonicalLocales.bind(Intl) });
    expect(firstSentence(text, language)).toBe(first);
  });
});
