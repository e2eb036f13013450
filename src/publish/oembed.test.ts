import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { validate } from '../core/model/validate.ts';
import { parse } from '../app/state/address.ts';
import { Story } from '../app/state/story.svelte.ts';
import { oembedOf } from './oembed.ts';

const base = 'https://example.org/timelines/';

function valid(input: unknown): Timeline {
  const result = validate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}
const small = valid(smallDocument());
const [{ event: { id: some } } = { event: { id: 'none' as EventId } }] = small.events;

function frameIn(html: string) {
  const { childNodes } = parseFragment(html);
  const [frame] = childNodes as Tree.Element[];
  return (name: string) => frame?.attrs.find((it) => it.name === name)?.value ?? '';
}

/** oEmbed 1.0, sections 2.3.4 and 2.3.4.4: what must be there, what may be, and which values may stand there. */
const FIELDS: Readonly<
  Record<string, { readonly required: boolean; readonly is: (value: unknown) => boolean }>
> = {
  type: { required: true, is: (it) => it === 'rich' },
  version: { required: true, is: (it) => it === '1.0' },
  title: { required: false, is: isText },
  author_name: { required: false, is: isText },
  author_url: { required: false, is: isAddress },
  provider_name: { required: false, is: isText },
  provider_url: { required: false, is: isAddress },
  cache_age: { required: false, is: isSize },
  thumbnail_url: { required: false, is: isAddress },
  thumbnail_width: { required: false, is: isSize },
  thumbnail_height: { required: false, is: isSize },
  html: { required: true, is: isText },
  width: { required: true, is: isSize },
  height: { required: true, is: isSize },
};
function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//u.test(value) && URL.canParse(value);
}
function isSize(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}

describe.each([
  ['the story', { language: 'en' }],
  ['the story in another language', { language: 'fr' }],
  ['an event', { language: 'fr', event: some }],
])('what oEmbed says of %s', (_, of) => {
  const said = oembedOf(small, of, base, true) as unknown as Readonly<Record<string, unknown>>;

  it('has what the standard requires, and nothing that it does not know', () => {
    for (const [name, { required, is }] of Object.entries(FIELDS)) {
      if (required) expect(said).toHaveProperty(name);
      if (name in said) expect([name, is(said[name])]).toEqual([name, true]);
    }
    expect(Object.keys(said).filter((name) => !(name in FIELDS))).toEqual([]);
  });

  it('has all three of the thumbnail, and names the provider', () => {
    expect(said).toMatchObject({
      thumbnail_url: `${base}t/small/${of.language === 'fr' ? 'fr/' : ''}share.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      provider_name: 'Policy Timeline',
      provider_url: base,
    });
  });
});

it('has none of the three of the thumbnail where no cards are drawn', () => {
  const said = oembedOf(small, { language: 'en' }, base, false);
  expect(Object.keys(said).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
});

it('has none of the three of the thumbnail where there is no picture', () => {
  const said = oembedOf(
    valid({ ...smallDocument(), title: { en: '법안', fr: '법안' } }),
    { language: 'en' },
    base,
    true,
  );
  expect(Object.keys(said).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
});

describe('its frame', () => {
  it.each([
    ['the story', { language: 'en' }, 'embed.html', undefined],
    ['the story in the language of its page', { language: 'fr' }, 'fr/embed.html', undefined],
    ['the event', { language: 'fr', event: some }, `fr/embed.html?event=${some}`, some],
  ])('opens %s', (_, of, file, event) => {
    const address = frameIn(oembedOf(small, of, base, true).html)('src');
    expect(address).toBe(`${base}t/small/${file}`);
    const story = new Story(small, new URL(address).search, ['ar']);
    expect(story.event).toBe(event);
    expect(parse(new URL(address).search, story.defaults).event).toBe(event);
  });

  it('is called what it is, in the language of its page', () => {
    expect(frameIn(oembedOf(small, { language: 'fr' }, base, true).html)('title')).toBe(
      'Une petite histoire (chronologie interactive)',
    );
  });
});

/**
 * What WordPress keeps of `html` from a site it does not know (`wp_filter_oembed_result`): of all elements only these
 * with these attributes; and it shows nothing unless one frame is left, all other text being in a `blockquote`.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

function byWordPress(html: string) {
  const nodes = parseFragment(html).childNodes.filter(
    (node) => !('tagName' in node) || Object.hasOwn(KEPT, node.tagName),
  );
  return nodes.map((node) =>
    'tagName' in node
      ? {
          tag: node.tagName,
          attributes: Object.fromEntries(
            node.attrs
              .filter(({ name }) => KEPT[node.tagName]?.includes(name))
              .map(({ name, value }) => [name, value]),
          ),
        }
      : { text: 'value' in node ? node.value : '' },
  );
}

it('after WordPress has filtered it, it still is one frame with its address, size and title, whatever the title is', () => {
  const title = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('</iframe><script>alert(1)</script>', '"><a href="x">', '<blockquote>', "' onload='x'"),
  );
  fc.assert(
    fc.property(title, (name) => {
      const text = name.replaceAll('\0', '').trim() === '' ? 'A' : name.replaceAll('\0', '');
      const { html } = oembedOf(valid({ ...smallDocument(), title: text }), { language: 'en' }, base, true);
      expect(byWordPress(html)).toEqual([
        {
          tag: 'iframe',
          attributes: {
            src: `${base}t/small/embed.html`,
            title: `${text} (interactive timeline)`.replace(/\s+/gu, ' ').trim(),
            width: '100%',
            height: '620',
          },
        },
      ]);
    }),
  );
});
