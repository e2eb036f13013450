import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type Filter, NO_FILTER } from '../../core/model/filter.ts';
import { type Address, format, PANELS, parse, SCALES, THEMES, TOURS, VIEWS } from './address.ts';

const defaults: Address = {
  event: undefined,
  claim: undefined,
  group: undefined,
  stop: undefined,
  view: 'timeline',
  source: undefined,
  front: undefined,
  viewport: { from: 19_905, to: 20_270 },
  scale: 'even',
  search: '',
  filter: NO_FILTER,
  theme: 'auto',
  panel: 'open',
  locale: 'en',
};

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
const YEAR_MINUS_9999 = -4_371_587;
const YEAR_9999 = 2_932_896;

/** On the grid that is written: whole days, and minutes where less than sixty days are in view. */
const viewport = fc.oneof(
  fc
    .tuple(fc.integer({ min: YEAR_MINUS_9999, max: YEAR_9999 - 1 }), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([from, days]) => ({ from, to: Math.min(from + days, YEAR_9999) })),
  fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 1, max: 59 * 1440 }))
    .map(([from, minutes]) => ({ from: from / 1440, to: (from + minutes) / 1440 })),
);

const choices = fc.uniqueArray(id, { maxLength: 4 });
const filter: fc.Arbitrary<Filter> = fc.record({
  thread: choices,
  stage: choices,
  vote: choices,
  lane: choices,
  period: choices,
  kind: choices,
  status: choices,
  cites: choices,
  in: choices,
});

const address: fc.Arbitrary<Address> = fc
  .record({
    event: fc.option(id, { nil: undefined }),
    claim: fc.option(id, { nil: undefined }),
    group: fc.option(fc.record({ first: id, last: id, lane: fc.option(id, { nil: undefined }) }), {
      nil: undefined,
    }),
    stop: fc.option(fc.record({ tour: fc.constantFrom(...TOURS), step: fc.integer({ min: 1, max: 9999 }) }), {
      nil: undefined,
    }),
    view: fc.constantFrom(...VIEWS),
    source: fc.option(id, { nil: undefined }),
    front: fc.option(fc.oneof(id, fc.constant('-differ')), { nil: undefined }),
    viewport: fc.oneof(fc.constant(defaults.viewport), viewport),
    scale: fc.constantFrom(...SCALES),
    search: fc.string({ unit: 'grapheme' }),
    filter,
    theme: fc.constantFrom(...THEMES),
    panel: fc.constantFrom(...PANELS),
    locale: fc.constantFrom('en', 'fr', 'ar', 'zh-Hant-TW'),
  })
  .map((it) => ({ ...it, claim: it.event === undefined ? undefined : it.claim }));

const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'event',
          'claim',
          'group',
          'tour',
          'step',
          'view',
          'source',
          'front',
          'from',
          'to',
          'scale',
          'theme',
          'panel',
          'lang',
          'q',
          ...FACETS,
          'x',
          '__proto__',
          'constructor',
        ),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '2025-03-20',
            '-9999-01-01',
            '2025-02-30',
            '2025-03-20T24:00',
            'list',
            'differ',
            '-differ',
            'a,b',
            'a,b,c',
            'a,b,c,d',
            '3',
            '0',
            '%',
            'a,b,,a',
            'été,%C3%A9,&',
            '__proto__',
            'constructor,toString,hasOwnProperty',
            '9'.repeat(400),
            '1e999',
            '9999-12-31T23:59',
            '0000-00-00',
            '\ud800',
          ),
        ),
      ),
    )
    .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
);

describe('the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(address, (it) => {
        expect(parse(format(it, defaults), defaults)).toEqual(it);
      }),
    );
  });

  it('makes a valid state of any text, and writes that state the same way again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const it = parse(query, defaults);
        expect(VIEWS).toContain(it.view);
        expect(SCALES).toContain(it.scale);
        expect(THEMES).toContain(it.theme);
        expect(PANELS).toContain(it.panel);
        expect(it.viewport.from).toBeLessThan(it.viewport.to);
        expect(it.event === undefined && it.claim !== undefined).toBe(false);
        expect(parse(format(it, defaults), defaults)).toEqual(it);
      }),
    );
  });

  it('keeps the keys of the host page as they were written', () => {
    fc.assert(
      fc.property(address, (it) => {
        const written = format(
          it,
          defaults,
          '?utm_source=a%20b&page_id=7&event=old&%65vent=older&empty=&bare',
        );
        expect(written.startsWith('?utm_source=a%20b&page_id=7&empty=&bare')).toBe(true);
        expect(parse(written, defaults)).toEqual(it);
      }),
    );
  });

  it('says nothing when everything is as the document wants it', () => {
    expect(format(defaults, defaults)).toBe('');
    expect(format(defaults, defaults, '?view=list&from=2024-01-01&to=2024-02-01')).toBe('');
  });

  const written: readonly (readonly [Partial<Address>, string])[] = [
    [{ event: 'gate-closed', claim: 'when' }, '?event=gate-closed&claim=when'],
    [{ stop: { tour: 'story', step: 1 } }, '?step=1'],
    [{ event: 'supplier-post', stop: { tour: 'story', step: 6 } }, '?event=supplier-post&step=6'],
    [{ stop: { tour: 'differ', step: 1 } }, '?tour=differ'],
    [{ stop: { tour: 'differ', step: 12 } }, '?tour=differ&step=12'],
    [{ view: 'list', locale: 'fr' }, '?view=list&lang=fr'],
    [{ view: 'sources', source: 'article-fr' }, '?view=sources&source=article-fr'],
    [{ viewport: { from: 20_000, to: 20_100 } }, '?from=2024-10-04&to=2025-01-12'],
    [{ viewport: { from: 20_000.4, to: 20_100.4 } }, '?from=2024-10-04&to=2025-01-12'],
    [{ viewport: { from: 20_000.5, to: 20_002 } }, '?from=2024-10-04T12:00&to=2024-10-06'],
    [{ viewport: { from: -730_485, to: 0 } }, '?from=-0030-01-01&to=1970-01-01'],
    [{ scale: 'true', theme: 'dark' }, '?scale=true&theme=dark'],
    [{ search: 'porte dérobée' }, '?q=porte+d%C3%A9rob%C3%A9e'],
    [{ search: 'a=b&c%#+' }, '?q=a%3Db%26c%25%23%2B'],
    [
      { filter: { ...NO_FILTER, lane: ['senate', 'courts'], in: ['zh-Hant'] }, theme: 'dark' },
      '?lane=senate,courts&in=zh-Hant&theme=dark',
    ],
  ];
  it.each(written)('writes %o as %s', (difference, query) => {
    expect(format({ ...defaults, ...difference }, defaults)).toBe(query);
  });

  const garbage = [
    '?from=2025-02-30&to=2025-03-01',
    '?from=2025-03-01&to=2025-02-01',
    '?from=2025-03-01',
    '?view=LIST&scale=&theme=blue&lang=%00&event=%3Cscript%3E&claim=alone',
    '?step=0&tour=walk',
    '?step=-1',
    '?step=3.5',
    '?step=12345',
    '?tour=',
    '?%E0%A4%A',
    '?q=&lane=&kind=,,&in=%20',
  ];
  it.each(garbage)('reads the defaults out of %s', (query) => {
    expect(parse(query, defaults)).toEqual(defaults);
  });
});
