import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { timelineDocument } from '../../tests/arbitrary/document.ts';
import { runs } from '../../tests/runs.ts';
import { inOneLanguage, smallDocument } from '../../tests/arbitrary/small.ts';
import { harbour } from '../../tests/stories/stories.ts';
import type { EventId, Text } from '../core/model/schema.ts';
import { textIn } from '../core/model/text.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { validate } from '../core/model/validate.ts';
import { versionOf } from '../core/model/version.ts';
import { type PageOptions, timelinePage } from './timelinePage.ts';

const assets = {
  script: 'assets/main.js',
  styles: ['assets/main.css'],
  prerendered: [],
  event: [],
  later: ['assets/panel.css'],
};
const base = 'https://example.org/timelines/';

function valid(input: unknown): Timeline {
  const result = validate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}

/** Texts in English and French also in Arabic. */
function inArabicToo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inArabicToo);
  if (typeof value !== 'object' || value === null) return value;
  const all = Object.entries(value).map(([name, it]) => [name, inArabicToo(it)] as const);
  return Object.fromEntries('en' in value && 'fr' in value ? [...all, ['ar', 'نص عربي']] : all);
}
/** Its texts in one language, none of whose letters a picture could show. */
const inKorean = (document: object): object => inOneLanguage(document, 'ko', '법안');
const small = valid({ ...(inArabicToo(smallDocument()) as object), languages: ['en', 'fr', 'ar'] });
const [{ event: { id: some } } = { event: { id: 'none' as EventId } }] = small.events;

/** Every element of a page, and all of its text outside scripts. */
function read(html: string) {
  const elements: Tree.Element[] = [];
  const texts: string[] = [];
  const walk = (node: Tree.Node): void => {
    if ('value' in node) texts.push(node.value);
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node && node.nodeName !== 'script') node.childNodes.forEach(walk);
  };
  walk(parse(html));
  const attribute = (element: Tree.Element, name: string) =>
    element.attrs.find((it) => it.name === name)?.value;
  const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const meta = (name: string) =>
    all('meta')
      .filter((it) => [attribute(it, 'name'), attribute(it, 'property')].includes(name))
      .map((it) => attribute(it, 'content'))[0];
  const links = (rel: string) =>
    all('link')
      .filter((it) => attribute(it, 'rel') === rel)
      .map((it) => ({ hreflang: attribute(it, 'hreflang'), href: attribute(it, 'href') }));
  return { elements, text: texts.join(''), attribute, all, meta, links };
}

/** What is said of a page in JSON-LD. */
function dataOf(html: string) {
  const [script] = read(html)
    .all('script')
    .filter((it) => it.attrs.some(({ value }) => value === 'application/ld+json'));
  const [text] = script?.childNodes ?? [];
  return JSON.parse(text && 'value' in text ? text.value : '') as Record<string, unknown>;
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // parse5 writes them so
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // titles are the authors', as long as they are
    'long-title': 'off',
  },
});

describe.each([
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['ar', 'rtl'],
])('a page in %s', (language, dir) => {
  const pages: readonly [string, Omit<PageOptions, 'assets' | 'language'>][] = [
    ['the story', {}],
    ['the story at the root, at a known address', { atRoot: true, base }],
    ['an event', { event: some }],
    ['a released version', { version: versionOf(small.document, 'ab'.repeat(32)), base }],
  ];
  it.each(pages)('of %s is valid HTML, in its language and direction', async (_, options) => {
    const html = timelinePage(small, { language, assets, ...options });
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
    const { all, attribute } = read(html);
    const [root] = all('html');
    expect(root && [attribute(root, 'lang'), attribute(root, 'dir')]).toEqual([language, dir]);
    expect(all('h1')).toHaveLength(1);
  });

  it.each(pages)('of %s asks for nothing that a strict policy refuses', (_, options) => {
    const { elements } = read(timelinePage(small, { language, assets, ...options }));
    const refused = elements.filter(
      ({ tagName, attrs }) =>
        tagName === 'style' ||
        attrs.some(({ name }) => name === 'style' || name.startsWith('on')) ||
        (tagName === 'script' &&
          !attrs.some(({ name, value }) => name === 'src' || value === 'application/ld+json')),
    );
    expect(refused.map(({ tagName }) => tagName)).toEqual([]);
  });
});

