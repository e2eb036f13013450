import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
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

it('shows the author every problem in a table, and the reader one sentence', () => {
  const severity = 'error';
  show({
    kind: 'not-valid',
    address: 'data/x.json',
    problems: [
      { path: '$.events[0].date', value: '"2024-02-30"', expected: 'a day from 01 to 29', severity },
      { path: '$.events[1].lane', value: '"nowhere"', expected: 'the id of a lane', severity },
    ],
  });
  expect(screen.getByRole('alert')).toHaveTextContent(
    'There are 2 problems in the document, the first at $.events[0].date',
  );
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['$.events[0].date', '"2024-02-30"', 'a day from 01 to 29'],
    ['$.events[1].lane', '"nowhere"', 'the id of a lane'],
  ]);
});

it.each([
  ['ar', 'rtl', 'الموضع'],
  ['fr', 'ltr', 'Où'],
])('in %s keeps what authors read in English and in its order, and says so', (locale, dir, where) => {
  const problems = [
    { path: '$.title', value: '3', expected: 'a text (in "en").', severity: 'error' },
  ] as const;
  show({ kind: 'not-valid', address: 'data/x.json', problems }, vi.fn(), locale);
  expect(screen.getByRole('main')).toHaveAttribute('lang', locale);
  expect(screen.getByRole('main')).toHaveAttribute('dir', dir);
  const table = screen.getByRole('table');
  expect(table).toHaveAttribute('dir', 'ltr');
  expect(within(table).getByRole('columnheader', { name: where })).toBeInTheDocument();
  expect(within(table).getByText('a text (in "en").')).toHaveAttribute('lang', 'en');
});
