import { describe, expect, it } from 'vitest';
import { claimOf, testimony, type Told } from '../../../tests/arbitrary/testimony.ts';
import { type ClaimStatus, claimStatus, differs, support, type Voices } from './claim.ts';
import type { Origin } from './origin.ts';
import type { Claim, TimelineEvent } from './schema.ts';

const statusOf = (told: Told, accounts: readonly Told[] = [], rest: Partial<Claim> = {}): ClaimStatus =>
  claimStatus(testimony, claimOf(told, accounts, rest));

const open = { open: true };
type Row = [string, ClaimStatus['status'], Told, (readonly Told[])?, Partial<Claim>?];

describe('the status of a claim, each beside its near miss', () => {
  it.each<Row>([
    ['the editors hold no version', 'open', {}, [{ supports: ['post'] }, { supports: ['radio'] }], open],
    ['open comes before everything', 'open', { supports: ['law'] }, [{ supports: ['radio'] }], open],
    [
      'open: false is not open',
      'contested',
      { supports: ['post'] },
      [{ supports: ['radio'] }],
      { open: false },
    ],

    ['only a quotation that is not found', 'not-found', { supports: ['radio:not-found:post'] }],
    ['two of them', 'not-found', { supports: ['radio:not-found:post', 'paper-a:not-found:Ada'] }],
    [
      'one of them, passed on by another',
      'not-found',
      { supports: ['paper-a:verbatim:radio:not-found:post'] },
    ],
    ['and one that is found', 'corroborated', { supports: ['radio:not-found:post', 'post:words'] }],
    ['a citation is not a quotation', 'one-origin', { supports: ['radio not-found post'] }],
    ['an altered quotation is found', 'claimed', { supports: ['radio:altered:post'] }],
    [
      'what only mentions does not count',
      'not-found',
      { supports: ['radio:not-found:post'], mentions: ['post'] },
    ],
    [
      'it comes before corrected and contested',
      'not-found',
      { supports: ['radio:not-found:post'], denies: ['law'] },
    ],

    ['a record, and an account', 'corrected', { supports: ['law'] }, [{ supports: ['radio'] }]],
    [
      'a record among others, and an account',
      'corrected',
      { supports: ['paper-a', 'law'] },
      [{ supports: ['radio'] }],
    ],
    ['a record, and a denial', 'corrected', { supports: ['law'], denies: ['post'] }],
    ['a record passed on', 'corrected', { supports: ['radio:verbatim:law'] }, [{ supports: ['paper-a'] }]],
    ['a record on either side', 'contested', { supports: ['law'] }, [{ supports: ['minutes'] }]],
    [
      'a record on one of two other sides',
      'contested',
      { supports: ['law'] },
      [{ supports: ['radio'] }, { supports: ['minutes'] }],
    ],
    ['a record that denies', 'contested', { supports: ['law'], denies: ['minutes'] }],
    [
      'an account that has altered the record has no record',
      'corrected',
      { supports: ['law'] },
      [{ supports: ['radio altered law'] }],
    ],
    [
      'an account that passes on the record has one',
      'contested',
      { supports: ['law'] },
      [{ supports: ['radio verbatim law'] }],
    ],
    [
      'what in an account only mentions a record',
      'corrected',
      { supports: ['law'] },
      [{ supports: ['radio'], mentions: ['minutes'] }],
    ],
    [
      'a record that denies the account',
      'contested',
      { supports: ['post'] },
      [{ supports: ['radio'], denies: ['law'] }],
    ],

    ['an account, without a record', 'contested', { supports: ['paper-a'] }, [{ supports: ['radio'] }]],
    ['a denial, without a record', 'contested', { supports: ['paper-a'], denies: ['post'] }],
    ['a source that leaves it out does not deny', 'one-origin', { supports: ['paper-a'], omits: ['post'] }],
    ['a list of no accounts is none', 'one-origin', { supports: ['paper-a'] }, []],

    ['a law', 'on-record', { supports: ['law'] }],
    ['an official source', 'on-record', { supports: ['minutes'] }],
    ['a record beside others', 'on-record', { supports: ['paper-a', 'post', 'law'] }],
    ['a record passed on by a paper', 'on-record', { supports: ['radio:verbatim:law'] }],
    ['a record that only mentions it', 'one-origin', { supports: ['paper-a'], mentions: ['law'] }],
    ['a record in which it is not found', 'one-origin', { supports: ['radio not-found law'] }],

    ['two publishers', 'corroborated', { supports: ['paper-a', 'radio'] }],
    ['a person and a publisher', 'corroborated', { supports: ['paper-a:verbatim:Ada', 'radio'] }],
    ['two statements', 'corroborated', { supports: ['post', 'leaflet'] }],
    ['two sources of one publisher', 'one-origin', { supports: ['paper-a', 'paper-b'] }],

    ['a statement', 'claimed', { supports: ['post'] }],
    ['two statements of one publisher', 'claimed', { supports: ['post', 'speech'] }],
    [
      'three papers that repeat it',
      'claimed',
      { supports: ['paper-a:verbatim:post', 'paper-b:translated:post', 'radio:paraphrased:post'] },
    ],
    ['a person without a source', 'claimed', { supports: ['paper-a:verbatim:Ada'] }],
    ['one publisher with a statement and a report', 'one-origin', { supports: ['post', 'company-news'] }],

    ['a paper', 'one-origin', { supports: ['paper-a'] }],
    [
      'a paper whose quotation is found nowhere, and its sister',
      'one-origin',
      { supports: ['paper-a:not-found:post', 'paper-b'] },
    ],
  ])('%s: %s', (_, status, told, accounts, rest) => {
    expect(statusOf(told, accounts, rest).status).toBe(status);
  });
});

