import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import type { Problem } from './problem.ts';
import { meantText } from './problemText.ts';
import { parseBytes, parseDocument, validate } from './validate.ts';

const short = (problem: Problem) => [problem.path, problem.value, problem.expected + meantText(problem)];
const errorsOf = (document: unknown) => {
  const result = validate(document);
  return result.ok ? [] : result.problems.map(short);
};
/** The warnings, but for the texts of the small document that are in one of its two languages. */
const warningsOf = (document: unknown) =>
  validate(document)
    .warnings.filter(({ kind }) => kind !== 'translation')
    .map(short);

const ID = 'an id: letters, digits, ".", "_" or "-", the first one a letter or a digit, the last one no "."';
const DEVICE = 'an id that can name a file: this one is a device on Windows';
const TEXT = 'a text, or a map of texts by language tag such as {"en": "…", "fr": "…"}';
const STANCE = 'one of "supports", "denies", "mentions", "omits"';
const SUPPORT = 'at least one piece of evidence that supports it';

/** What is changed, to what (undefined: removed), and the one problem that follows: its path, value and expectation. */
type Row = [change: string, value: unknown, path: string, found: string, expected: string];

it('accepts a document with one of everything, without a word', () => {
  const result = validate(smallDocument());
  expect(warningsOf(smallDocument())).toEqual([]);
  expect(result.ok && result.timeline.events.map(({ event }) => event.id)).toEqual([
    'senate-votes',
    'assembly-refuses',
  ]);
});

describe('the structure', () => {
  // prettier-ignore
  const rows: Row[] = [
    ['title', undefined, '$.title', 'nothing', `${TEXT}: it is required`],
    ['title', 3, '$.title', '3', TEXT],
    ['title', null, '$.title', 'null', TEXT],
    ['title', [], '$.title', '[]', 'a text in one language at least'],
    ['title', {}, '$.title', '{}', 'a text in one language at least'],
    ['title', '', '$.title', '""', 'text that is not empty'],
    ['title.fr', '', '$.title.fr', '""', 'text that is not empty'],
    ['title.fr', 3, '$.title.fr', '3', 'text that is not empty'],
    ['title.French', 'x', '$.title.French', '"French"', 'a BCP 47 language tag such as "en" or "fr-CA"'],
    ['title.fr--', 'x', '$.title["fr--"]', '"fr--"', 'a BCP 47 language tag such as "en" or "fr-CA"'],
    ['languages', [], '$.languages', '[]', 'at least one language'],
    ['sources.0.language', 'en-a', '$.sources[0].language', '"en-a"', 'a BCP 47 language tag such as "en" or "fr-CA"'],
    ['id', 'two words', '$.id', '"two words"', ID],
    ['id', 'abc.', '$.id', '"abc."', ID],
    ['id', 'x'.repeat(101), '$.id', `"${'x'.repeat(58)}…`, 'an id of at most 100 characters'],
    ['id', 'con', '$.id', '"con"', DEVICE],
    ['events.0.aliases.1', 'Aux.2024', '$.events[0].aliases[1]', '"Aux.2024"', DEVICE],
    ['publishers.3', { id: 'LPT1', name: 'x' }, '$.publishers[3].id', '"LPT1"', DEVICE],
    ['sources.0.language', `en-x-${'abcdefgh-'.repeat(4)}a`, '$.sources[0].language', `"en-x-${'abcdefgh-'.repeat(4)}a"`, 'a BCP 47 language tag of at most 35 characters'],
    ['kinds', undefined, '$.kinds', 'nothing', 'a list: it is required'],
    ['threads', {}, '$.threads', '{}', 'a list'],
    ['lanes.2', 'third', '$.lanes[2]', '"third"', 'an object'],
    ['kinds.0.symbol', 'star', '$.kinds[0].symbol', '"star"', 'one of "square", "document", "speech", "diamond", "triangle", "circle", "ring", "bar"'],
    ['events.0.importance', 4, '$.events[0].importance', '4', 'one of 1, 2, 3'],
    ['events.1.claims.1.open', 'yes', '$.events[1].claims[1].open', '"yes"', 'true or false'],
    ['excerpts.1.selector.type', 'x', '$.excerpts[1].selector.type', '"x"', '"TextQuoteSelector"'],
    ['sources.1.url', 'javascript:alert(1)', '$.sources[1].url', '"javascript:alert(1)"', 'an address that begins with "http:" or "https:"'],
    ['sources.1.url', 'https://', '$.sources[1].url', '"https://"', 'an address that begins with "http:" or "https:"'],
    ['sources.1.archiveUrl', 'data:text/html,x', '$.sources[1].archiveUrl', '"data:text/html,x"', 'an address that begins with "http:" or "https:"'],
    ['contact', 'http://example.org', '$.contact', '"http://example.org"', 'an address that begins with "mailto:" or "https:"'],
    ['threads.0.stages.0.state', 'voted', '$.threads[0].stages[0].state', '"voted"', 'one of "proposed", "adopted", "removed", "restored", "law", "dropped"'],
    ['events.0.vote.for', -1, '$.events[0].vote.for', '-1', 'a number of votes: 0 or more'],
    ['events.0.vote.against', 1.5, '$.events[0].vote.against', '1.5', 'a whole number'],
    ['events.0.vote.abstain', 1e300, '$.events[0].vote.abstain', '1e+300', 'a number of votes: 9007199254740991 at most'],
    ['events.0.vote.result', 'tied', '$.events[0].vote.result', '"tied"', 'one of "passed", "rejected"'],
    ['events.0.links.0.url', 'javascript:alert(1)', '$.events[0].links[0].url', '"javascript:alert(1)"', 'an address that begins with "http:" or "https:"'],
    ['sources.1.sha256', 'abc', '$.sources[1].sha256', '"abc"', '64 hexadecimal digits'],
    ['excerpts.0.attributedTo.source', undefined, '$.excerpts[0].attributedTo', '{"excerpt":"post-words","rendering":"verbatim","note":"Copi…', 'either "source" or, when there is only a person, "name"'],
    ['events.0.claims.0.evidence.0', { stance: 'supports' }, '$.events[0].claims[0].evidence[0]', '{"stance":"supports"}', 'a quotation {"excerpt", "stance"} or a citation {"source", "stance"}'],
    ['events.0.claims.0.evidence.0', 'law', '$.events[0].claims[0].evidence[0]', '"law"', 'a quotation {"excerpt", "stance"} or a citation {"source", "stance"}'],
    ['events.0.claims.0.evidence.1.excerpt', 3, '$.events[0].claims[0].evidence[1].excerpt', '3', ID],
    ['events.0.claims.0.evidence.0.stance', undefined, '$.events[0].claims[0].evidence[0].stance', 'nothing', `${STANCE}: it is required`],
    ['events.0.claims.0.evidence.0.stance', 'agrees', '$.events[0].claims[0].evidence[0].stance', '"agrees"', STANCE],
    ['events.0.claims.0.evidence.0.note', 3, '$.events[0].claims[0].evidence[0].note', '3', TEXT],
    ['events.1.claims.0.evidence.1.attributedTo.rendering', 'quoted', '$.events[1].claims[0].evidence[1].attributedTo.rendering', '"quoted"', 'one of "verbatim", "translated", "paraphrased", "altered", "not-found"'],
  ];
  it.each(rows)('%s as %j', (change, value, path, found, expected) => {
    expect(errorsOf(changed(change, value))).toEqual([[path, found, expected]]);
  });
});

