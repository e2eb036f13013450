import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { type AccountCell, coverage } from './coverage.ts';
import type { EventId, SourceId } from './schema.ts';
import { latestPossible } from './silence.ts';
import { isAccount, sourceCoverage } from './sourceCoverage.ts';
import { type Timeline, timeline } from './timeline.ts';
import { usesBySource } from './evidenceUse.ts';
import { validate } from './validate.ts';

const VOTE = 'senate-votes' as EventId;

/** What is said in one account of one event, in which everybody has a word; the rest of the story is left as it is. */
interface Told {
  readonly evidence?: readonly object[];
  readonly accounts?: readonly object[];
  readonly rest?: object;
}

const law = { source: 'law', stance: 'supports' };
const by = (source: string, stance = 'supports') => ({ source, stance, note: 'So.' });

/** The first event has these claims and the second none; `paper` is one more account, of February 2025. */
function told(...claims: readonly Told[]): Timeline {
  const document = smallDocument();
  const [first = {}, refusal] = document['events'] as readonly object[];
  // its numbers rest on a claim that is not there
  const vote = Object.fromEntries(Object.entries(first).filter(([name]) => name !== 'vote'));
  const result = validate({
    ...document,
    sources: [
      ...(document['sources'] as readonly object[]),
      {
        id: 'paper',
        title: 'Another',
        publisher: 'paper',
        type: 'news',
        role: 'account',
        language: 'en',
        published: '2025-02',
      },
    ],
    events: [
      {
        ...vote,
        claims: claims.map(({ evidence = [law], accounts = [], rest = {} }, index) => ({
          id: `claim-${index}`,
          text: 'It was adopted',
          evidence,
          accounts: accounts.map((piece, at) => ({ text: `Answer ${at}`, evidence: [piece] })),
          ...rest,
        })),
      },
      { ...refusal, claims: [] },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}

const points = (all: readonly { role: string; claims: readonly unknown[]; minor: boolean }[]): string =>
  all.map(({ role, claims, minor }) => `${role} ${claims.length}${minor ? ' minor' : ''}`).join(', ');
const cell = (it: AccountCell | undefined): string =>
  it?.kind === 'said' ? points(it.points) : (it?.kind ?? '');

/** The account `paper`, and the record, on the first event. */
function drawn(...claims: readonly Told[]): string {
  const [row] = coverage(told(...claims)).rows;
  const record = row?.record.map((it) => `${points([it])} from ${it.origins}`).join(', ');
  return `${cell(row?.accounts[1])} | ${record === '' ? 'none' : record}`;
}

const lost = {
  source: 'paper',
  stance: 'supports',
  attributedTo: { source: 'post', rendering: 'not-found' },
};

describe('what an account and the record say of an event', () => {
  it.each<[string, string, readonly Told[]]>([
    ['an account that says the same', 'supports 1 | supports 1 from 1', [{ evidence: [law, by('paper')] }]],
    ['an account that says otherwise', 'otherwise 1 | supports 1 from 1', [{ accounts: [by('paper')] }]],
    [
      'an account that denies',
      'otherwise 1 | supports 1 from 1',
      [{ evidence: [law, by('paper', 'denies')] }],
    ],
    [
      'an account that only mentions it',
      'mentions 1 | supports 1 from 1',
      [{ evidence: [law, by('paper', 'mentions')] }],
    ],
    [
      'an account of which the editors say that it omits it',
      'omits 1 | supports 1 from 1',
      [{ evidence: [law, by('paper', 'omits')] }],
    ],
    ['an account without a word', 'silent | supports 1 from 1', [{}]],
    [
      'a citation is no quotation, and is not lost',
      'supports 1 | supports 1 from 1',
      [{ evidence: [law, lost] }],
    ],
    [
      'an account that denies another answer says nothing else',
      'mentions 1 | supports 1 from 1',
      [{ rest: { accounts: [{ text: 'No', evidence: [by('article'), by('paper', 'denies')] }] } }],
    ],
    [
      'the gravest first, each with its claims',
      'otherwise 1, supports 2 | supports 3 from 1',
      [{ evidence: [law, by('paper')] }, { accounts: [by('paper')] }, { evidence: [law, by('paper')] }],
    ],
    [
      'a smaller point after the points of weight',
      'supports 1, otherwise 1 minor | supports 2 from 1',
      [{ evidence: [law, by('paper')] }, { accounts: [by('paper')], rest: { minor: true } }],
    ],
    [
      'a claim counts once, however often it is said',
      'supports 1 | supports 1 from 1',
      [{ evidence: [law, by('paper'), by('paper')] }],
    ],
    [
      'an answer to an open point is not otherwise',
      'answers 1 | supports 1 from 1',
      [{ evidence: [], accounts: [by('paper'), law], rest: { open: true } }],
    ],
    [
      'records that say otherwise',
      'supports 1 | denies 1 from 1',
      [{ evidence: [by('paper')], accounts: [by('post')] }],
    ],
    [
      'records on both sides',
      'silent | denies 1 from 1, supports 1 from 1',
      [{ evidence: [law], accounts: [by('post')] }],
    ],
    [
      'records of two publishers, and one that passes on another',
      'silent | supports 1 from 2',
      [
        {
          evidence: [
            law,
            by('post'),
            { ...by('post'), attributedTo: { source: 'law', rendering: 'verbatim' } },
          ],
        },
      ],
    ],
    ['no record', 'supports 1 | none', [{ evidence: [by('paper')] }]],
  ])('%s: %s', (_, expected, claims) => {
    expect(drawn(...claims)).toBe(expected);
  });

  it('finds a quotation that is not where it says', () => {
    const document = smallDocument();
    const [words, ...others] = document['excerpts'] as readonly object[];
    const attributedTo = { source: 'post', rendering: 'not-found' };
    const result = validate({ ...document, excerpts: [{ ...words, attributedTo }, ...others] });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { rows } = coverage(result.timeline);
    expect(rows.map(({ accounts }) => cell(accounts[0]))).toEqual([
      'not-found 1, omits 1',
      'not-found 1, supports 1, answers 1 minor',
    ]);
  });

  it('says silence of accounts only, and not of what came after', () => {
    const { rows, accounts } = coverage(told({}));
    expect(accounts.map(({ id }) => id)).toEqual(['article', 'paper']);
    expect(rows.map((row) => row.accounts.map(cell))).toEqual([
      ['silent', 'silent'],
      ['silent', 'not-yet'],
    ]);
  });
});

describe('whether the accounts part', () => {
  it.each<[string, boolean, Told]>([
    ['all silent', false, {}],
    ['both say the same', false, { evidence: [law, by('paper'), by('article')] }],
    ['one is silent', true, { evidence: [law, by('paper')] }],
    ['one says otherwise', true, { evidence: [law, by('article')], accounts: [by('paper')] }],
    [
      'otherwise on a smaller point only',
      false,
      { evidence: [law, by('article')], accounts: [by('paper')], rest: { minor: true } },
    ],
    ['the records part', true, { accounts: [by('post')] }],
  ])('%s: %s', (_, differ, claim) => {
    expect(coverage(told(claim)).rows[0]?.differ).toBe(differ);
  });
});

describe('what one source covers', () => {
  const of = (story: Timeline, id: string) => {
    const found = sourceCoverage(story, id as SourceId);
    return found && [[...found.covered], [...found.leftOut]];
  };
  it.each<[string, string, Told, readonly (readonly string[])[]]>([
    ['an account, with an event before and one after it', 'paper', {}, [[], [VOTE]]],
    ['an account that says otherwise', 'paper', { accounts: [by('paper')] }, [[VOTE], []]],
    ['an account that only mentions it', 'paper', { evidence: [law, by('paper', 'mentions')] }, [[VOTE], []]],
    ['an account that omits it', 'paper', { evidence: [law, by('paper', 'omits')] }, [[], [VOTE]]],
    [
      'an account that omits one point and gives another',
      'paper',
      { evidence: [law, by('paper', 'omits'), by('paper')] },
      [[VOTE], []],
    ],
    ['a record leaves nothing out', 'post', {}, [[], []]],
    ['a record covers', 'law', {}, [[VOTE], []]],
  ])('%s: %s', (_, id, claim, expected) => {
    expect(of(told(claim), id)).toEqual(expected);
  });

  it('is nothing for a source that there is not', () => {
    expect(of(told({}), 'gone')).toBeUndefined();
  });
});

describe('of any document', () => {
  it('holds every use of every account in exactly one place of its cell', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const story = timeline(document);
        const { accounts, rows } = coverage(story);
        const uses = usesBySource(story);
        expect(rows.map(({ dated }) => dated)).toEqual(story.events);
        for (const { dated, accounts: cells } of rows) {
          expect(cells).toHaveLength(accounts.length);
          cells.forEach((it, index) => {
            const its = (uses.get(accounts[index]?.id ?? ('' as SourceId)) ?? []).filter(
              (use) => use.dated === dated,
            );
            const wanted = new Set(its.map(({ role, claim }) => `${role} ${claim.id}`));
            const shown =
              it.kind === 'said'
                ? it.points.flatMap(({ role, claims }) => claims.map(({ id }) => `${role} ${id}`))
                : [];
            expect(shown.toSorted()).toEqual([...wanted].toSorted());
          });
        }
      }),
    );
  });

  it('says silence only of a dated account, and only of an event that had begun by then', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const { accounts, rows } = coverage(timeline(document));
        for (const { dated, accounts: cells } of rows) {
          cells.forEach(({ kind }, index) => {
            const latest = latestPossible(accounts[index]?.published);
            const begun = dated.span?.start.latest;
            if (kind === 'silent') expect(begun).toBeLessThan(latest ?? -Infinity);
            if (kind === 'not-yet') expect(begun).toBeGreaterThanOrEqual(latest ?? Infinity);
            if (kind === 'undated') expect(latest === undefined || begun === undefined).toBe(true);
          });
        }
      }),
    );
  });

  it('covers and leaves out what the matrix says', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const story = timeline(document);
        const { accounts, rows } = coverage(story);
        for (const source of document.sources) {
          const its = sourceCoverage(story, source.id);
          const column = accounts.indexOf(source);
          expect(isAccount(source)).toBe(column >= 0);
          if (column < 0) expect(its?.leftOut.size).toBe(0);
          for (const { dated, accounts: cells } of column < 0 ? [] : rows) {
            const here = cells[column];
            const only = here?.kind === 'said' && here.points.every(({ role }) => role === 'omits');
            expect(its?.covered.has(dated.event.id)).toBe(here?.kind === 'said' && !only);
            expect(its?.leftOut.has(dated.event.id)).toBe(here?.kind === 'silent' || only);
          }
        }
      }),
    );
  });
});
