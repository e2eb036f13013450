import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import { embedding, type EmbedOptions } from './embedCode.ts';

const HASH = '0123456789abcdef'.repeat(4);
const ROOT = 'https://example.org/a/';
const published = { root: ROOT, released: HASH, kept: false };

function story(query = '', document: unknown = smallDocument()): Story {
  const read = validate(document);
  if (!read.ok) throw new Error('not valid');
  return new Story(read.timeline, query, ['en']);
}
const plain: EmbedOptions = {
  kind: 'frame',
  released: undefined,
  seen: false,
  language: undefined,
  theme: 'auto',
  height: 620,
};
const SEEN = '?event=senate-votes&view=list&scale=true&theme=dark&lang=fr&q=a+b';

describe('an address in an article', () => {
  it.each([
    ['says nothing that need not be said', {}, 't/small/embed.html'],
    ['keeps a version', { released: HASH }, `t/small/v/${HASH}/embed.html`],
    ['says a language', { language: 'fr' }, 't/small/fr/embed.html'],
    ['says colours', { theme: 'dark' }, 't/small/embed.html?theme=dark'],
    [
      'begins with what is seen, but not in the writer’s language and colours',
      { seen: true },
      't/small/embed.html?event=senate-votes&view=list&scale=true',
    ],
    [
      'says all of it',
      { seen: true, language: 'en', theme: 'light', released: HASH },
      `t/small/v/${HASH}/embed.html?event=senate-votes&view=list&scale=true&theme=light`,
    ],
  ] as const)('%s', (_, wanted, address) => {
    expect(embedding(story(SEEN), published, { ...plain, ...wanted }).address).toBe(ROOT + address);
  });

  it('opens in the frame what the writer sees', () => {
    const writers = story(SEEN);
    const { address } = embedding(writers, published, {
      ...plain,
      seen: true,
      language: 'fr',
      theme: 'dark',
    });
    expect(address).toContain('/fr/embed.html?');
    expect(story(`${new URL(address).search}&lang=fr`).address).toEqual({ ...writers.address, search: '' });
  });
});

const nodes = (code: string) =>
  parseFragment(code).childNodes.filter((it): it is Tree.Element => 'tagName' in it);
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((it) => it.name === name)?.value;

describe('the code', () => {
  it('of a frame has its address, its height, and a name in the language it is in', () => {
    const { code, address } = embedding(story(), published, { ...plain, language: 'fr', height: 700 });
    const [frame, ...more] = nodes(code);
    expect(more).toEqual([]);
    expect(attribute(frame, 'src')).toBe(address);
    expect(attribute(frame, 'height')).toBe('700');
    expect(attribute(frame, 'title')).toBe('Une petite histoire (chronologie interactive)');
  });

  it('with a script is the frame and the script', () => {
    const frame = embedding(story(), published, plain).code;
    const { code } = embedding(story(), published, { ...plain, kind: 'script' });
    expect(code).toBe(`${frame}\n<script src="${ROOT}embed.js" async></script>`);
  });

  it('of an element says what the element knows', () => {
    const { code } = embedding(story(SEEN), published, {
      ...plain,
      kind: 'element',
      seen: true,
      language: 'ar',
      theme: 'dark',
      released: HASH,
    });
    expect(code).toBe(
      `<script type="module" src="${ROOT}policy-timeline.js"></script>\n<policy-timeline src="${ROOT}t/small/v/${HASH}/timeline.json" lang="ar" theme="dark" view="list" event="senate-votes" scale="true"><a href="${ROOT}t/small/v/${HASH}/ar/">A small story</a></policy-timeline>`,
    );
    expect(embedding(story(SEEN), published, { ...plain, kind: 'element' }).code).toContain(
      `src="${ROOT}t/small/timeline.json"><a href=`,
    );
  });

  it.each([
    'A "quoted" title',
    "It's <b>bold</b> & more",
    '</iframe><script>alert(1)</script>',
    'قانون «سري» & "x"',
  ])('holds the title %s as text', (title) => {
    const { code } = embedding(story('', changed('title', title)), published, plain);
    const [frame, ...more] = nodes(code);
    expect(more).toEqual([]);
    expect(attribute(frame, 'title')).toBe(`${title} (interactive timeline)`);
  });
});