it('accepts an event of unknown date, with its other dates', () => {
  const read = validate(changed('events.0.date', 'unknown'));
  expect(read.ok && read.timeline.undated.map(({ event }) => event.id)).toEqual(['senate-votes']);
});

describe('pictures, videos, sounds and documents', () => {
  const BESIDE =
    'a path of a file beside the document, such as "pictures/harbour.jpg": names with "/" between them, none of which begins or ends with "."';
  // prettier-ignore
  const rows: Row[] = [
    ['events.0.media.0.type', 'film', '$.events[0].media[0].type', '"film"', 'one of "image", "video", "audio", "document"'],
    ['events.0.media.0.file', undefined, '$.events[0].media[0]', '{"type":"image","alt":{"en":"Senators vote.","fr":"Des séna…', 'either "file", which lies beside the document, or "url"'],
    ['events.0.media.1.file', 'vote.mp4', '$.events[0].media[1]', '{"type":"video","url":"https://senate.example/vote.mp4","po…', 'either "file", which lies beside the document, or "url"'],
    ['events.0.media.1.url', 'ftp://senate.example/vote.mp4', '$.events[0].media[1].url', '"ftp://senate.example/vote.mp4"', 'an address that begins with "http:" or "https:"'],
    ['events.0.media.0.alt', undefined, '$.events[0].media[0].alt', 'nothing', 'what the picture shows, for who does not see it: it is required'],
    ['events.0.media.0.alt', { en: 'Senators vote.' }, '$.events[0].media[0].alt', '{"en":"Senators vote."}', 'a text in every language of the document: "fr" is missing'],
    ['events.0.media.0.source', 'laws', '$.events[0].media[0].source', '"laws"', 'the id of a source (did you mean "law"?)'],
    ['events.0.media.0.file', 'notes.pdf', '$.events[0].media[0].file', '"notes.pdf"', 'the path of a picture, which ends with ".jpg", ".jpeg", ".png", ".webp", ".gif" or ".svg"'],
    ['events.0.media.0.file', 'picture', '$.events[0].media[0].file', '"picture"', 'the path of a picture, which ends with ".jpg", ".jpeg", ".png", ".webp", ".gif" or ".svg"'],
    ['events.0.media.1.poster', 'vote.mp4', '$.events[0].media[1].poster', '"vote.mp4"', 'the path of a picture, which ends with ".jpg", ".jpeg", ".png", ".webp", ".gif" or ".svg"'],
    ['events.0.media.0.width', undefined, '$.events[0].media[0].width', 'nothing', 'width and height, or neither'],
    ['events.0.media.0.height', undefined, '$.events[0].media[0].height', 'nothing', 'width and height, or neither'],
    ['events.0.media.0.height', 0.5, '$.events[0].media[0].height', '0.5', 'a whole number'],
    ['events.0.media.0.focus', [0.5], '$.events[0].media[0].focus', '[0.5]', 'two numbers from 0 to 1: from the left, from the top'],
    ['events.0.media.0.focus', [0.5, 1.5], '$.events[0].media[0].focus[1]', '1.5', 'a number from 0 to 1'],
    ['events.0.media.0.file', `${'x'.repeat(200)}.jpg`, '$.events[0].media[0].file', `"${'x'.repeat(58)}…`, 'a path of at most 200 characters'],
    ['events.0.media.0.file', 'pictures/con.jpg', '$.events[0].media[0].file', '"pictures/con.jpg"', 'a path that can name a file: a name in it is a device on Windows'],
    ['events.0.media.0.file', 'aux/a.jpg', '$.events[0].media[0].file', '"aux/a.jpg"', 'a path that can name a file: a name in it is a device on Windows'],
  ];
  it.each(rows)('%s as %j', (change, value, path, found, expected) => {
    expect(errorsOf(changed(change, value))).toEqual([[path, found, expected]]);
  });

  it.each([
    '../a.jpg',
    'a/../b.jpg',
    './a.jpg',
    '/a.jpg',
    'a//b.jpg',
    'C:/a.jpg',
    'a\\b.jpg',
    'https://a.example/a.jpg',
    '.git/a.jpg',
    'a./b.jpg',
    'a /b.jpg',
    'a.jpg ',
    'a?.jpg',
    'a\u0000.jpg',
    '',
  ])('no file is %j', (file) => {
    expect(errorsOf(changed('events.0.media.0.file', file))).toEqual([
      ['$.events[0].media[0].file', JSON.stringify(file), BESIDE],
    ]);
  });

  it.each(['a.jpg', 'A.JPEG', 'صورة.png', 'a b/c d.webp', '100%.gif', 'a#1.svg', 'a..b.jpg'])(
    'a picture is %j',
    (file) => {
      expect(errorsOf(changed('events.0.media.0.file', file))).toEqual([]);
    },
  );

  it('a poster that would never be seen', () => {
    expect(warningsOf(changed('events.0.media.0.poster', 'a.jpg'))).toEqual([
      [
        '$.events[0].media[0].poster',
        '"a.jpg"',
        'a poster of a video, or of what is elsewhere; this one is not shown',
      ],
    ]);
  });
});

