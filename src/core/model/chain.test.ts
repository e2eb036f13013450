import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { chainOf } from './chain.ts';
import type { Evidence } from './schema.ts';
import { textIn } from './text.ts';
import { validate } from './validate.ts';

/** `translated→post verbatim→Ada?`; a question mark where the origin does not lie beyond. */
function drawn(document: unknown, evidence: unknown, inAccount = false): string {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return chainOf(result.timeline, evidence as Evidence, inAccount)
    .map(({ rendering, to, counted }) => {
      const whom = to.kind === 'source' ? to.source.id : textIn(to.name, 'en', ['en']).text;
      return `${rendering}→${whom}${counted ? '' : '?'}`;
    })
    .join(' ');
}

const quote = { excerpt: 'article-words', stance: 'supports' };

describe('the way to an origin', () => {
  it('has no link where nobody is named', () => {
    expect(drawn(smallDocument(), { source: 'law', stance: 'supports' })).toBe('');
    expect(drawn(changed('excerpts.0.attributedTo'), quote)).toBe('');
  });

  it('goes on through the words it leads to', () => {
    const further = changed('excerpts.1.attributedTo', { name: 'Ada', rendering: 'verbatim' });
    expect(drawn(further, quote)).toBe('verbatim→post verbatim→Ada');
  });

  it('ends where words are not found, and in an account where they are altered', () => {
    const lost = (rendering: string) =>
      changed('excerpts.0.attributedTo', { source: 'post', excerpt: 'post-words', rendering });
    expect(drawn(lost('not-found'), quote)).toBe('not-found→post?');
    expect(drawn(lost('altered'), quote)).toBe('altered→post');
    expect(drawn(lost('altered'), quote, true)).toBe('altered→post?');
  });

  it('is a citation’s own', () => {
    const attributedTo = { name: 'Ada', rendering: 'paraphrased' };
    expect(drawn(smallDocument(), { source: 'article', stance: 'supports', attributedTo })).toBe(
      'paraphrased→Ada',
    );
  });
});
