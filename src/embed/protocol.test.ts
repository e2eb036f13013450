import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/runs.ts';
import { fromFrame, signed, toFrame, type FromFrame, type ToFrame } from './protocol.ts';

const height = fc
  .double({ min: 0.5, max: 10_000, noNaN: true })
  .map((px): FromFrame => ({ kind: 'height', height: px }));
const said: fc.Arbitrary<FromFrame> = fc.oneof(fc.constant<FromFrame>({ kind: 'here' }), height);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const asked: fc.Arbitrary<ToFrame> = fc.oneof(
  fc.constant<ToFrame>({ kind: 'hello' }),
  fc.record({ kind: fc.constant('show' as const), event: id, claim: fc.option(id, { nil: undefined }) }),
);
/** Whatever pages post: among it messages that look like ours. */
const anything = fc.oneof(
  fc.anything(),
  fc.record(
    {
      protocol: fc.oneof(fc.constant('policy-timeline'), fc.anything()),
      version: fc.oneof(fc.constantFrom(0, 1, 2, '1'), fc.anything()),
      kind: fc.oneof(fc.constantFrom('here', 'height', 'hello', 'show'), fc.anything()),
      height: fc.anything(),
      event: fc.anything(),
      claim: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);
/** As `postMessage` hands it over. */
const received = (message: object): unknown => structuredClone(message);

describe('what is said', () => {
  it('arrives as it was sent, and only on its own side', () => {
    fc.assert(
      fc.property(said, (message) => {
        expect(fromFrame(received(signed(message)))).toEqual(message);
        expect(toFrame(received(signed(message)))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(asked, (message) => {
        expect(toFrame(received(signed(message)))).toEqual(message);
        expect(fromFrame(received(signed(message)))).toBeUndefined();
      }),
    );
  });

  it('is read in no other version', () => {
    fc.assert(
      fc.property(fc.oneof(said, asked), fc.anything(), (message, version) => {
        fc.pre(version !== 1);
        const other = { ...signed(message), version };
        expect([fromFrame(other), toFrame(other)]).toEqual([undefined, undefined]);
      }),
    );
  });
});

describe('anything else', () => {
  it('is nothing, or a message within its bounds', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const fromIt = fromFrame(data);
        if (fromIt?.kind === 'height') {
          expect(fromIt.height > 0 && fromIt.height <= 10_000).toBe(true);
        }
        const toIt = toFrame(data);
        if (toIt?.kind === 'show') expect(toIt.event).toMatch(/^[A-Za-z0-9][\w.-]*$/);
      }),
      runs(400),
    );
  });

  it.each([
    ['no height', { kind: 'height' }],
    ['a height in words', { kind: 'height', height: '620' }],
    ['no number', { kind: 'height', height: NaN }],
    ['below nothing', { kind: 'height', height: -1 }],
    ['beyond any screen', { kind: 'height', height: 1e9 }],
    ['endless', { kind: 'height', height: Infinity }],
    ['unheard of', { kind: 'scroll', height: 10 }],
  ])('a frame that says %s is not heard', (_, message) => {
    expect(fromFrame({ protocol: 'policy-timeline', version: 1, ...message })).toBeUndefined();
  });

  it('an event that can be no id is not shown; a claim that can be none is left out', () => {
    const show = { protocol: 'policy-timeline', version: 1, kind: 'show' };
    expect(toFrame({ ...show, event: '<img src=x>' })).toBeUndefined();
    expect(toFrame({ ...show, event: 'vote', claim: {} })).toEqual({
      kind: 'show',
      event: 'vote',
      claim: undefined,
    });
  });
});
