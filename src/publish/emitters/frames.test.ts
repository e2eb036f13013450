import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { sha256, testKit } from '../../../tests/testKit.ts';
import { publish } from '../publish.ts';
import { readPublication } from '../readPublication.ts';

async function frames(base?: string): Promise<ReadonlyMap<string, string>> {
  const read = readPublication(JSON.stringify(smallDocument()));
  if (!read.ok) throw new Error('not valid');
  const found = new Map<string, string>();
  for await (const { path, bytes } of publish([read.value], await testKit(), { base, sha256 }))
    if (path.endsWith('embed.html')) found.set(path, new TextDecoder().decode(bytes));
  return found;
}

it('says in each frame where the licences of its parts are', async () => {
  const all = await frames();
  expect([...all.keys()]).toEqual(['t/small/embed.html', 't/small/fr/embed.html']);
  for (const [path, html] of all) {
    const [, address = ''] = /<!-- Licences of its parts: (\S+) -->/u.exec(html) ?? [];
    expect(posix.join(posix.dirname(path), address)).toBe('licences.txt');
    // the charset must be within the first 1024 bytes
    expect(html.indexOf('<meta charset')).toBeLessThan(500);
  }
});

it('has the address of the story as text in the readable part, where the address of the site is known', async () => {
  for (const [path, html] of await frames('https://example.org/site/'))
    expect(html).toContain(`>https://example.org/site/${posix.dirname(path)}/</bdi>`);
  for (const html of (await frames()).values()) expect(html).not.toContain('class="address"');
});
