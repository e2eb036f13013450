import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Still from '../src/app/chart/Still.svelte';
import { stillOf } from '../src/app/chart/still.ts';
import { stats } from '../src/app/status/stats.ts';
import { main } from '../src/cli/main.ts';
import { wordsFor } from '../src/core/i18n/words.ts';
import { measureByTable } from '../src/core/layout/measure.ts';
import { claimStatus, differs, type StatusId } from '../src/core/model/claim.ts';
import { choicesOf, faceted } from '../src/core/model/filter.ts';
import { match } from '../src/core/model/quote.ts';
import { quotedShare } from '../src/core/model/quotedShare.ts';
import type { EventId } from '../src/core/model/schema.ts';
import type { Timeline } from '../src/core/model/timeline.ts';
import { parseDocument } from '../src/core/model/validate.ts';

const files = readdirSync('data').filter((file) => file.endsWith('.json'));

const read = (file: string): Timeline => {
  const result = parseDocument(readFileSync(join('data', file), 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
};

/** A folder with the texts quotes were taken from, and `texts.json`, which names the file of each source. */
const folder = process.env['QUOTE_TEXTS'] ?? '';
if (folder === '')
  console.info('skipped: quotes are not compared with their texts; QUOTE_TEXTS names no folder');
const texts = new Map(
  Object.entries(
    (folder === '' ? {} : JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8'))) as Readonly<
      Record<string, string>
    >,
  ),
);

describe('every story in data/', () => {
  it.each(files)('%s is valid, without a warning, and named after its id', (file) => {
    const result = parseDocument(readFileSync(join('data', file), 'utf8'));
    expect(result.ok ? [] : result.problems).toEqual([]);
    expect(result.warnings).toEqual([]);
    expect(result.ok && result.timeline.document.id).toBe(file.replace(/\.json$/, ''));
  });

  it.each(files)('%s can be drawn in each of its languages, with every place in numbers', (file) => {
    const timeline = read(file);
    const { languages } = timeline.document;
    for (const language of languages) {
      const props = { timeline, words: wordsFor(language, languages), width: 960 };
      const { body } = render(Still, { props });
      expect(body).toContain('data-key="');
      expect(body).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });

  it.each(files)(
    '%s: the filter has as many sources and languages as the head of the page counts',
    (file) => {
      const timeline = read(file);
      const { sources, languages } = stats(timeline);
      const choices = choicesOf(timeline, faceted(timeline));
      expect(choices.cites).toHaveLength(sources);
      expect(choices.in).toHaveLength(languages);
    },
  );

  it.skipIf(folder === '').each(files)(
    '%s quotes what its texts say (skipped unless QUOTE_TEXTS names a folder)',
    (file) => {
      const quotes = (read(file).document.excerpts ?? []).filter(({ source }) => texts.has(source));
      const found = quotes.map(({ id, source, selector }) => ({
        id,
        state: match(readFileSync(join(folder, texts.get(source) ?? ''), 'utf8'), selector).state,
      }));
      expect(found).toEqual(quotes.map(({ id, checked }) => ({ id, state: checked?.state })));
    },
  );
});

describe('the French story', () => {
  const file = 'data/france-encryption-backdoor.json';
  let story: Timeline | undefined;
  /** Read by the tests themselves: without the file they fail, and the others do not. */
  const french = (): Timeline => (story ??= read('france-encryption-backdoor.json'));
  const eventOf = (id: string) => french().eventById.get(id as EventId)?.event;

  describe.each(['en', 'fr', 'ar'])('as it opens, in %s', (language) => {
    /** The room around the picture on the page, in px. */
    const margins = { names: 152, start: 24, end: 24, above: 0 };
    it.each([
      ['in a window of 1440 px, with the panel', 1040, 3],
      ['in a window of 1366 px, with the panel', 966, 5],
      ['in a window of 1366 px, without it', 1366, 5],
    ])('leaves few marks without a title, %s', (_, width, most) => {
      const timeline = read(file.replace('data/', ''));
      const words = wordsFor(language, timeline.document.languages);
      const { picture } = stillOf({ timeline, words, width, margins, measure: measureByTable });
      const unnamed = picture.marks.filter(
        ({ lane, x }) =>
          x + picture.shift.x >= 0 &&
          x + picture.shift.x <= picture.width &&
          !picture.labels.some((label) => label.lane === lane && Math.abs(label.pole.x - x) < 1),
      );
      expect(picture.marks.length).toBeGreaterThan(25);
      expect(unnamed.length, unnamed.map(({ key }) => key).join()).toBeLessThanOrEqual(most);
    });
  });

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
    expect(claim && claimStatus(french(), claim).status).toBe(status);
  });

  it('marks the events on which sources differ, and no others', () => {
    const marked = french()
      .events.filter(({ event }) => differs(french(), event))
      .map(({ event }) => event.id);
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

  it('calls a record only what establishes a point: laws, minutes, decisions, official releases', () => {
    const roles = french().document.sources.map(({ type, role }) => [type, role ?? 'none'].join(' '));
    const kinds = [...new Set(roles)].sort();
    expect(kinds.filter((it) => it.endsWith(' record'))).toEqual(['law record', 'official record']);
    expect(roles.filter((it) => it.endsWith(' account'))).toHaveLength(3);
  });

  it('puts no claim on record without a record that was read, or without saying who reports it', () => {
    const unreported = french().events.flatMap(({ event }) =>
      (event.claims ?? [])
        .map((claim) => [claim.id, claimStatus(french(), claim)] as const)
        .filter(
          ([, status]) => 'record' in status && !status.record.read && status.record.reportedBy.length === 0,
        )
        .map(([id]) => id),
    );
    expect(unreported).toEqual([]);
  });

  it('has the answer of the accused beside the accusation, in every language', () => {
    const denies = { en: /denies|denying/u, fr: /nie |conteste/u, ar: /ينفي/u };
    const { summary, steps = [] } = french().document;
    const told = [
      summary,
      steps.find(({ event }) => event === 'durov-arrest')?.text,
      eventOf('durov-arrest')?.summary,
      eventOf('durov-formal-investigation')?.summary,
      eventOf('durov-restrictions-lifted')?.summary,
      eventOf('durov-formal-investigation')?.claims?.find(({ id }) => id === 'formal-denial')?.text,
    ] as readonly Readonly<Record<string, string>>[];
    for (const text of told)
      for (const [language, pattern] of Object.entries(denies)) expect(text[language]).toMatch(pattern);
    expect(eventOf('durov-third-questioning')?.claims?.map(({ id }) => id)).toContain('third-challenges');
  });

  it('keeps French punctuation on the line of its word', () => {
    const loose: string[] = [];
    const look = (value: unknown, name = ''): void => {
      if (typeof value === 'string') {
        if (name === 'fr' && / [;:!?»]|« /u.test(value)) loose.push(value);
      } else if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value)) look(part, name === 'fr' ? 'fr' : key);
    };
    look(french().document);
    expect(loose).toEqual([]);
  });

  it('charges nobody named with words that were not found', () => {
    const { excerpts = [], sources, publishers = [] } = french().document;
    const notFound = excerpts.filter(({ attributedTo }) => attributedTo?.rendering === 'not-found');
    expect(notFound.length).toBeGreaterThan(2);
    for (const { source: id } of notFound) {
      const source = sources.find((it) => it.id === id);
      expect(source?.author).toBeUndefined();
      expect(publishers.find((it) => it.id === source?.publisher)?.id).toMatch(/^outlet-/u);
    }
  });

  it('has each ballot rest on a claim of its event, and says how it was made and what was corrected', () => {
    for (const { event } of french().events)
      if (event.vote)
        expect([event.id, event.claims?.map(({ id }) => id)]).toEqual([
          event.id,
          expect.arrayContaining([event.vote.claim]),
        ]);
    const { method = [], authors = [], changes = [], updated } = french().document;
    expect(method.length).toBeGreaterThan(3);
    expect(authors.every(({ role }) => role !== undefined)).toBe(true);
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.filter(({ date }) => updated !== undefined && date > updated)).toEqual([]);
  });

  describe.skipIf(folder === '')(
    'compared with its texts (skipped unless QUOTE_TEXTS names a folder)',
    () => {
      let home = '';
      beforeEach(() => {
        home = mkdtempSync(join(tmpdir(), 'data-'));
      });
      afterEach(() => {
        rmSync(home, { recursive: true });
      });
      const run = (document: string, folder: string, ...args: readonly string[]) => {
        const lines: string[] = [];
        const code = main(['quotes', document, '--texts', folder, ...args], {
          print: (line) => lines.push(line),
          printError: (line) => lines.push(line),
          today: '2026-11-21',
          kit: '',
        });
        return { code, lines };
      };

      it('quotes every text', () => {
        const quoted = new Set((french().document.excerpts ?? []).map(({ source }) => source as string));
        expect([...texts.keys()].filter((source) => !quoted.has(source))).toEqual([]);
      });

      it('quotes at most a quarter of each text, in forty passages and more', () => {
        const quotes = (french().document.excerpts ?? []).filter(({ source }) => texts.has(source));
        expect(quotes.length).toBeGreaterThanOrEqual(40);
        expect(
          quotes.some(({ selector }) => selector.exact.includes("n'a jamais divulgué un seul octet")),
        ).toBe(true);
        for (const name of new Set(texts.values())) {
          const share = quotedShare(
            readFileSync(join(folder, name), 'utf8'),
            quotes.filter(({ source }) => texts.get(source) === name).map(({ selector }) => selector),
          );
          expect([name, share > 0.1, share <= 0.25]).toEqual([name, true, true]);
        }
      });

      it('has no quote that drifted, is gone or ambiguous, and says so itself', () => {
        const { code, lines } = run(file, folder);
        expect(lines.at(-1)).toMatch(/^\d+ quotes: \d+ exact, \d+ unchecked$/);
        expect(code).toBe(0);
        const copy = join(home, 'story.json');
        copyFileSync(file, copy);
        run(copy, folder, '--write', '--date', '2026-11-21');
        expect(readFileSync(copy, 'utf8')).toBe(readFileSync(file, 'utf8'));
      });

      it('is told of a word that changes in a text', () => {
        writeFileSync(join(home, 'texts.json'), JSON.stringify(Object.fromEntries(texts)));
        for (const name of new Set(texts.values())) {
          const article = readFileSync(join(folder, name), 'utf8');
          writeFileSync(
            join(home, name),
            article.replaceAll("n'a jamais", 'a').replaceAll('لم يشارك', 'يشارك'),
          );
        }
        const { code, lines } = run(file, home);
        expect(lines.filter((line) => line.includes(' drifted ')).join('\n')).toMatch(
          /\[−لم−\] يشارك[^]*\[−n'−\] a \[−jamais−\] divulgué/,
        );
        expect(code).toBe(1);
      });
    },
  );
});

describe('the second story', () => {
  const { document, events } = read('germany-data-retention.json');

  it('is small and complete: two languages everywhere, stages, votes, periods', () => {
    expect(events.length).toBeGreaterThanOrEqual(15);
    expect(events.length).toBeLessThanOrEqual(25);
    expect(document.languages).toEqual(['en', 'de']);
    for (const { id, title, summary, claims = [] } of document.events)
      for (const text of [title, summary, ...claims.map((claim) => claim.text)])
        expect(Object.keys(text ?? {}), id).toEqual(['en', 'de']);
    expect((document.threads ?? []).map(({ stages = [] }) => stages.length)).toEqual([3, 5]);
    expect(document.events.filter(({ vote }) => vote !== undefined)).toHaveLength(2);
    expect(document.periods).toHaveLength(3);
  });

  it('rests on evidence everywhere', () => {
    for (const { id, claims = [] } of document.events) expect(claims, id).not.toEqual([]);
  });
});
