import { expect, test } from 'vitest';
import { queryAt } from './pageLocation.ts';

const vote = { home: '/t/story/', event: 'vote' };

test.each([
  [{ pathname: '/t/story/', search: '' }, ''],
  [{ pathname: '/t/story/', search: '?event=other' }, '?event=other'],
  [{ pathname: '/t/story/e/vote/', search: '' }, '?event=vote'],
  [{ pathname: '/t/story/e/vote/index.html', search: '?theme=dark' }, '?theme=dark&event=vote'],
  [{ pathname: '/t/story/e/vote/', search: '?event=other' }, '?event=other'],
])('of a page of an event, %o says %s', (where, query) => {
  expect(queryAt(vote, where)).toBe(query);
});

test('the page of the story says what its query says', () => {
  const place = { home: '/t/story/', event: undefined };
  expect(queryAt(place, { pathname: '/t/story/', search: '?view=list' })).toBe('?view=list');
});
