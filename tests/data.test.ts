import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimStatus, differs, type StatusId } from '../src/core/model/claim.ts';
import { match } from '../src/core/model/quote.ts';
import type { EventId } from '../src/core/model/schema.ts';
import type { Timeline } from '../src/core/model/timeline.ts';
import { parseDocument } from '../src/core/model/validate.ts';

const files = readdirSync('data').filter((file) => file.endsWith('.json'));

const read = (file: string): Timeline => {
  const result = parseDocument(readFileSync(join('data', file), 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
};

it.each(files)('%s is valid, without a warning, and named after its id', (file) => {
  const result = parseDocument(readFileSync(join('data', file), 'utf8'));
  expect(result.ok ? [] : result.problems).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect(result.ok && result.timeline.document.id).toBe(file.replace(/\.json$/, ''));
});

describe('the French story', () => {
  const story = read('france-encryption-backdoor.json');
  const eventOf = (id: string) => story.eventById.get(id as EventId)?.event;

  it.each([
    ['narcotrafic-bill-filed', '2024-07-12'],
    ['durov-arrest', '2024-08-24'],
    ['durov-formal-investigation', '2024-08-28'],
    ['senate-adopts-bill', '2025-02-04'],
    ['assembly-committee-deletes-8ter', '2025-03-05'],
    ['assembly-rejects-8ter', '2025-03-20'],
    ['assembly-adopts-bill', '2025-04-01'],
    ['cmp-agreement', '2025-04-10'],
    ['durov-post', '2025-04-21'],
    ['bill-final-adoption', '2025-04-29'],
    ['narcotrafic-law', '2025-06-13'],
  ])('has %s on %s', (id, date) => {
    expect(eventOf(id)?.date).toBe(date);
  });

  it.each<[string, string, StatusId]>([
    ['senate-adopts-bill', 'senate-vote-day', 'corrected'],
    ['assembly-rejects-8ter', 'refused-the-clause', 'corrected'],
    ['assembly-rejects-8ter', 'refused-count', 'on-record'],
    ['bill-final-adoption', 'final-not-autumn', 'corrected'],
    ['darmanin-justice-minister', 'darmanin-plain-sight', 'not-found'],
    ['lqdn-campaign', 'lqdn-english-quote', 'not-found'],
    ['durov-post', 'post-one-government', 'not-found'],
    ['durov-post', 'post-exit', 'claimed'],
    ['durov-post', 'post-never-disclosed', 'claimed'],
    ['durov-arrest', 'arrest-when', 'corroborated'],
    ['paris-prosecutor-statement', 'offences-listed', 'corrected'],
    ['protecteu', 'protecteu-not-a-bill', 'corrected'],
    ['narcotrafic-law', 'law-promulgated', 'on-record'],
    ['telegram-one-billion', 'billion-users', 'claimed'],
  ])('says of %s, %s: %s', (eventId, claimId, status) => {
    const claim = eventOf(eventId)?.claims?.find(({ id }) => id === claimId);
    expect(claim && claimStatus(story, claim).status).toBe(status);
  });

  it('marks the events on which sources differ, and no others', () => {
    const marked = story.events.filter(({ event }) => differs(story, event)).map(({ event }) => event.id);
    expect(marked).toEqual([
      'uk-online-safety-act',
      'paris-prosecutor-statement',
      'darmanin-justice-minister',
      'senate-adds-8ter',
      'senate-adopts-bill',
      'lqdn-campaign',
      'assembly-rejects-8ter',
      'protecteu',
      'nunez-statement',
      'durov-post',
      'bill-final-adoption',
      'durov-dgse-claim',
    ]);
  });
});

/** A folder with the texts quotes were taken from, and `texts.json`, which names the file of each source. */
const folder = process.env['QUOTE_TEXTS'];
if (folder === undefined)
  console.info('skipped: quotes are not compared with their texts; QUOTE_TEXTS names no folder');

describe.skipIf(folder === undefined)(
  'quotes stand in their texts (skipped unless QUOTE_TEXTS names a folder)',
  () => {
    const names = folder === undefined ? '' : readFileSync(join(folder, 'texts.json'), 'utf8');
    const texts = new Map(
      Object.entries((names === '' ? {} : JSON.parse(names)) as Readonly<Record<string, string>>),
    );
    const quotes = files
      .map(read)
      .flatMap(({ document }) => document.excerpts ?? [])
      .filter(({ source }) => texts.has(source));

    it('has quotes of every text, and every text', () => {
      expect(new Set(quotes.map(({ source }) => source))).toEqual(new Set(texts.keys()));
      for (const file of texts.values()) expect(existsSync(join(folder ?? '', file))).toBe(true);
    });

    it.each(quotes.map((quote) => [quote.id, quote] as const))('%s', (_, { source, selector, checked }) => {
      const text = readFileSync(join(folder ?? '', texts.get(source) ?? ''), 'utf8');
      expect(match(text, selector)).toMatchObject({ state: checked?.state });
    });
  },
);
