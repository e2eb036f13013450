import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { timelineDocument } from '../../tests/arbitrary/document.ts';
import { parseDocument, validate } from '../../src/core/model/validate.ts';
import type { Timeline } from '../../src/core/model/timeline.ts';
import { versionOf } from '../../src/core/model/version.ts';
import { shareCard } from '../../src/publish/shareCard.ts';
import { plainCard, shareImages } from './shareImages.ts';
import { rasterizer } from './share/rasterizer.ts';

const read = parseDocument(readFileSync('data/france-encryption-backdoor.json', 'utf8'));
if (!read.ok) throw new Error('not valid');
const { timeline: france } = read;
const { png, widthOf } = await rasterizer();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a PNG says of itself, in its first bytes. */
function headerOf(bytes: Buffer) {
  return {
    signature: bytes.subarray(0, 8).toString('latin1'),
    chunk: bytes.subarray(12, 16).toString('latin1'),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

const make = async (timeline: Timeline, released: readonly Timeline[] = []) => {
  await shareImages({
    folder,
    publications: [
      {
        document: { file: '', json: '', content: timeline.document, timeline },
        released: released.map((it) => ({
          timeline: it,
          version: versionOf(it.document, 'ab'.repeat(32)),
          bytes: new Uint8Array(),
        })),
      },
    ],
    base: undefined,
    assets: { script: '', styles: [], list: [], later: [] },
    print: () => undefined,
  });
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .sort();
};

it('are PNG files of 1200 × 630 beside the pages of each language and version', async () => {
  const at = 't/france-encryption-backdoor/';
  const kept = `${at}v/${'ab'.repeat(32)}/`;
  const files = await make(france, [france]);
  expect(files).toEqual(
    [at, kept].flatMap((home) => ['', 'ar/', 'fr/'].map((language) => `${home}${language}share.png`)).sort(),
  );
  const all = files.map((name) => readFileSync(join(folder, name)));
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
  const different = new Set(all.map((bytes) => bytes.toString('base64')));
  expect(different.size).toBe(3);
});

it('are the same bytes whenever they are made', async () => {
  const [first = ''] = await make(france);
  const before = readFileSync(join(folder, first));
  await make(france);
  expect(readFileSync(join(folder, first))).toEqual(before);
});

it('are left out in a language whose letters would be boxes', async () => {
  const { document } = france;
  const titled = (fr: string) => ({ ...document, title: { ...(document.title as object), fr } });
  const result = validate(titled('법안'));
  if (!result.ok) throw new Error('not valid');
  expect(await make(result.timeline)).toEqual(
    ['', 'ar/'].map((language) => `t/france-encryption-backdoor/${language}share.png`).sort(),
  );
});

/** Whether nothing is drawn in the margin: painting it over in the colour of the ground changes not one byte. */
function marginIsEmpty(svg: string): boolean {
  const over = '<path d="M0 0H1200V630H0ZM24 24V606H1176V24Z" fill="#fbfaf6"/></svg>';
  const plain = plainCard(svg);
  return Buffer.compare(png(plain), png(plain.replace(/<\/svg>$/u, over))) === 0;
}

describe('what is drawn', () => {
  it.each(france.document.languages)('in %s ends before the margin', (language) => {
    const svg = shareCard(france, language, widthOf);
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
        .array(fc.constantFrom('القانون', 'باب', 'Telegram', '«8 مكرر»', 'لا', '2025'), { minLength: 1 })
        .map((words) => words.join(' ')),
      fc.constantFrom('W'.repeat(200), 'ال'.repeat(200)),
    );
    fc.assert(
      fc.property(timelineDocument, title, (document, name) => {
        const result = validate({ ...document, title: name.trim() === '' ? 'A' : name });
        if (!result.ok) throw new Error('not valid');
        expect(marginIsEmpty(shareCard(result.timeline, language, widthOf))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
