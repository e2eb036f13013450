// What passes the check breaks nothing later: documents changed at random are published and exported in every format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citing, CITATION_FORMATS, type Cited } from '../src/app/quote/citing.ts';
import { versionRead } from '../src/app/quote/versionRead.ts';
import { embedding, KINDS } from '../src/app/share/embedCode.ts';
import { DATA_FILES, dataFile } from '../src/app/share/files.ts';
import { Story } from '../src/app/state/story.svelte.ts';
import { SEPARATORS, type Separator } from '../src/core/formats/csv.ts';
import { folderOf } from '../src/core/model/publishedPaths.ts';
import type { EventId } from '../src/core/model/schema.ts';
import { parseDocument } from '../src/core/model/validate.ts';
import { wasmScaler } from '../src/publish/media/wasmScaler.ts';
import { publish } from '../src/publish/publish.ts';
import { readPublication } from '../src/publish/readPublication.ts';
import { acceptedDocument, formerlyBreaking } from './arbitrary/accepted.ts';
import { png } from './pictures.ts';
import { runs } from './runs.ts';
import { sha256, testKit } from './testKit.ts';

const SITE = { root: 'https://example.org/timelines/', released: undefined, kept: false };
const BASE = 'https://example.org/timelines/';

describe('a document that passes the check', () => {
  it('is published, with every file', async () => {
    const kit = await testKit();
    const picture = png(8, 6);
    const options = { base: BASE, sha256, scaler: wasmScaler(kit) };
    await fc.assert(
      fc.asyncProperty(acceptedDocument, async (json) => {
        const read = readPublication(json, [], () => picture);
        if (!read.ok) throw new Error('it was accepted before');
        const paths = new Set<string>();
        for await (const { path, bytes } of publish([read.value], kit, options)) {
          // on a file system that takes upper and lower case for the same, too
          expect(paths).not.toContain(path.toLowerCase());
          paths.add(path.toLowerCase());
          if (!/\.(html|xml|ics|json)$/u.test(path)) continue;
          const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
          expect(text, path).not.toMatch(
            /\b(?:x|y|d|cx|cy|width|height|transform)="[^"]*(?:NaN|undefined|Infinity)|\[object Object\]/u,
          );
          if (path.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
        }
        expect(paths).toContain(`t/${read.value.timeline.document.id}/index.html`.toLowerCase());
      }),
      { ...runs(40, 2_000), examples: formerlyBreaking },
    );
  });

  it('is exported in every format, language and separator', () => {
    fc.assert(
      fc.property(acceptedDocument, (json) => {
        const read = parseDocument(json);
        if (!read.ok) throw new Error('it was accepted before');
        const { timeline } = read;
        const { document } = timeline;
        const linkTo = (event: EventId) => BASE + folderOf(document, { language: 'en', event });
        for (const language of document.languages) {
          const story = new Story(timeline, `?lang=${language}`, [language]);
          for (const separator of Object.keys(SEPARATORS) as Separator[])
            for (const file of DATA_FILES) {
              const { text } = dataFile(file, story, { linkTo, written: undefined, separator });
              expect(text).not.toMatch(/\[object Object\]/u);
            }
          const edition = { timeline, version: versionRead(timeline), address: BASE, language };
          const [event] = document.events;
          const cited: readonly Cited[] = [
            { kind: 'timeline' },
            ...(event ? [{ kind: 'event' as const, event }] : []),
            ...(event
              ? (document.excerpts ?? []).map((excerpt) => ({ kind: 'quote' as const, event, excerpt }))
              : []),
          ];
          for (const it of cited)
            for (const format of CITATION_FORMATS)
              expect(citing(it, format, edition, story.words)).not.toBe('');
          for (const kind of KINDS) {
            const options = { kind, released: undefined, theme: 'auto', height: 600, seen: true } as const;
            const { code } = embedding(story, SITE, { ...options, language });
            expect(code).toContain('timeline');
          }
        }
      }),
      { ...runs(40, 2_000), examples: formerlyBreaking },
    );
  });
});
