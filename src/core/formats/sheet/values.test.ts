import { describe, expect, it, test } from 'vitest';
import {
  countIn,
  linkCell,
  linksIn,
  mediaCell,
  mediaIn,
  sourcesIn,
  splitNames,
  splitsAtCommas,
  wordIn,
} from './values.ts';

test.each([
  ['open', 'Yes', 'yes'],
  ['open', 'oui', 'yes'],
  ['open', 'TRUE', 'yes'],
  ['open', 'نعم', 'yes'],
  ['minor', '✓', 'yes'],
  ['minor', '-', 'no'],
  ['minor', 'Non', 'no'],
  ['minor', 'perhaps', undefined],
  ['stance', 'Denies', 'denies'],
  ['stance', 'dément', 'denies'],
  ['stance', 'يؤيد', 'supports'],
  ['stance', 'constructor', undefined],
  ['vote result', 'ADOPTÉ', 'passed'],
  ['rendering', 'not found', 'not-found'],
  ['source type', 'Loi', 'law'],
  ['importance', '3', '3'],
  ['importance', '4', undefined],
  ['title', 'yes', undefined],
] as const)('in the column %s %j means %s', (column, cell, word) => {
  expect(wordIn(column, cell)).toBe(word);
});

test.each([
  ['189', 189],
  ['1,024', 1024],
  ['1 024', 1024],
  ['1\u202f024', 1024],
  ['1.024', 1024],
  ['12.0', 12],
  ['١٨٩', 189],
  ['0', 0],
  ['1.5', undefined],
  ['-3', undefined],
  ['many', undefined],
  ['', undefined],
  ['9'.repeat(17), undefined],
])('%j is %s votes', (cell, votes) => {
  expect(countIn(cell)).toBe(votes);
});

test.each([
  ['a; b ;', false, ['a', 'b']],
  ['a | b\nc', false, ['a', 'b', 'c']],
  ['a, b', false, ['a, b']],
  ['a, b', true, ['a', 'b']],
  ['قانون، حق', true, ['قانون', 'حق']],
])('%j, at commas %s, is %j', (cell, commas, names) => {
  expect(splitNames(cell, commas)).toEqual(names);
});
it('splits at commas where a column has nothing else to split at', () => {
  expect(splitsAtCommas(['a, b', 'c'])).toBe(true);
  expect(splitsAtCommas(['a, b', 'c; d'])).toBe(false);
  expect(splitsAtCommas(['a'])).toBe(false);
});

describe('sources', () => {
  const a = 'https://a.example/1';
  const b = 'http://b.example/?x=1,2';
  it.each([
    ['law', [{ id: 'law' }]],
    [a, [{ url: a }]],
    [`law ${a}`, [{ id: 'law', url: a }]],
    [`${a} ${b}`, [{ url: a }, { url: b }]],
    [`${a}\n${b}`, [{ url: a }, { url: b }]],
    [`${a}|${b}`, [{ url: a }, { url: b }]],
    [`${a},${b}`, [{ url: a }, { url: b }]],
    [`law\n${a} ${b}`, [{ id: 'law' }, { url: a }, { url: b }]],
    ['The Paper, page 3', [{ title: 'The Paper, page 3' }]],
    ['javascript:alert(1)', [{ title: 'javascript:alert(1)' }]],
  ])('%j', (cell, sources) => {
    expect(sourcesIn(cell)).toEqual(sources);
  });
});

describe('links', () => {
  it.each([
    ['https://a.example', [{ url: 'https://a.example' }], ''],
    ['[The bill](https://a.example/(1))', [{ url: 'https://a.example/(1)', label: 'The bill' }], ''],
    ['see https://a.example now', [{ url: 'https://a.example' }], 'see now'],
    ['[x](javascript:alert(1))', [], '[x](javascript:alert(1))'],
    ['', [], ''],
  ])('%j', (cell, links, rest) => {
    expect(linksIn(cell)).toEqual({ links, rest });
  });
  it('are read as they are written', () => {
    for (const link of [
      { url: 'https://a.example/b' },
      { url: 'https://a.example/(b)', label: 'A label: b' },
    ])
      expect(linksIn(linkCell(link))).toEqual({ links: [link], rest: '' });
  });
});

test.each([
  ['pictures/a.JPG', [{ type: 'image', file: 'pictures/a.JPG' }]],
  ['.\\media\\b c.mp4', [{ type: 'video', file: 'media/b c.mp4' }]],
  ['https://a.example/a.mp3?x=1', [{ type: 'audio', url: 'https://a.example/a.mp3?x=1' }]],
  ['https://a.example/a.pdf#page=2', [{ type: 'document', url: 'https://a.example/a.pdf#page=2' }]],
  ['https://www.youtube.com/watch?v=1', [{ type: 'video', url: 'https://www.youtube.com/watch?v=1' }]],
  ['https://notyoutube.com/watch?v=1', [{ type: 'image', url: 'https://notyoutube.com/watch?v=1' }]],
  ['https://soundcloud.com/a', [{ type: 'audio', url: 'https://soundcloud.com/a' }]],
  ['Video https://a.example/1', [{ type: 'video', url: 'https://a.example/1' }]],
  [
    'https://a.example/1.png https://a.example/2.png\na.png',
    [
      { type: 'image', url: 'https://a.example/1.png' },
      { type: 'image', url: 'https://a.example/2.png' },
      { type: 'image', file: 'a.png' },
    ],
  ],
  ['', []],
] as const)('%j is media', (cell, media) => {
  expect(mediaIn(cell)).toEqual(media);
  if (media.length === 1) expect(mediaIn(mediaCell(media[0]))).toEqual(media);
});
