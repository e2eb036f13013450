import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { smallFiles } from '../../../tests/pictures.ts';
import { sha256, testKit } from '../../../tests/testKit.ts';
import { publish } from '../publish.ts';
import { wasmScaler } from '../media/wasmScaler.ts';
import { readPublication } from '../readPublication.ts';

async function frames(base?: string): Promise<ReadonlyMap<string, string>> {
  const read = readPublication(JSON.stringify(smallDocument()), [], (path) => smallFiles.get(path));
  if (!read.ok) throw new Error('not valid');
  const found = new Map<string, string>();
  const kit = await testKit();
  const scaler = wasmScaler(kit);
  for await (const { path, bytes } of publish([read.value], kit, { base, sha256, scaler }))
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

it('carries small pictures in itself, by their paths in its document', async () => {
  for (const html of (await frames()).values()) {
    const json = /<script type="application\/json" id="pictures">(.*?)<\/script>/u.exec(html)?.[1] ?? '{}';
    const pictures = JSON.parse(json) as Readonly<Record<string, string>>;
    const named = [.../"(?:file|poster)":"([^"]+)"/g[Symbol.matchAll](html)].map(([, path]) => path);
    expect(Object.keys(pictures)).toEqual(named);
    expect(named).toHaveLength(2);
    for (const picture of Object.values(pictures))
      expect(picture).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/]+=*$/);
  }
});
