import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import type { EventId } from '../../core/model/schema.ts';
import { validate } from '../../core/model/validate.ts';
import { queryAt } from '../state/pageLocation.ts';
import { Story } from '../state/story.svelte.ts';
import { linkToEvent, linkToView } from './links.ts';
import { pageOf, readPublishedLocation, type PublishedLocation } from './publishedLocation.ts';

const read = validate(smallDocument());
if (!read.ok) throw new Error('not valid');
const { timeline } = read;
const HASH = '0123456789abcdef'.repeat(4);
const HOME = 'https://example.org/a/t/small/';

describe('what a page says of where it is published', () => {
  it.each([
    ['a page of the story', { root: '../../', timeline: 'timeline.json' }, HOME, undefined, false],
    [
      'the page at the root',
      { root: './', timeline: 't/small/timeline.json' },
      'https://example.org/a/',
      undefined,
      false,
    ],
    [
      'an event in another language',
      { root: '../../../../../', timeline: '../../../timeline.json', released: HASH },
      `${HOME}fr/e/vote/?theme=dark#note`,
      HASH,
      false,
    ],
    [
      'a version that is kept',
      { root: '../../../../', timeline: 'timeline.json', released: HASH },
      `${HOME}v/${HASH}/`,
      HASH,
      true,
    ],
    [
      'no hash at all',
      { root: '../../', timeline: 'timeline.json', released: '"><script>' },
      HOME,
      undefined,
      false,
    ],
  ])('%s', (_, said, page, released, kept) => {
    expect(readPublishedLocation(said, page)).toEqual({ root: 'https://example.org/a/', released, kept });
  });

  it.each([
    ['nothing, as where it is worked on', {}, HOME],
    ['an address of somebody else', { root: 'https://elsewhere.example/' }, HOME],
    ['a way that is none', { root: '//elsewhere.example/' }, HOME],
    ['of a file', { root: '../../' }, 'file:///home/a/t/small/index.html'],
  ])('%s is not published', (_, said, page) => {
    expect(readPublishedLocation(said, page)).toBeUndefined();
  });
});

const current: PublishedLocation = { root: 'https://example.org/a/', released: undefined, kept: false };
const kept: PublishedLocation = { root: 'https://example.org/a/', released: HASH, kept: true };
const seen = (query: string, published: PublishedLocation | undefined, page = HOME) =>
  linkToView(new Story(timeline, query, ['en']), published, page);

describe('the link to what is seen', () => {
  it.each([
    ['', current, HOME],
    ['?event=senate-votes', current, `${HOME}e/senate-votes/`],
    ['?event=vote-1', current, `${HOME}e/senate-votes/`],
    [
      '?event=senate-votes&claim=adopted&theme=dark',
      current,
      `${HOME}e/senate-votes/?claim=adopted&theme=dark`,
    ],
    ['?lang=fr&view=list', current, `${HOME}fr/?view=list`],
    ['?lang=fr&event=senate-votes', current, `${HOME}fr/e/senate-votes/`],
    ['?step=1', current, `${HOME}?step=1`],
    ['?event=nowhere', current, `${HOME}?event=nowhere`],
    ['?q=vote+%26+%22x%22&lane=senate', current, `${HOME}?q=vote+%26+%22x%22&lane=senate`],
    ['?lang=fr&event=senate-votes', kept, `${HOME}v/${HASH}/fr/?event=senate-votes`],
  ])('"%s" is short, and at a page of its own', (query, published, link) => {
    expect(seen(query, published)).toBe(link);
  });

  it('opens what it was made of', () => {
    for (const query of [
      '?event=senate-votes&claim=adopted',
      '?step=1&event=assembly-refuses',
      '?q=law&view=sources&scale=true',
    ])
      for (const published of [current, kept, undefined]) {
        const story = new Story(timeline, query, ['en']);
        const link = new URL(linkToView(story, published, HOME) ?? '');
        const event = /\/e\/([\w-]+)\/$/u.exec(link.pathname)?.[1];
        const opened = new Story(timeline, queryAt({ home: new URL(HOME).pathname, event }, link), ['en']);
        expect(opened.address).toEqual(story.address);
      }
  });

  it('is the page’s own where nothing is published, with what others put there', () => {
    expect(seen('?event=senate-votes', undefined, 'http://127.0.0.1:5173/?data=a.json&event=x#b')).toBe(
      'http://127.0.0.1:5173/?data=a.json&event=senate-votes',
    );
    expect(seen('', undefined, 'file:///a/index.html')).toBeUndefined();
  });
});

it('an event has an address of its own, as calendars and tables need', () => {
  const story = new Story(timeline, '?lang=fr&theme=dark', ['en']);
  const id = 'senate-votes' as EventId;
  expect(linkToEvent(story, current, HOME)(id)).toBe(`${HOME}fr/e/senate-votes/`);
  expect(linkToEvent(story, kept, HOME)(id)).toBe(`${HOME}v/${HASH}/fr/?event=senate-votes`);
  expect(linkToEvent(story, undefined, 'http://127.0.0.1:5173/')(id)).toBe(
    'http://127.0.0.1:5173/?event=senate-votes',
  );
  expect(pageOf(current, timeline.document, 'en')).toBe(HOME);
});