describe('what a structure cannot say', () => {
  // prettier-ignore
  const rows: Row[] = [
    // ids
    ['lanes.2', { id: 'senate', label: 'x' }, '$.lanes[2].id', '"senate"', 'an id no other lane has: $.lanes[0].id is the same'],
    ['events.1.id', 'vote-1', '$.events[1].id', '"vote-1"', 'an id no other event has: $.events[0].aliases[0] is the same'],
    ['events.1.aliases', ['x', 'x'], '$.events[1].aliases[1]', '"x"', 'an id no other event has: $.events[1].aliases[0] is the same'],
    ['events.1.claims.1.id', 'left', '$.events[1].claims[1].id', '"left"', 'an id no other claim has: $.events[1].claims[0].id is the same'],
    ['events.1.id', 'Senate-Votes', '$.events[1].id', '"Senate-Votes"', 'an id no other event has: $.events[0].id differs in upper and lower case only'],
    ['events.1.aliases', ['Vote-1'], '$.events[1].aliases[0]', '"Vote-1"', 'an id no other event has: $.events[0].aliases[0] differs in upper and lower case only'],
    // languages
    ['languages.2', 'en', '$.languages[2]', '"en"', 'each language once: $.languages[0] is the same'],
    ['events.0.lane', 'senat', '$.events[0].lane', '"senat"', 'the id of a lane (did you mean "senate"?)'],
    ['events.0.lane', 'article-8', '$.events[0].lane', '"article-8"', 'the id of a lane'],
    ['events.0.kind', 'speech', '$.events[0].kind', '"speech"', 'the id of a kind'],
    ['events.0.threads.0', 'article-9', '$.events[0].threads[0]', '"article-9"', 'the id of a thread (did you mean "article-8"?)'],
    ['events.1.about.0', 'x', '$.events[1].about[0]', '"x"', 'the id of a thread'],
    ['events.1.relations.0.event', 'x', '$.events[1].relations[0].event', '"x"', 'the id of an event'],
    ['events.1.claims.0.evidence.0.excerpt', 'x', '$.events[1].claims[0].evidence[0].excerpt', '"x"', 'the id of an excerpt'],
    ['events.0.claims.0.evidence.0.source', 'x', '$.events[0].claims[0].evidence[0].source', '"x"', 'the id of a source'],
    ['events.0.claims.0.accounts.0.evidence.0.excerpt', 'x', '$.events[0].claims[0].accounts[0].evidence[0].excerpt', '"x"', 'the id of an excerpt'],
    ['sources.0.publisher', 'x', '$.sources[0].publisher', '"x"', 'the id of a publisher'],
    ['excerpts.2', { id: 'z', source: 'x', selector: { type: 'TextQuoteSelector', exact: 'x' } }, '$.excerpts[2].source', '"x"', 'the id of a source'],
    ['excerpts.0.attributedTo.excerpt', 'x', '$.excerpts[0].attributedTo.excerpt', '"x"', 'the id of an excerpt'],
    ['steps.0.event', 'x', '$.steps[0].event', '"x"', 'the id of an event'],
    ['changes.0.event', 'x', '$.changes[0].event', '"x"', 'the id of an event'],
    // dates
    ['updated', 'today', '$.updated', '"today"', 'a'],
    ['events.0.date', '2025-02-30', '$.events[0].date', '"2025-02-30"', 'a day from 01 to 28 in 2025-02'],
    ['events.0.dates.0.date', '4 February', '$.events[0].dates[0].date', '"4 February"', 'a date without spaces'],
    ['events.0.claims.0.accounts.0.date', '', '$.events[0].claims[0].accounts[0].date', '""', 'a date, not an empty text'],
    ['events.0.date', '[..2024-01-01,2025-01-01..]', '$.events[0].date', '"[..2024-01-01,2025-01-01..]"', 'a date with a first or a last day'],
    ['events.0.date', 'Unknown', '$.events[0].date', '"Unknown"', '"unknown", written so, without "?", "~" or "%"'],
    ['events.0.date', 'unknown~', '$.events[0].date', '"unknown~"', '"unknown", written so, without "?", "~" or "%"'],
    ['events.0.date', '2024/unknown', '$.events[0].date', '"2024/unknown"', 'nothing where an end is unknown'],
    ['events.0.date', 'unknown/2024', '$.events[0].date', '"unknown/2024"', 'nothing where an end is unknown'],
    ['events.0.date', '[unknown..2024]', '$.events[0].date', '"[unknown..2024]"', 'a'],
    ['events.0.dates.0.date', 'unknown', '$.events[0].dates[0].date', '"unknown"', 'a date: only the "date" of an event can be "unknown"'],
    ['events.0.claims.0.accounts.0.date', 'unknown', '$.events[0].claims[0].accounts[0].date', '"unknown"', 'a date: only the "date" of an event can be "unknown"'],
    ['sources.1.published', 'unknown', '$.sources[1].published', '"unknown"', 'a date: only the "date" of an event can be "unknown", any other is left out'],
    ['view.from', 'unknown', '$.view.from', '"unknown"', 'a date: only the "date" of an event can be "unknown"'],
    ['updated', 'unknown', '$.updated', '"unknown"', 'a date: only the "date" of an event can be "unknown"'],
    ['events.0.date', '2025-02-04T20:00Z/2025-02-04T19:00Z', '$.events[0].date', '"2025-02-04T20:00Z/2025-02-04T19:00Z"', 'an interval that does not end before it starts: 2025-02-04T19:00Z is before 2025-02-04T20:00Z'],
    ['sources.1.published', '2025-13', '$.sources[1].published', '"2025-13"', 'a month'],
    ['sources.1.archived', '2025/2024', '$.sources[1].archived', '"2025/2024"', 'an interval that does not end before it starts'],
    ['excerpts.0.taken.date', '2025-1-1', '$.excerpts[0].taken.date', '"2025-1-1"', 'a'],
    ['excerpts.0.checked.date', 'x', '$.excerpts[0].checked.date', '"x"', 'a'],
    ['changes.0.date', 'x', '$.changes[0].date', '"x"', 'a'],
    ['steps.0.view.to', 'x', '$.steps[0].view.to', '"x"', 'a'],
    ['view.from', '2025-07', '$.view.from', '"2025-07"', 'a date that is not after "to", 2025-06'],
    ['view.from', '../2025', '$.view.from', '"../2025"', 'a date with a first day'],
    ['view.to', '2025/..', '$.view.to', '"2025/.."', 'a date with a last day'],
    ['steps.0.view.from', '2026', '$.steps[0].view.from', '"2026"', 'a date that is not after "to", 2025-03'],
    // texts
    ['title', { en: 'A story' }, '$.title', '{"en":"A story"}', 'a text in every language of the document: "fr" is missing'],
    ['title', { de: 'x' }, '$.title', '{"de":"x"}', 'a text in every language of the document: "en" and "fr" is missing'],
    ['events.0.short', 'x'.repeat(33), '$.events[0].short', `"${'x'.repeat(33)}"`, 'at most 32 characters: these are 33'],
    ['events.0.short.fr', 'é'.normalize('NFD').repeat(33), '$.events[0].short.fr', `"${'é'.normalize('NFD').repeat(29)}…`, 'at most 32 characters: these are 33'],
    ['events.0.dates.0.label', undefined, '$.events[0].dates[0].label', 'nothing', 'a label, since the choice is "other"'],
    ['events.1.relations.1.label', undefined, '$.events[1].relations[1].label', 'nothing', 'a label, since the choice is "other"'],
    ['threads.0.stages.0.label', 'x'.repeat(33), '$.threads[0].stages[0].label', `"${'x'.repeat(33)}"`, 'at most 32 characters: these are 33'],
    ['threads.0.stages.0.label', { en: 'Adopted' }, '$.threads[0].stages[0].label', '{"en":"Adopted"}', 'a text in every language of the document: "fr" is missing'],
    // stages, votes, periods
    ['threads.0.stages.0.event', 'senat-votes', '$.threads[0].stages[0].event', '"senat-votes"', 'the id of an event (did you mean "senate-votes"?)'],
    ['threads.0.stages.0.event', 'assembly-refuses', '$.threads[0].stages[0].event', '"assembly-refuses"', 'an event that is a step of this thread: $.events[1].threads lacks "article-8"'],
    ['threads.0.stages.1', { event: 'vote-1', state: 'law', label: 'Law' }, '$.threads[0].stages[1].event', '"vote-1"', 'one stage at an event: $.threads[0].stages[0] is at the same one'],
    ['events.0.vote.claim', 'adoptd', '$.events[0].vote.claim', '"adoptd"', 'the id of a claim of this event (did you mean "adopted"?)'],
    ['events.0.vote.claim', 'left', '$.events[0].vote.claim', '"left"', 'the id of a claim of this event'],
    ['periods.0.lane', 'x', '$.periods[0].lane', '"x"', 'the id of a lane'],
    ['periods.0.from', 'unknown', '$.periods[0].from', '"unknown"', 'a date: only the "date" of an event can be "unknown"'],
    ['periods.0.from', '../2025', '$.periods[0].from', '"../2025"', 'a day, a month, a season or a year'],
    ['periods.0.to', '2025/..', '$.periods[0].to', '"2025/.."', 'a day, a month, a season or a year'],
    ['periods.0.to', '[2025,2026]', '$.periods[0].to', '"[2025,2026]"', 'a day, a month, a season or a year'],
    ['periods.0.from', '2030', '$.periods[0].from', '"2030"', 'a date that is not after "to", 2029-06'],
    ['periods.1', { id: 'Seventeenth', label: 'x', from: '2024' }, '$.periods[1].id', '"Seventeenth"', 'an id no other period has: $.periods[0].id differs in upper and lower case only'],
    // quotes
    ['excerpts.0.highlight.0', 'never leave', '$.excerpts[0].highlight[0]', '"never leave"', 'words of the quote: "We would rather leave"'],
    ['excerpts.0.highlight.0', 'WE WOULD', '$.excerpts[0].highlight[0]', '"WE WOULD"', 'words of the quote: "We would rather leave"'],
    ['excerpts.0.attributedTo.source', 'law', '$.excerpts[0].attributedTo.excerpt', '"post-words"', 'an excerpt of "law": this one is of "post"'],
    ['excerpts.0.attributedTo', { name: 'Ada', excerpt: 'post-words', rendering: 'verbatim' }, '$.excerpts[0].attributedTo.excerpt', '"post-words"', 'no excerpt, or "source": "post" in place of "name"'],
    ['events.1.claims.0.evidence.1.attributedTo', { source: 'law', excerpt: 'post-words', rendering: 'verbatim' }, '$.events[1].claims[0].evidence[1].attributedTo.excerpt', '"post-words"', 'an excerpt of "law": this one is of "post"'],
    ['excerpts.1.attributedTo', { source: 'post', excerpt: 'post-words', rendering: 'verbatim' }, '$.excerpts[1].attributedTo.excerpt', '"post-words"', 'no circle of attributions: post-words → post-words'],
    ['excerpts.1.attributedTo', { source: 'article', excerpt: 'article-words', rendering: 'not-found' }, '$.excerpts[0].attributedTo.excerpt', '"post-words"', 'no circle of attributions: article-words → post-words → article-words'],
    // claims
    ['events.1.claims.0.evidence', [], '$.events[1].claims[0].evidence', '[]', SUPPORT],
    ['events.1.claims.0.evidence', [{ source: 'law', stance: 'denies' }], '$.events[1].claims[0].evidence', '[{"source":"law","stance":"denies"}]', SUPPORT],
    ['events.0.claims.0.accounts.0.evidence', [], '$.events[0].claims[0].accounts[0].evidence', '[]', SUPPORT],
    ['events.1.claims.1.open', false, '$.events[1].claims[1].evidence', '[]', SUPPORT],
    ['events.1.claims.1.accounts', [], '$.events[1].claims[1].evidence', '[]', SUPPORT],
    ['events.0.claims.0.evidence.1.note', undefined, '$.events[0].claims[0].evidence[1].note', 'nothing', 'a note that says what is left out, since the stance is "omits"'],
    ['events.1.claims.0.accounts', [{ text: 'x', evidence: [{ source: 'law', stance: 'supports' }] }], '$.events[1].claims[0].text', '"A company would rather leave"', 'the version on record, which accounts[0] has'],
  ];
  it.each(rows)('%s as %j', (change, value, path, found, expected) => {
    const errors = errorsOf(changed(change, value));
    expect(errors.map(([at, shown]) => [at, shown])).toEqual([[path, found]]);
    expect(errors[0]?.[2]?.startsWith(expected)).toBe(true);
  });

  it.each<[string, string, unknown]>([
    ['the same claim id in two events', 'events.1.claims.0.id', 'adopted'],
    ['a label of 32 characters, as readers count them', 'events.0.short.en', 'नि'.repeat(32)],
    [
      'a highlight that differs in its quotation marks and spaces',
      'excerpts.0.highlight.0',
      'would\u00a0rather\u200b leave',
    ],
    ['an id that begins like a device', 'kinds.1', { id: 'console', label: 'x', symbol: 'ring' }],
    ['an id of 100 characters', 'kinds.1', { id: 'x'.repeat(100), label: 'x', symbol: 'ring' }],
    ['a view of one month', 'view', { from: '2025-06', to: '2025-06' }],
    ['a text in more languages than the document', 'title', { en: 'x', fr: 'x', de: 'x' }],
    ['a document in a variety, its texts in the language', 'languages', ['en-GB', 'fr-CA']],
    ['an event before the first lane date, since 1800', 'events.0.date', '1800/..'],
    ['an event of which only the end is known', 'events.0.date', '../2024'],
    [
      'a record on either side',
      'events.0.claims.0.accounts.0.evidence.0',
      { source: 'law', stance: 'supports' },
    ],
  ])('takes %s', (_, change, value) => {
    expect(errorsOf(changed(change, value))).toEqual([]);
  });

  it('has records on both sides, or an open question, without asking for the version on record', () => {
    const both = changed('events.1.claims.0', {
      id: 'both',
      text: 'x',
      evidence: [{ source: 'law', stance: 'supports' }],
      accounts: [{ text: 'y', evidence: [{ source: 'law', stance: 'supports', note: 'elsewhere' }] }],
    });
    expect(errorsOf(both)).toEqual([]);
    const open = changed('events.1.claims.1.accounts.0.evidence.0.source', 'law');
    expect(errorsOf(open)).toEqual([]);
  });
});

