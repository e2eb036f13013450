// A kit for tests: small files in the place of the bundles; fonts, rasterizer and the rules of the card are the real ones.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cardFiles } from '../scripts/kit/cardFiles.ts';
import { frameCode } from '../scripts/kit/frameCode.ts';
import { type Kit, type KitManifest, MANIFEST, openKit } from '../src/publish/kit.ts';

const root = join(import.meta.dirname, '..');
const SCHEMA = 'site/timeline.v1.schema.json';
const frame = frameCode({ script: 'go("</script><!-- x")', styles: '.a{color:red}' });
const frameFiles = { ...frame, script: 'frame.js', styles: 'frame.css' };
const { rules, files: pictureFiles, fonts } = cardFiles();

const MANIFEST_OF_TESTS: KitManifest = {
  version: '0.0.0',
  source: 'test',
  assets: {
    script: 'assets/main.js',
    styles: ['assets/main.css'],
    prerendered: [],
    event: [],
    later: ['assets/panel.css'],
  },
  site: ['assets/main.css', 'assets/main.js', 'assets/panel.css', 'embed.js', 'policy-timeline.js'],
  frames: { en: frameFiles, fr: frameFiles, ar: frameFiles },
  fonts,
  card: 'card.json',
};

const texts: ReadonlyMap<string, string> = new Map([
  [MANIFEST, JSON.stringify(MANIFEST_OF_TESTS)],
  ['card.json', JSON.stringify(rules)],
  ['preview/reload.js', 'reload()'],
  ['preview/page.css', 'pre{}'],
  ['frame.js', frame.script],
  ['frame.css', frame.styles],
  ...MANIFEST_OF_TESTS.site.map((path) => [`site/${path}`, `/* ${path} */`] as const),
]);

export const testKit = (): Promise<Kit> =>
  openKit(async (path) => {
    const text = texts.get(path);
    if (text !== undefined) return new TextEncoder().encode(text);
    const file = pictureFiles.get(path);
    if (file === undefined) throw new Error(`the kit has no ${path}`);
    return readFile(file);
  });

/** Writes the kit to a folder, for the command line. */
export function writeTestKit(folder: string): void {
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, text] of texts) write(path, text);
  for (const [path, file] of pictureFiles) write(path, readFileSync(file));
  cpSync(join(root, 'src/cli/template'), join(folder, 'template'), { recursive: true });
  write(SCHEMA, readFileSync(join(root, 'public/timeline.v1.schema.json')));
}

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
