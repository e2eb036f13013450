import { describe, expect, it } from 'vitest';
import { piece, testimony } from '../../../tests/arbitrary/testimony.ts';
import { isRecord, isStatement, originOf, trailOf } from './origin.ts';
import type { Excerpt } from './schema.ts';

const nameOf = (words: string, inAccount: boolean): string => {
  const origin = originOf(testimony, piece(words), inAccount);
  return origin.kind === 'source' ? origin.source.id : `the person ${JSON.stringify(origin.name)}`;
};

describe('the origin of a piece of evidence', () => {
  it.each([
    ['of a citation: the source', 'paper-a', 'paper-a', 'paper-a'],
    ['of a quotation: its source', 'post:words', 'post', 'post'],
    ['follows words passed on verbatim', 'paper-a:verbatim:post', 'post', 'post'],
    ['follows a translation', 'paper-b:translated:post', 'post', 'post'],
    ['follows a paraphrase', 'radio:paraphrased:post', 'post', 'post'],
    [
      'follows altered words, but in an account: there the altering is its own',
      'radio:altered:post',
      'post',
      'radio',
    ],
    ['never follows words that are not found', 'radio:not-found:post', 'radio', 'radio'],
    ['follows to the end: the original excerpt', 'paper-a:translated:post:words', 'post', 'post'],
    [
      'follows to the end, in an account to where the words were altered',
      'paper-a:verbatim:radio:altered:post',
      'post',
      'radio',
    ],
    ['follows to where the words are lost', 'paper-a:verbatim:radio:not-found:post', 'radio', 'radio'],
    [
      'stops where they are lost, whatever lies beyond',
      'paper-a:not-found:radio:altered:post',
      'paper-a',
      'paper-a',
    ],
    ['of a citation that passes on a source', 'radio verbatim law', 'law', 'law'],
    ['of a citation that altered a source', 'radio altered law', 'law', 'radio'],
    ['of a citation whose source does not have it', 'radio not-found law', 'radio', 'radio'],
    [
      'of words of a person',
      'paper-a:verbatim:Ada',
      'the person {"en":"Ada","fr":"Ada"}',
      'the person {"en":"Ada","fr":"Ada"}',
    ],
    ['of words a person is not known to have said', 'paper-a:not-found:Ada', 'paper-a', 'paper-a'],
    ['of a citation of a person', 'radio paraphrased Ada', 'the person "Ada"', 'the person "Ada"'],
  ])('%s', (_, words, origin, inAccount) => {
    expect(nameOf(words, false)).toBe(origin);
    expect(nameOf(words, true)).toBe(inAccount);
  });

  it('ends in a circle too, though no valid document has one', () => {
    const [a, b] = ['a', 'b'].map((id) => ({
      id,
      source: 'post',
      attributedTo: { source: 'post', excerpt: id === 'a' ? 'b' : 'a', rendering: 'verbatim' },
    })) as unknown as [Excerpt, Excerpt];
    const circle = {
      ...testimony,
      excerptById: new Map([
        [a.id, a],
        [b.id, b],
      ]),
    };
    expect(originOf(circle, { excerpt: a.id, stance: 'supports' }, false).key).toBe('publisher:company');
  });

  it('of what does not exist is our own mistake', () => {
    expect(() => originOf(testimony, piece('nobody'), false)).toThrow('was not validated');
  });
});

describe('origins are the same', () => {
  const same = (one: string, other: string): boolean =>
    originOf(testimony, piece(one), false).key === originOf(testimony, piece(other), false).key;

  it.each([
    ['for sources of one publisher', 'paper-a', 'paper-b', true],
    ['for what goes back to one publisher', 'paper-a:verbatim:post', 'speech', true],
    ['not for sources of two publishers', 'paper-a', 'radio', false],
    ['for a person named in a text and in a map', 'paper-a:verbatim:Ada', 'radio paraphrased Ada', true],
    ['not for two persons', 'radio paraphrased Ada', 'radio paraphrased Grace', false],
    ['not for a person and a publisher of that name', 'radio paraphrased company', 'post', false],
  ])('%s', (_, one, other, expected) => {
    expect(same(one, other)).toBe(expected);
  });
});

it('keeps the way: the source itself, the excerpt, and where the words were lost', () => {
  const { source, excerpt, notFound } = trailOf(
    testimony,
    piece('paper-a:verbatim:radio:not-found:post'),
    false,
  );
  expect([source.id, excerpt?.id, notFound?.source]).toEqual([
    'paper-a',
    'paper-a:verbatim:radio:not-found:post',
    'post',
  ]);
  const citation = trailOf(testimony, piece('radio verbatim law'), false);
  expect([citation.source.id, citation.excerpt, citation.notFound]).toEqual(['radio', undefined, undefined]);
});

it.each([
  ['law', true, false],
  ['minutes', true, false],
  ['post', false, true],
  ['radio', false, false],
  ['radio paraphrased Ada', false, true],
])('%s: a record %s, a statement %s', (words, record, statement) => {
  const origin = originOf(testimony, piece(words), false);
  expect([isRecord(origin), isStatement(origin)]).toEqual([record, statement]);
});
