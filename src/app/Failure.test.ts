import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Problem } from '../core/model/problem.ts';
import type { Failure } from './state/session.svelte.ts';
import FailureView from './Failure.svelte';

const show = (failure: Failure, again = vi.fn(), locale = 'en') => {
  render(FailureView, { props: { failure, again, locale } });
  return again;
};

it('says in one sentence that nothing came, why, and tries again when asked', async () => {
  const again = show({
    kind: 'not-loaded',
    address: 'data/x.json',
    refusal: { kind: 'status', status: 404 },
  });
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The timeline could not be loaded. The address answered with 404.',
  );
  expect(screen.getByText('data/x.json')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledOnce();
});

it.each([
  [{ kind: 'html' }, 'The address returned a web page instead of JSON.'],
  [{ kind: 'unreachable', message: 'Failed to fetch' }, 'The address did not answer.'],
] as const)('gives the reason of %o', (refusal, reason) => {
  show({ kind: 'not-loaded', address: 'data/x.json', refusal });
  expect(screen.getByRole('alert')).toHaveTextContent(reason);
});

const severity = 'error';

it('shows the author every problem, what is the same together, and the reader one sentence', () => {
  const lanes = [3, 1, 2, 4].map((event) => ({
    ...{ path: `$.events[${event}].lane`, value: '"x"', expected: 'the id of a lane', severity },
    position: { line: event + 10, column: 3 },
    item: { of: 'event', id: `e-${event}`, title: `Event ${event}` },
  })) satisfies readonly Problem[];
  show({
    kind: 'not-valid',
    address: 'data/x.json',
    title: 'A <b>story</b>',
    problems: [
      { path: '$.a', value: '1', expected: 'a property the format knows', severity: 'warning' },
      ...lanes,
      {
        ...{ path: '$.updated', value: '"soon"', expected: 'a date', severity },
        position: { line: 2, column: 9 },
      },
    ],
  });
  expect(screen.getByRole('alert')).toHaveTextContent(
    'There are 5 problems in the document, the first at line 2, column 9',
  );
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('A <b>story</b>');
  const details = screen.getByRole('region', { name: 'Details for the author' });
  const groups = within(within(details).getByRole('list')).getAllByRole('listitem');
  expect(groups.map((group) => [...group.children].map((line) => line.textContent))).toEqual([
    ['error at line 2, column 9: expected a date; found "soon"', '$.updated'],
    [
      '4 errors: expected the id of a lane',
      'line 11, column 3: found "x" in $.events[1].lane of the event "e-1" (Event 1)',
      'line 12, column 3: found "x" in $.events[2].lane of the event "e-2" (Event 2)',
      'line 13, column 3: found "x" in $.events[3].lane of the event "e-3" (Event 3)',
      'and 1 more',
    ],
    ['warning: expected a property the format knows; found 1', '$.a'],
  ]);
});

it.each([
  ['ar', 'rtl', 'تفاصيل للمُعدّ'],
  ['fr', 'ltr', 'Détails pour l’auteur'],
])('in %s keeps what authors read in English and in its order, and says so', (locale, dir, name) => {
  const problems = [{ path: '$.title', value: '3', expected: 'a text (in "en").', severity }] as const;
  show({ kind: 'not-valid', address: 'data/x.json', problems }, vi.fn(), locale);
  expect(screen.getByRole('main')).toHaveAttribute('lang', locale);
  expect(screen.getByRole('main')).toHaveAttribute('dir', dir);
  expect(screen.getByRole('alert')).toHaveTextContent('$.title');
  const list = within(screen.getByRole('region', { name })).getByRole('list');
  expect(list).toHaveAttribute('dir', 'ltr');
  expect(list).toHaveAttribute('lang', 'en');
});