describe('warnings', () => {
  // prettier-ignore
  const rows: Row[] = [
    ['sumary', 'x', '$.sumary', '"x"', 'a property the format knows: "sumary" is ignored'],
    ['events.0.clams', [], '$.events[0].clams', '[]', 'a property the format knows: "clams" is ignored'],
    ['events.1.sumary', 'x', '$.events[1].sumary', '"x"', 'a property the format knows: "sumary" is ignored (did you mean "summary"?)'],
    ['events.0.claims.0.accounts.0.Date', 'x', '$.events[0].claims[0].accounts[0].Date', '"x"', 'a property the format knows: "Date" is ignored'],
    ['events.0.claims.0.evidence.1.attributedTo', {}, '$.events[0].claims[0].evidence[1].attributedTo', '{}', 'a property the format knows: "attributedTo" is ignored'],
    ['excerpts.0.translations.fr.from', 'en', '$.excerpts[0].translations.fr.from', '"en"', 'a property the format knows: "from" is ignored'],
    ['excerpts.1.selector.my key', 1, '$.excerpts[1].selector["my key"]', '1', 'a property the format knows: "my key" is ignored'],
    ['__proto__x', 1, '$.__proto__x', '1', 'a property the format knows: "__proto__x" is ignored'],
    ['events.0.about', ['article-8'], '$.events[0].about[0]', '"article-8"', 'a thread the event is not a step of: it is in "threads" too'],
    ['events.0.threads', ['article-8', 'article-8'], '$.events[0].threads[1]', '"article-8"', 'each thread once'],
    ['events.1.relations.0.event', 'assembly-refuses', '$.events[1].relations[0].event', '"assembly-refuses"', 'another event: this one relates to itself'],
    ['sources.1.seen', 'unseen', '$.excerpts[0].source', '"article"', 'a source that was seen: of an unseen one there are citations, not quotes'],
    ['events.1.claims.1.accounts.1', undefined, '$.events[1].claims[1].accounts', '[{"text":"For privacy","evidence":[{"source":"post","stance…', 'two answers at least to an open question'],
    ['events.0.claims.0.accounts.0.evidence', [ { source: 'post', stance: 'supports' }, { source: 'post', stance: 'supports' }, ], '$.events[0].claims[0].accounts[0].evidence[1]', '{"source":"post","stance":"supports"}', 'each piece of evidence once'],
    ['events.1.claims.0.evidence.2', { source: 'law', stance: 'denies' }, '$.events[1].claims[0].text', '"A company would rather leave"', 'the version on record: a record denies this one, and none supports it'],
  ];
  it.each(rows)('%s as %j', (change, value, path, found, expected) => {
    const document = changed(change, value);
    expect(errorsOf(document)).toEqual([]);
    expect(warningsOf(document)).toEqual([[path, found, expected]]);
  });

  it('come with the errors, and name the property that was meant', () => {
    const document = changed('events.0.titel', 'x');
    Reflect.deleteProperty((document['events'] as [Record<string, unknown>])[0], 'title');
    expect(errorsOf(document)).toEqual([['$.events[0].title', 'nothing', `${TEXT}: it is required`]]);
    expect(warningsOf(document)).toEqual([
      ['$.events[0].titel', '"x"', 'a property the format knows: "titel" is ignored (did you mean "title"?)'],
    ]);
  });

  it('do not keep unknown properties', () => {
    const result = validate(changed('events.0.clams', []));
    expect(result.ok && 'clams' in (result.timeline.document.events[0] ?? {})).toBe(false);
  });
});

