import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, expect, it, test } from 'vitest';
import { changed } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import type { EventId } from '../../core/model/schema.ts';
import { loadLazyComponents } from '../loadLazy.ts';
import { Services } from '../state/services.svelte.ts';
import { type Framed, Story } from '../state/story.svelte.ts';
import MediaHost from './MediaHost.test.svelte';

beforeAll(loadLazyComponents);

const HASH = '0123456789abcdef0123456789abcdef';
const PICTURE = {
  type: 'image',
  file: `media/${HASH}-1600.jpg`,
  alt: 'The chamber',
  caption: 'The vote.',
  credit: 'Ada',
  license: 'CC0-1.0',
  source: 'article',
  width: 1600,
  height: 900,
};

/** Shows the media of an event; files lie in a folder unless they are not to be had. */
function show(
  media: readonly object[],
  {
    found = true,
    ...of
  }: {
    readonly found?: boolean;
    readonly small?: boolean;
    readonly printed?: boolean;
    readonly framed?: Framed;
  } = {},
) {
  const result = validate(changed('events.0.media', media));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const story = new Story(result.timeline, '', ['en'], of.framed);
  const services = new Services();
  services.media = (file) => (found ? `/t/small/${file}` : undefined);
  services.storyPage = of.framed && 'https://example.org/t/small/';
  const event = result.timeline.eventById.get('senate-votes' as EventId)?.event;
  if (!event) throw new Error('no such event');
  render(MediaHost, { story, event, services, small: of.small ?? false, printed: of.printed ?? false });
}
const words = () => document.body.textContent.replace(/\s+/g, ' ').trim();

it('a picture comes in sizes that fit, late, with its room kept, described, and with where it is from', () => {
  show([PICTURE]);
  const img = screen.getByAltText('The chamber');
  expect(img).toHaveAttribute('src', `/t/small/media/${HASH}-800.jpg`);
  expect(img).toHaveAttribute(
    'srcset',
    [400, 800, 1600].map((width) => `/t/small/media/${HASH}-${width}.jpg ${width}w`).join(', '),
  );
  expect(img).toHaveAttribute('loading', 'lazy');
  // 480 px high at most
  expect([img.getAttribute('width'), img.getAttribute('height')]).toEqual(['853', '480']);
  expect(words()).toBe('The vote. Ada CC0-1.0 Source: An article (opens in a new window)');
});

it('on paper the largest is asked for at once', () => {
  show([PICTURE], { printed: true });
  const img = screen.getByAltText('The chamber');
  expect(img).toHaveAttribute('loading', 'eager');
  expect(img).toHaveAttribute('src', `/t/small/media/${HASH}-1600.jpg`);
});

it('a file that is not published has one size, the one that is there', () => {
  show([{ type: 'image', file: 'a b.png', alt: 'A' }]);
  expect(screen.getByAltText('A')).toHaveAttribute('src', '/t/small/a b.png');
  expect(screen.getByAltText('A')).not.toHaveAttribute('srcset');
});

it('a video or sound beside the document loads nothing before it is played', () => {
  show([
    { type: 'video', file: 'a.mp4', alt: 'The debate', poster: 'p.jpg' },
    { type: 'audio', file: 'a.mp3', alt: 'The speech' },
  ]);
  for (const [label, tag] of [
    ['The debate', 'VIDEO'],
    ['The speech', 'AUDIO'],
  ] as const) {
    const player = screen.getByLabelText(label);
    expect(player.tagName).toBe(tag);
    expect(player).toHaveAttribute('preload', 'none');
    expect(player).toHaveAttribute('controls');
  }
  expect(screen.getByLabelText('The debate')).toHaveAttribute('poster', '/t/small/p.jpg');
});

it('a document is a link that says its kind', () => {
  show([{ type: 'document', file: 'm.pdf', alt: 'The minutes' }]);
  expect(screen.getByRole('link', { name: 'The minutes (PDF)' })).toHaveAttribute('href', '/t/small/m.pdf');
});

test.each([
  ['image', 'https://a.example/x.jpg', 'img'],
  ['video', 'https://www.a.example/x.mp4', 'video'],
  ['audio', 'https://a.example/x.mp3?y', 'audio'],
])('%s elsewhere is loaded after a press, and the focus stays there', async (type, url, tag) => {
  show([{ type, url, alt: 'It' }]);
  expect(document.querySelector('img, video, audio')).toBeNull();
  screen.getByRole('button', { name: 'Load from a.example: it learns that you read this page' }).click();
  await waitFor(() => {
    expect(document.querySelector(tag)).toHaveAttribute('src', url);
  });
  await waitFor(() => {
    expect(document.activeElement).toContainElement(document.querySelector<HTMLElement>(tag));
  });
  expect(screen.queryByRole('button')).toBeNull();
});

it('what could not be loaded says so, and how to get there', async () => {
  show([{ type: 'image', url: 'https://a.example/x.jpg', alt: 'It' }]);
  screen.getByRole('button').click();
  await waitFor(() => {
    expect(document.querySelector('img')).not.toBeNull();
  });
  document.querySelector('img')?.dispatchEvent(new Event('error'));
  expect(await screen.findByRole('status')).toHaveTextContent('It could not be loaded from a.example.');
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://a.example/x.jpg');
});

test.each([
  ['a page with a player', { type: 'video', url: 'https://video.example/watch?v=1', alt: 'It' }],
  ['a document', { type: 'document', url: 'https://a.example/x.pdf', alt: 'It' }],
])('%s elsewhere is a link alone', (_, media) => {
  show([media]);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link')).toHaveAttribute('href', media.url);
});

it('a frame loads nothing of others, and leads to its page for what it does not carry', () => {
  show([PICTURE, { type: 'image', url: 'https://a.example/x.jpg', alt: 'It' }], {
    found: false,
    framed: { leaveFor: () => undefined },
  });
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByRole('link', { name: /See it on the page of the story/ })).toHaveAttribute(
    'href',
    'https://example.org/t/small/?event=senate-votes',
  );
  expect(words()).toContain('Picture: The chamber');
});
