import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { runs } from '../../../tests/runs.ts';
import { brief, harbour } from '../../../tests/stories/stories.ts';
import { sha256, testKit } from '../../../tests/testKit.ts';
import { validate } from '../../core/model/validate.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { versionOf } from '../../core/model/version.ts';
import { fontFor } from '../picture/cardFonts.ts';
import { plainSvg } from '../picture/plainSvg.ts';
import { resvgRasterizer } from '../picture/resvgRasterizer.ts';
import { shareCard } from '../shareCard.ts';
import { shareImages } from './shareImages.ts';

const story = harbour();
const kit = await testKit();
const rasterizer = await resvgRasterizer(kit);
const { png, widthOf } = rasterizer;

/** What a PNG says of itself, in its first bytes. */
function headerOf(content: Uint8Array) {
  const bytes = Buffer.from(content);
  return {
    signature: bytes.subarray(0, 8).toString('latin1'),
    chunk: bytes.subarray(12, 16).toString('latin1'),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

/** The pictures of a document and of its released versions, by their paths. */
async function make(timeline: Timeline, released: readonly Timeline[] = []) {
  const publication = {
    json: '',
    timeline,
    released: released.map((it) => ({
      timeline: it,
      version: versionOf(it.document, 'ab'.repeat(32)),
      bytes: new Uint8Array(),
    })),
  };
  const context = {
    publications: [publication],
    kit,
    rasterizer,
    sha256,
    media: { files: [], read: () => Promise.reject(new Error('no files')) },
    hash: () => Promise.resolve(''),
  };
  const made = new Map<string, Uint8Array>();
  for (const { path, content } of shareImages(context)) {
    const bytes = await content();
    if (typeof bytes !== 'string') made.set(path, bytes);
  }
  return made;
}

it('are PNG files of 1200 × 630 beside the pages of each language and version', async () => {
  const at = 't/harbour/';
  const kept = `${at}v/${'ab'.repeat(32)}/`;
  const files = await make(story, [story]);
  expect([...files.keys()].sort()).toEqual(
    [at, kept].flatMap((home) => ['', 'ar/', 'fr/'].map((language) => `${home}${language}share.png`)).sort(),
  );
  const all = [...files.values()];
  for (const bytes of all) {
    expect(headerOf(bytes)).toEqual({
      signature: '\x89PNG\r\n\x1a\n',
      chunk: 'IHDR',
      width: 1200,
      height: 630,
    });
    // what those who show links still take
    expect(bytes.length).toBeLessThan(300_000);
  }
  const different = new Set(all.map((bytes) => Buffer.from(bytes).toString('base64')));
  expect(different.size).toBe(3);
});

it('are the same bytes whenever they are made', async () => {
  const timeline = brief();
  expect(await make(timeline)).toEqual(await make(timeline));
});

it('are not made without a rasterizer', () => {
  const publication = { json: '', timeline: story, released: [] };
  const context = {
    publications: [publication],
    kit,
    sha256,
    media: { files: [], read: () => Promise.reject(new Error('no files')) },
    hash: () => Promise.resolve(''),
  };
  expect([...shareImages(context)]).toEqual([]);
});

it('are left out in a language whose letters would be boxes', async () => {
  const { document } = story;
  const titled = (fr: string) => ({ ...document, title: { ...(document.title as object), fr } });
  const result = validate(titled('법안'));
  if (!result.ok) throw new Error('not valid');
  expect([...(await make(result.timeline)).keys()].sort()).toEqual(
    ['', 'ar/'].map((language) => `t/harbour/${language}share.png`).sort(),
  );
});

/** Whether nothing is drawn in the margin: painting it over in the colour of the ground changes not one byte. */
function marginIsEmpty(svg: string): boolean {
  const over = '<path d="M0 0H1200V630H0ZM24 24V606H1176V24Z" fill="#fbfaf6"/></svg>';
  const plain = plainSvg(svg, kit.paintRules, fontFor);
  const [drawn, painted] = [png(plain), png(plain.replace(/<\/svg>$/u, over))];
  if (drawn instanceof Promise || painted instanceof Promise) throw new Error('resvg draws at once');
  return Buffer.compare(drawn, painted) === 0;
}

describe('what is drawn', () => {
  it.each(story.document.languages)('in %s ends before the margin', (language) => {
    const svg = shareCard(story, language, widthOf);
    expect(marginIsEmpty(svg)).toBe(true);
    // the check sees what it looks for
    const moved = svg.replace(/(class="title[^"]*" x=")\d+/u, `$1${language === 'ar' ? 60 : 1140}`);
    expect(marginIsEmpty(moved)).toBe(false);
  });

  it.each(['en', 'ar'])('ends before the margin whatever a document says in %s', (language) => {
    const title = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.lorem({ maxCount: 50 }),
      fc
        .array(fc.constantFrom('القانون', 'باب', 'Brightgate', '«8 مكرر»', 'لا', '2025'), { minLength: 1 })
        .map((words) => words.join(' ')),
      fc.constantFrom('W'.repeat(200), 'ال'.repeat(200)),
    );
    fc.assert(
      fc.property(timelineDocument, title, (document, name) => {
        const result = validate({ ...document, title: name.trim() === '' ? 'A' : name });
        if (!result.ok) throw new Error('not valid');
        expect(marginIsEmpty(shareCard(result.timeline, language, widthOf))).toBe(true);
      }),
      runs(3),
    );
  });
});