describe('every problem at once', () => {
  it('finds dates, ids, texts, quotes and claims beside a fault of the structure', () => {
    const document = changed('kinds.0.symbol', 'star');
    Object.assign((document['events'] as unknown[])[0] as object, {
      date: 'soon',
      lane: 'nowhere',
      short: 'x'.repeat(40),
    });
    Object.assign((document['excerpts'] as unknown[])[0] as object, { highlight: ['x'] });
    Object.assign((document['events'] as { claims: unknown[] }[])[1]?.claims[0] as object, { evidence: [] });
    expect(errorsOf(document).map(([path]) => path)).toEqual([
      '$.kinds[0].symbol',
      '$.events[0].lane',
      '$.events[0].date',
      '$.events[0].short',
      '$.excerpts[0].highlight[0]',
      '$.events[1].claims[0].evidence',
    ]);
  });

  it('does not blame what refers to a collection that cannot be read', () => {
    expect(errorsOf(changed('lanes'))).toEqual([['$.lanes', 'nothing', 'a list: it is required']]);
    expect(errorsOf(changed('publishers', 'x'))).toEqual([['$.publishers', '"x"', 'a list']]);
  });

  it('blames what refers to a collection the document leaves out', () => {
    expect(errorsOf(changed('threads')).map(([path]) => path)).toEqual([
      '$.events[0].threads[0]',
      '$.events[1].about[0]',
    ]);
  });

  it('asks for the version on record whatever is wrong with other claims and events', () => {
    const document = changed('events.1.claims.0.accounts', [
      { text: 'x', evidence: [{ source: 'law', stance: 'supports' }] },
    ]);
    Object.assign((document['events'] as unknown[])[0] as object, { date: 'soon' });
    expect(errorsOf(document).map(([path]) => path)).toEqual([
      '$.events[0].date',
      '$.events[1].claims[0].text',
    ]);
  });
});