describe('a page in a language that the interface lacks', () => {
  const persian = valid(inOneLanguage(smallDocument(), 'fa', 'متن'));
  it.each([
    ['the story', {}],
    ['an event', { event: some }],
    ['a released version', { version: versionOf(persian.document, 'ab'.repeat(32)) }],
  ])('%s is in the language of its texts, and the parts of the interface in theirs', (_, options) => {
    const { all, attribute, elements } = read(timelinePage(persian, { language: 'fa', assets, ...options }));
    const said = (element: Tree.Element | undefined) =>
      element && [attribute(element, 'lang'), attribute(element, 'dir')];
    expect(said(all('html')[0])).toEqual(['fa', 'rtl']);
    const within = elements.filter((it) =>
      /^(frame|policy-timeline kept)\b/u.test(attribute(it, 'class') ?? ''),
    );
    expect(within.length).toBeGreaterThan(0);
    for (const it of within) expect(said(it)).toEqual(['en', 'ltr']);
    // the document's texts inside of those say theirs; in a sentence they are set apart by their own first letter
    const texts = elements.filter(
      ({ tagName, childNodes }) =>
        !['title', 'text', 'option'].includes(tagName) &&
        childNodes.some((node) => 'value' in node && node.value === 'متن'),
    );
    expect(new Set(texts.map(({ tagName }) => tagName))).toEqual(new Set(['bdi']));
    const marked = texts.filter((it) => it.attrs.length > 0);
    expect(marked.length).toBeGreaterThan(1);
    for (const it of marked) expect(said(it)).toEqual(['fa', 'rtl']);
  });
});

/** What somebody would write to break out of a text. */
const HOSTILE = "<script>alert(1)</script>\" onload='x' & ]]> --> </title></style><!-- <b>";

/** Every text of a document made hostile, ids and dates left as they are; a short title has no room for it. */
function hostile(document: unknown): unknown {
  const kept = new Set([
    'id',
    'date',
    'version',
    'language',
    'languages',
    'url',
    'archiveUrl',
    'contact',
    'type',
    'state',
    'result',
    // as short as labels of events
    'stages',
    'stance',
    'rendering',
    'role',
    'seen',
    'symbol',
    'file',
    'poster',
    'updated',
    'published',
    'archived',
    'sha256',
    'lane',
    'kind',
    'source',
    'excerpt',
    'publisher',
    'event',
    'threads',
    'about',
    'aliases',
    'from',
    'to',
    'scale',
    'axis',
    'importance',
    'highlight',
    '$schema',
  ]);
  const within = (value: unknown, key: string): unknown => {
    if (kept.has(key) && typeof value !== 'object') return value;
    if (Array.isArray(value))
      return kept.has(key) && key !== 'about'
        ? value
        : value.map((it) => within(it, key === 'about' ? 'id' : ''));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, it]) => (name === 'short' ? [] : [[name, within(it, name)]])),
      );
    return typeof value === 'string' && key !== '' ? `${value} ${HOSTILE}` : value;
  };
  return within(document, '');
}

/** Every text that a reader of a page must find. */
function textsOf({ document }: Timeline, language: string): readonly string[] {
  const plain = (text: Text | undefined) =>
    text === undefined ? [] : [textIn(text, language, document.languages).text];
  const quoted = new Set(
    document.events
      .flatMap(({ claims = [] }) =>
        claims.flatMap(({ evidence, accounts = [] }) => [
          ...evidence,
          ...accounts.flatMap((it) => it.evidence),
        ]),
      )
      .flatMap((it) => ('excerpt' in it ? [it.excerpt] : [])),
  );
  return [
    ...plain(document.title),
    ...plain(document.summary),
    ...plain(document.status?.title),
    ...plain(document.status?.text),
    ...(document.periods ?? []).flatMap(({ label }) => plain(label)),
    ...(document.threads ?? []).flatMap(({ stages = [] }) => stages.flatMap(({ label }) => plain(label))),
    ...document.events.flatMap(({ title, summary, place, links = [], claims = [] }) => [
      ...plain(title),
      ...plain(summary),
      ...plain(place?.name),
      ...links.flatMap(({ label }) => plain(label)),
      ...claims.flatMap(({ text }) => plain(text)),
    ]),
    ...document.sources.flatMap(({ title }) => plain(title)),
    ...(document.excerpts ?? []).filter(({ id }) => quoted.has(id)).map(({ selector }) => selector.exact),
  ];
}