const originName = (origin: Origin): string => (origin.kind === 'person' ? 'Ada' : origin.source.id);
const told = ({ sources, origins }: Voices): string =>
  `${sources.map(({ id }) => id).join(' ')} from ${origins.map(originName).join(' ')}`;

describe('the numbers and names of its words', () => {
  it('open: each answer and who gives it', () => {
    const status = statusOf(
      {},
      [{ supports: ['post', 'paper-a:verbatim:post'] }, { supports: ['radio'], denies: ['post'] }],
      open,
    );
    expect(
      status.status === 'open' && status.answers.map(({ text, voices }) => [text, told(voices)]),
    ).toEqual([
      ['account 0', 'post paper-a from post'],
      ['account 1', 'radio from radio'],
    ]);
  });

  it('not-found: who quotes it, and where it is said to be', () => {
    const status = statusOf({
      supports: ['radio:not-found:post', 'paper-a:not-found:post', 'paper-a:not-found:Ada'],
    });
    expect(status.status === 'not-found' && [told(status.voices), status.saidToBe.map(originName)]).toEqual([
      'radio paper-a from radio paper-a',
      ['post', 'Ada'],
    ]);
  });

  it('corrected: the record, and who says otherwise, in accounts and denials alike', () => {
    const status = statusOf({ supports: ['paper-a', 'law'], denies: ['leaflet'] }, [
      { supports: ['radio', 'radio:altered:post'] },
      { supports: ['post'], mentions: ['speech'] },
    ]);
    expect(
      status.status === 'corrected' && [
        status.record.sources.map(({ id }) => id),
        told(status.voices),
        told(status.otherwise),
      ],
    ).toEqual([['law'], 'paper-a law from paper-a law', 'leaflet radio post from leaflet radio post']);
  });

  it('contested: the origins of either side', () => {
    const status = statusOf({ supports: ['paper-a:verbatim:post', 'radio:paraphrased:post'] }, [
      { supports: ['paper-a', 'leaflet'] },
    ]);
    expect(status.status === 'contested' && [told(status.voices), told(status.otherwise)]).toEqual([
      'paper-a radio from post',
      'paper-a leaflet from paper-a leaflet',
    ]);
  });

  it('corroborated, claimed, one-origin: the sources and the origins', () => {
    const corroborated = statusOf({ supports: ['paper-a', 'paper-b', 'radio'] });
    expect(corroborated.status === 'corroborated' && told(corroborated.voices)).toBe(
      'paper-a paper-b radio from paper-a radio',
    );
    const claimed = statusOf({
      supports: ['paper-a:verbatim:post', 'post', 'paper-a:translated:post:words'],
    });
    expect(claimed.status === 'claimed' && [originName(claimed.origin), told(claimed.voices)]).toEqual([
      'post',
      'paper-a post from post',
    ]);
    const one = statusOf({ supports: ['paper-b', 'paper-a'] });
    expect(one.status === 'one-origin' && [originName(one.origin), told(one.voices)]).toEqual([
      'paper-b',
      'paper-b paper-a from paper-b',
    ]);
  });

  it.each<[string, readonly string[], boolean, readonly string[]]>([
    ['a record that was read', ['law'], true, []],
    ['a record of which nothing is said', ['minutes'], true, []],
    [
      'a record known through another: the source that passes it on',
      ['paper-a:verbatim:unread-decree'],
      false,
      ['paper-a'],
    ],
    [
      'a record known through another: the sources beside it',
      ['unread-decree', 'radio', 'post'],
      false,
      ['radio', 'post'],
    ],
    [
      'the source that passes it on before one beside it',
      ['paper-a:verbatim:unread-decree', 'radio'],
      false,
      ['paper-a'],
    ],
    ['a record that was not opened, and nobody else', ['unopened-vote'], false, []],
    ['two records of which one was read', ['unread-decree', 'law', 'radio'], true, []],
    ['a record that was read, passed on', ['radio:verbatim:law'], true, []],
  ])('on-record: %s', (_, supports, read, reportedBy) => {
    const status = statusOf({ supports });
    expect(
      status.status === 'on-record' && [status.record.read, status.record.reportedBy.map(({ id }) => id)],
    ).toEqual([read, reportedBy]);
  });
});