describe('the version', () => {
  it('is asked for, and the rest checked as if it were the latest', () => {
    const document = changed('version');
    Object.assign(document, { title: 3 });
    expect(errorsOf(document)).toEqual([
      ['$.version', 'nothing', 'the version of the format: 1'],
      ['$.title', '3', TEXT],
    ]);
  });

  it('is not guessed when it is newer', () => {
    expect(errorsOf({ version: 2 })).toEqual([
      ['$.version', '2', 'the version of the format: 1; the document is newer than this program'],
    ]);
  });

  it.each([[undefined], [null], [3], ['x'], [[]]])('of %j is not asked for', (input) => {
    expect(errorsOf(input).map(([path, , expected]) => [path, expected])).toEqual([
      ['$', 'a timeline document: an object'],
    ]);
  });
});

describe('a document as an object', () => {
  it('is refused where languages would have one folder on some file systems', () => {
    const document = { ...changed('languages', ['en', 'fr', 'FR']), title: 'x' };
    expect(errorsOf(document).filter(([path]) => path === '$.languages[2]')).toEqual([
      ['$.languages[2]', '"FR"', 'each language once: $.languages[1] is the same'],
    ]);
  });

  it('is refused where a language would be the folder of a device', () => {
    const document = { ...changed('languages', ['en', 'con']), title: 'x' };
    expect(errorsOf(document).filter(([path]) => path === '$.languages[1]')).toEqual([
      [
        '$.languages[1]',
        '"con"',
        'a tag that can name a folder: this one is a device on Windows; add a region, as in "en-GB"',
      ],
    ]);
  });

  it('may have circles and depths that JSON has not', () => {
    const circle: Record<string, unknown> = { source: 'law', stance: 'supports' };
    circle['itself'] = circle;
    let deep: unknown = 0;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const document = changed('events.1.claims.0.evidence', [circle, circle, { ...circle, itself: deep }]);
    expect(errorsOf(document)).toEqual([]);
  });
});