describe('of any document', () => {
  it('every event, claim, quote and source is in the page, as text and nothing else', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const timeline = valid(hostile(document));
        for (const language of timeline.document.languages) {
          const html = timelinePage(timeline, { language, assets, base });
          const { text, all, attribute, elements } = read(html);
          for (const it of textsOf(timeline, language)) expect(text).toContain(it);
          for (const { id } of timeline.document.events)
            expect(elements.filter((it) => attribute(it, 'id') === `event-${id}`)).toHaveLength(1);
          expect(all('script')).toHaveLength(2);
          expect(elements.filter((it) => attribute(it, 'onload') !== undefined)).toEqual([]);
          expect(() => dataOf(html)).not.toThrow();
        }
      }),
      runs(8),
    );
  });

  it('every page of an event has its own texts, and a way to the story', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const timeline = valid(hostile(document));
        const [language = 'en'] = timeline.document.languages;
        for (const { event } of timeline.events) {
          const html = timelinePage(timeline, { language, assets, event: event.id });
          const { text, all, attribute } = read(html);
          expect(text).toContain(textIn(event.title, language, timeline.document.languages).text);
          expect(all('a').map((it) => attribute(it, 'href'))).toContain(`../../#event-${event.id}`);
          expect(all('script')).toHaveLength(2);
        }
      }),
      runs(8),
    );
  });
});

describe('the head', () => {
  it('names addresses when that of the folder is known', () => {
    const { meta, links } = read(timelinePage(small, { language: 'fr', event: some, assets, base }));
    const here = `${base}t/small/fr/e/${some}/`;
    expect(links('canonical').map(({ href }) => href)).toEqual([here]);
    expect(meta('og:url')).toBe(here);
    expect(links('alternate').filter(({ hreflang }) => hreflang !== undefined)).toEqual([
      { hreflang: 'en', href: `${base}t/small/e/${some}/` },
      { hreflang: 'fr', href: here },
      { hreflang: 'ar', href: `${base}t/small/ar/e/${some}/` },
      { hreflang: 'x-default', href: `${base}t/small/e/${some}/` },
    ]);
  });

  it('names none that it does not know', () => {
    const html = timelinePage(small, { language: 'fr', event: some, assets });
    const { meta, links } = read(html);
    expect(links('canonical')).toEqual([]);
    expect(meta('og:url')).toBeUndefined();
    expect(links('alternate').filter(({ hreflang }) => hreflang === 'ar')).toEqual([
      { hreflang: 'ar', href: `../../../ar/e/${some}/` },
    ]);
  });

  it('of an alias’s page is that of the event it leads to', () => {
    const aliased = { ...smallDocument() } as { events: { aliases?: string[] }[] };
    const [first] = aliased.events;
    first?.aliases?.push('old-name');
    const timeline = valid(aliased);
    const { links } = read(
      timelinePage(timeline, { language: 'en', event: 'old-name' as EventId, assets, base }),
    );
    expect(links('canonical').map(({ href }) => href)).toEqual([`${base}t/small/e/${some}/`]);
  });

  it('of a kept version asks not to be indexed, and says which version it is', () => {
    const version = versionOf(small.document, 'ab'.repeat(32));
    const { meta, text, all, attribute } = read(
      timelinePage(small, { language: 'en', version, assets, base }),
    );
    expect(meta('robots')).toBe('noindex');
    expect(text).toContain('version of 1 July 2025 (sha256 abababababab)');
    expect(all('a').map((it) => attribute(it, 'href'))).toContain('../../');
    expect(read(timelinePage(small, { language: 'en', assets, base })).meta('robots')).toBeUndefined();
  });
});

