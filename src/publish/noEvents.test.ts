// A story without events yet: everything is published that says what is there.
import { expect, it } from 'vitest';
import { smallDocument, withEvents } from '../../tests/arbitrary/small.ts';
import { sha256, testKit } from '../../tests/testKit.ts';
import { publish } from './publish.ts';
import { resvgRasterizer } from './picture/resvgRasterizer.ts';
import { readPublication } from './readPublication.ts';

const document = withEvents(smallDocument(), []);

it('is published without dates that nobody gave', async () => {
  const read = readPublication(JSON.stringify(document));
  if (!read.ok) throw new Error('not valid');
  const kit = await testKit();
  const options = { base: 'https://example.org/', sha256, rasterizer: await resvgRasterizer(kit) };
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of publish([read.value], kit, options)) files.set(path, bytes);
  const text = (path: string) => new TextDecoder().decode(files.get(path));

  const own = [...files.keys()].filter((path) => /^t\/small\/[^/]+$/u.test(path));
  expect(own.sort()).toEqual(
    ['embed.html', 'feed.xml', 'index.html', 'oembed.json', 'share.png', 'timeline.json'].map(
      (name) => `t/small/${name}`,
    ),
  );
  // a calendar has an event at least
  expect(text('t/small/index.html')).not.toContain('calendar.ics');
  expect(text('t/small/index.html')).toContain('"numberOfItems":0');
  for (const path of own.filter((it) => /\.(json|xml)$/u.test(it)))
    expect(text(path), path).not.toMatch(/1970|NaN|Infinity|Invalid Date/u);
});