describe('a document as text', () => {
  it('is read, with a byte order mark or without', () => {
    const text = JSON.stringify(smallDocument());
    expect(parseDocument(text).ok).toBe(true);
    expect(parseDocument(`\uFEFF${text}`).ok).toBe(true);
  });

  it('that is not JSON has one problem, with its line and column', () => {
    expect(parseDocument('{\n  "version": 1,\n}')).toEqual({
      ok: false,
      problems: [
        {
          ...{ path: '$', value: '}', expected: 'a name in double quotes', severity: 'error' },
          ...{ kind: 'syntax', position: { line: 3, column: 1 } },
        },
      ],
      warnings: [],
    });
  });

  it('has a problem for each name that an object has twice, beside all others', () => {
    const text = JSON.stringify({ ...smallDocument(), updated: 'soon' }, null, 1).replace(
      '"id": "senate",',
      '"id": "senate",\n "id": "senat",\n',
    );
    const result = parseDocument(text);
    expect(result.ok ? [] : result.problems.slice(0, 1).map(short)).toEqual([
      ['$.lanes[0].id', '"id"', 'each name once in an object: line 44, column 4 has it already'],
    ]);
    expect(result.ok ? [] : result.problems[0]?.position).toEqual({ line: 45, column: 2 });
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toContain('$.updated');
  });

  it('may be as long as it likes', () => {
    const text = JSON.stringify({ ...smallDocument(), summary: 'long '.repeat(3_000_000) });
    expect(parseDocument(text).ok).toBe(true);
    expect(parseDocument(`${text}}`).ok).toBe(false);
  });

  it('given as bytes has to be UTF-8', () => {
    const text = JSON.stringify(smallDocument());
    expect(parseBytes(new TextEncoder().encode(text)).ok).toBe(true);
    const inLatin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const result = parseBytes(inLatin1);
    expect(result.ok ? [] : result.problems.map(({ expected }) => expected)).toEqual([
      'text in UTF-8: save the file as UTF-8',
    ]);
  });

  it('keeps a property named __proto__ from doing anything', () => {
    const text = JSON.stringify(smallDocument()).replace('{', '{"__proto__": {"title": 3},');
    expect(parseDocument(text).warnings.map(({ path }) => path)).toContain('$.__proto__');
  });
});
