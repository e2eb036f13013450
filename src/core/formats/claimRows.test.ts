import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import { csv } from './csv.ts';
import { validate } from '../model/validate.ts';
import { wordsFor } from '../i18n/words.ts';
import { claimRows } from './claimRows.ts';

function small(change: (document: Record<string, unknown>) => void = () => undefined) {
  const document = smallDocument();
  change(document);
  const read = validate(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.timeline;
}
const tableOf = (timeline: ReturnType<typeof small>, language: string) =>
  csvParse(
    csv(
      claimRows(
        timeline,
        wordsFor(language, timeline.document.languages),
        (id) => `https://example.org/?event=${id}`,
      ),
      'comma',
    ).slice(1),
  );

it('has a row per claim, with its event, its status and who says what', () => {
  const [adopted, left, why, ...more] = tableOf(small(), 'fr');
  expect(more).toEqual([]);
  expect(adopted).toEqual({
    event: 'senate-votes',
    date: '2025-02-04',
    earliest: '2025-02-04',
    latest: '2025-02-04',
    title: 'Le Sénat vote',
    summary: 'It votes.',
    lane: 'Senate',
    kind: 'Vote',
    threads: 'Article 8',
    about: '',
    stages: 'Article 8: Adopté',
    periods: '',
    place: 'Paris',
    result: 'passed',
    for: '20',
    against: '10',
    abstain: '2',
    absent: '1',
    links: 'https://senate.example/735',
    differs: 'true',
    link: 'https://example.org/?event=senate-votes',
    claim: 'adopted',
    text: 'The article was adopted',
    status: 'corrected',
    minor: 'false',
    answers: 'The bill was adopted',
    supporting: 'law',
    otherwise: 'article',
    mentioning: '',
    omitting: 'article',
  });
  expect(left).toMatchObject({
    event: 'assembly-refuses',
    lane: 'Assemblée',
    about: 'Article 8',
    periods: '17th legislature',
    result: '',
    for: '',
  });
  expect(why).toMatchObject({
    status: 'open',
    minor: 'true',
    supporting: '',
    answers: 'For privacy; For time',
    otherwise: 'post; article',
  });
});

it('keeps an event without claims, and says no day that nothing bounds', () => {
  const timeline = small((document) => {
    const events = document['events'] as Record<string, unknown>[];
    events.push({ id: 'open', date: '2025-04/..', lane: 'senate', kind: 'vote', title: '=1+1' });
  });
  expect(tableOf(timeline, 'en').at(-1)).toMatchObject({
    event: 'open',
    date: '2025-04/..',
    earliest: '2025-04-01',
    latest: '',
    title: "'=1+1",
    claim: '',
    status: '',
  });
});

it.each(['en', 'fr', 'ar'])('of a full story in %s every row is as long as its head', (language) => {
  const timeline = harbour();
  const rows = claimRows(timeline, wordsFor(language, timeline.document.languages), () => undefined);
  const claims = timeline.events.flatMap(({ event }) => event.claims ?? []);
  const without = timeline.events.filter(({ event }) => (event.claims ?? []).length === 0);
  expect(rows).toHaveLength(1 + claims.length + without.length);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([30]));
});

it.each([
  ['2025-02-04T20:00', '2025-02-04', '2025-02-04'],
  ['2025-02-04T20:00/2025-02-06T00:30', '2025-02-04', '2025-02-06'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-02/..', '2025-02-01', ''],
])('of %s the earliest day is %j, the latest %j', (date, earliest, latest) => {
  const [row] = tableOf(
    small(({ events }) => Object.assign((events as object[])[0] ?? {}, { date })),
    'en',
  );
  expect(row).toMatchObject({ date, earliest, latest });
});
