import { describe, expect, it } from 'vitest';
import { isRecord } from '../../core/model/origin.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { tourStops } from '../state/tour.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { chainReading, counts } from './chainReading.ts';
import { type ClaimReading, claimReading, inReadingOrder, leadingClaim } from './claimReading.ts';
import { sideHeading } from './sideHeading.ts';

const timeline = harbour();
const words = wordsFor('en', timeline.document.languages);

const readings = timeline.events.flatMap(({ event }) =>
  (event.claims ?? []).map((claim) => claimReading(timeline, claim, 'en')),
);
const readingOf = (id: string) => {
  const found = readings.find(({ claim }) => claim.id === id);
  if (!found) throw new Error(id);
  return found;
};
const headings = (id: string) => {
  const { sides } = readingOf(id);
  return sides.map((side) => sideHeading(side, sides, timeline, words));
};

describe('the sides of a claim', () => {
  it('never put another’s words under the record', () => {
    const records = readings.flatMap(({ sides }) => sides.filter(({ kind }) => kind === 'record'));
    expect(records.length).toBeGreaterThan(2);
    for (const { pieces } of records) {
      for (const { source, origin } of pieces) {
        expect(isRecord(origin)).toBe(true);
        expect(['official', 'law']).toContain(source.type);
      }
    }
  });

  it('hold every piece of evidence once', () => {
    for (const { claim, sides, besides } of readings) {
      const pieces = [...sides.flatMap((side) => side.pieces), ...besides];
      const evidence = [claim, ...(claim.accounts ?? [])].flatMap((it) => it.evidence);
      expect([claim.id, pieces.length]).toEqual([claim.id, evidence.length]);
    }
  });

  it.each([
    [
      'refused-the-clause',
      ['The record says', 'The record, as reported by The Harbour Beacon', 'Le Phare says', 'Al-Manara says'],
    ],
    ['refused-count', ['City Council of Saltmere (through Tidewire and The Harbour Beacon) says this']],
    ['asked-the-council', ['The record says', 'Brightgate says so too', 'Al-Manara says']],
    [
      'strike-size',
      [
        'The Harbour Beacon and A lorry driver at the east gate (through The Harbour Beacon) say this',
        'Dockers’ Union says',
      ],
    ],
    ['off-since-january', ['Estuary University says this', 'Quay Notes (blog) denies it']],
    ['pictures-passed-on', ['A guard at the port (through Le Phare) says', 'Harbour Police says']],
  ])('of %s say plainly whose they are', (id, expected) => {
    expect(headings(id)).toEqual(expected);
  });

  it('stand open with words in every event on which sources differ, where there are any', () => {
    for (const { event } of tourStops(timeline, 'differ')) {
      const its = (timeline.eventById.get(event ?? ('' as never))?.event.claims ?? []).map((claim) =>
        claimReading(timeline, claim, 'en'),
      );
      const open = its.filter(({ claim, differs }) => differs && claim.minor !== true);
      const lead = leadingClaim(its);
      const shown = open.some(({ sides }) => sides.some(({ pieces }) => pieces[0]?.excerpt));
      const any = its.some(({ sides }) => sides.some(({ pieces }) => pieces.some(({ excerpt }) => excerpt)));
      expect([event, shown || lead !== undefined]).toEqual([event, any]);
    }
  });
});

describe('the origins of a claim', () => {
  it('are shown wherever the words count sources or origins', () => {
    for (const { status } of readings) {
      const several = 'voices' in status && status.voices.sources.length > 1;
      const counted =
        status.status === 'claimed' || status.status === 'one-origin'
          ? several
          : status.status !== 'on-record';
      expect([status.status, counts(status)]).toEqual([status.status, counted]);
    }
  });

  it('say who has it from whom, and what the editors say of the way', () => {
    const [side] = chainReading(readingOf('would-leave').sides, timeline, words);
    const [origin] = side?.origins ?? [];
    expect(origin?.heading).toBe('Origin: Brightgate (4 sources)');
    expect(origin?.ways.map(({ text }) => text)).toEqual([
      'Brightgate (English) names no other origin',
      'Tidewire (English) repeats the words of Brightgate unchanged',
      'Le Phare (French) translates the words of Brightgate',
      'Al-Manara (Arabic) paraphrases the words of Brightgate',
    ]);
    expect(words.plain(origin?.ways[2]?.notes[0] ?? '')).toBe('“A port” becomes “the port”.');
  });

  it('keep apart the sides, and what is altered counts as the source’s own', () => {
    const sides = chainReading(readingOf('refused-the-clause').sides, timeline, words);
    expect(sides.map(({ heading }) => heading)).toEqual([
      'For this version',
      'For “The Council rejected the act, for now”',
      'For “The Council refused this act”',
    ]);
    expect(sides[2]?.origins[0]?.ways[0]?.text).toBe(
      'Al-Manara (Arabic) repeats the words of Brightgate, altered (what differs is counted as its own)',
    );
  });
});

describe('the order of reading', () => {
  const quote = { excerpt: {} };
  /** A claim as far as its order asks: `quoted` has words of a source. */
  const reading = (id: string, status: string, quoted = true) =>
    ({
      claim: { id },
      status: { status },
      differs: ['open', 'contested', 'corrected', 'not-found'].includes(status),
      sides: [{ kind: 'held', pieces: quoted ? [quote] : [{}] }],
    }) as unknown as ClaimReading;
  const ids = (all: readonly ClaimReading[]) => all.map(({ claim }) => claim.id).join(' ');

  it('is the first claim, what differs, what was not found, and the rest', () => {
    const all = [
      reading('first', 'on-record'),
      reading('b', 'claimed'),
      reading('lost', 'not-found'),
      reading('c', 'one-origin'),
      reading('odds', 'contested'),
      reading('open', 'open'),
    ];
    expect(ids(inReadingOrder(all))).toBe('first odds open lost b c');
    expect(ids(inReadingOrder([]))).toBe('');
  });

  it('shows the words of the first claim, though sources differ on another', () => {
    expect(leadingClaim([reading('first', 'claimed'), reading('lost', 'not-found')])?.id).toBe('first');
  });

  it('shows no other words where the first claim has none and those on which sources differ have some', () => {
    expect(
      leadingClaim([reading('first', 'claimed', false), reading('odds', 'open'), reading('c', 'claimed')]),
    ).toBe(undefined);
    expect(leadingClaim([reading('first', 'claimed', false), reading('c', 'claimed')])?.id).toBe('c');
  });

  it('puts the words of the origin before those that pass them on, and decisive ones first', () => {
    const { sides } = readingOf('would-leave');
    expect(sides[0]?.pieces[0]?.source.publisher).toBe('brightgate');
  });
});