it('has no status without support: a valid claim has some', () => {
  expect(() => statusOf({ mentions: ['law'] })).toThrow('nothing supports it');
});

it('groups the evidence by side and stance, an altered quotation by the side it is on', () => {
  const claim = claimOf({ supports: ['radio:altered:post'], denies: ['law'], omits: ['paper-b'] }, [
    { supports: ['radio:altered:post'], mentions: ['post:words'] },
  ]);
  const sides = support(testimony, claim).map(({ text, account, pieces }) => [
    text,
    account === claim.accounts?.[0],
    Object.entries(pieces).map(([stance, all]) =>
      `${stance} ${all.map(({ origin }) => originName(origin)).join(' ')}`.trim(),
    ),
  ]);
  expect(sides).toEqual([
    ['the text', false, ['supports post', 'denies law', 'mentions', 'omits paper-b']],
    ['account 0', true, ['supports radio', 'denies', 'mentions post', 'omits']],
  ]);
});

describe('the picture marks an event', () => {
  const eventWith = (...claims: readonly Claim[]) => ({ claims }) as unknown as TimelineEvent;
  const agreed = claimOf({ supports: ['law'] });

  it.each<[string, boolean, TimelineEvent]>([
    ['without claims', false, {} as TimelineEvent],
    [
      'on record, corroborated, claimed, from one origin',
      false,
      eventWith(
        agreed,
        claimOf({ supports: ['paper-a', 'radio'] }),
        claimOf({ supports: ['post'] }),
        claimOf({ supports: ['radio'] }),
      ),
    ],
    ['open', true, eventWith(agreed, claimOf({}, [{ supports: ['post'] }], open))],
    ['contested', true, eventWith(claimOf({ supports: ['post'] }, [{ supports: ['radio'] }]))],
    ['corrected', true, eventWith(claimOf({ supports: ['law'] }, [{ supports: ['radio'] }]))],
    ['not found', true, eventWith(claimOf({ supports: ['radio:not-found:post'] }))],
    [
      'contested, a minor point',
      false,
      eventWith(claimOf({ supports: ['post'] }, [{ supports: ['radio'] }], { minor: true })),
    ],
    [
      'not minor after a minor one',
      true,
      eventWith(
        claimOf({ supports: ['post'] }, [{ supports: ['radio'] }], { minor: true }),
        claimOf({ supports: ['post'], denies: ['radio'] }),
      ),
    ],
  ])('%s: %s', (_, expected, event) => {
    expect(differs(testimony, event)).toBe(expected);
  });
});