describe('what machines are told', () => {
  const withDate = (date: string) => {
    const document = smallDocument() as unknown as { events: { date: string }[] };
    for (const event of document.events) event.date = date;
    return dataOf(timelinePage(valid(document), { language: 'en', event: some, assets, base }));
  };

  it.each([
    ['2025-03-20', { startDate: '2025-03-20' }],
    ['2025-03-20T14:30+01:00', { startDate: '2025-03-20T14:30+01:00' }],
    ['2025-03-20/2025-03-22', { startDate: '2025-03-20', endDate: '2025-03-22' }],
  ])('of %s is %o', (date, dates) => {
    expect(withDate(date)['mainEntity']).toMatchObject(dates);
  });

  it.each([
    '2025-03',
    '2025-03-20~',
    '2025-03-20?',
    '2025',
    '[2025-03-20..2025-03-21]',
    '2025-03-20/..',
    '2025-03/2025-04',
  ])('has no date for %s, which nobody can vouch for', (date) => {
    const [event] = [withDate(date)['mainEntity']];
    expect(event).not.toHaveProperty('startDate');
    expect(event).not.toHaveProperty('endDate');
    expect(event).toHaveProperty('name');
  });

  it('names the place of an event that has one, and none else', () => {
    const strike = 'dockers-strike' as EventId;
    const data = (event: EventId) => dataOf(timelinePage(harbour(), { language: 'fr', event, assets, base }));
    expect(data(strike)['mainEntity']).toMatchObject({
      location: { '@type': 'Place', name: 'Portique est du port' },
    });
    expect(data('port-opens' as EventId)['mainEntity']).not.toHaveProperty('location');
  });

  it('lists the events of the story in order', () => {
    const data = dataOf(timelinePage(small, { language: 'en', assets, base })) as unknown as {
      dateModified: string;
      mainEntity: { itemListElement: { position: number; url: string; item: { name: string } }[] };
    };
    expect(data.dateModified).toBe('2025-07-01');
    expect(data.mainEntity.itemListElement.map(({ url }) => url)).toEqual(
      small.events.map(({ event }) => `${base}t/small/e/${event.id}/`),
    );
    expect(data.mainEntity.itemListElement.map(({ position }) => position)).toEqual(
      small.events.map((_, index) => index + 1),
    );
  });
});

test('a page in another language leads back to this one, and each event to its page', () => {
  const { all, attribute } = read(timelinePage(small, { language: 'fr', assets }));
  const hrefs = all('a').map((it) => attribute(it, 'href'));
  expect(hrefs).toEqual(expect.arrayContaining(['../', './', '../ar/', `e/${some}/`]));
});

describe('whoever shows a link to', () => {
  const kept = versionOf(small.document, 'ab'.repeat(32));
  it.each([
    ['the story', { language: 'en' }, 't/small/share.png', 't/small/oembed.json'],
    ['the root', { language: 'en', atRoot: true }, 't/small/share.png', 't/small/oembed.json'],
    ['the story in another language', { language: 'ar' }, 't/small/ar/share.png', 't/small/ar/oembed.json'],
    ['an event', { language: 'fr', event: some }, 't/small/fr/share.png', `t/small/fr/e/${some}/oembed.json`],
    ['a kept version', { language: 'fr', version: kept }, `t/small/v/${kept.sha256}/fr/share.png`, undefined],
  ])('%s finds its picture and its frame', (_, options, image, oembed) => {
    const html = timelinePage(small, { ...options, assets, base });
    const { meta, all, attribute } = read(html);
    expect(meta('og:image')).toBe(base + image);
    expect(meta('og:image:type')).toBe('image/png');
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('og:image:alt')).toBeTruthy();
    expect(meta('twitter:card')).toBe('summary_large_image');
    const frames = all('link').filter((it) => attribute(it, 'type') === 'application/json+oembed');
    expect(frames.map((it) => [attribute(it, 'rel'), attribute(it, 'href')])).toEqual(
      oembed === undefined ? [] : [['alternate', base + oembed]],
    );
  });

  it('a page whose address nobody knows finds neither', () => {
    const html = timelinePage(small, { language: 'en', assets });
    expect(html).not.toContain('og:image');
    expect(html).not.toContain('oembed');
    expect(read(html).meta('twitter:card')).toBe('summary');
  });

  it('a page in letters of which no picture is made finds none', () => {
    const korean = valid(inKorean(smallDocument()));
    const { meta } = read(timelinePage(korean, { language: 'ko', assets, base }));
    expect(meta('og:image')).toBeUndefined();
    expect(meta('twitter:card')).toBe('summary');
  });
});
