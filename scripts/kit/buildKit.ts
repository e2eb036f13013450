import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { csvTemplate, workbookTemplate } from '../../src/core/formats/sheet/template.ts';
import { LOCALES, type Locale } from '../../src/core/i18n/locale.ts';
import { SCRIPT, STYLES } from '../../src/cli/preview/protocol.ts';
import { frameHtml } from '../../src/embed/frameHtml.ts';
import { type FrameFiles, type KitManifest, MANIFEST } from '../../src/publish/kit.ts';
import { BUDGET, weigh, type Weight } from './budget.ts';
import { bundleNode } from './bundleNode.ts';
import { bundlePage } from './bundlePage.ts';
import { bundleScript, type ScriptBundle } from './bundleScript.ts';
import { cardFiles } from './cardFiles.ts';
import { frameCode } from './frameCode.ts';
import { withStyles } from './elementStyles.ts';
import { licenceBanner, licencesOf } from './licences.ts';

const root = join(import.meta.dirname, '../..');
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/**
 * Builds the kit into a folder, which must not exist: everything that is published besides documents, the publisher and the
 * command line (see src/publish/README.md). The same sources give the same bytes in any folder.
 *
 * @param source the hash of the sources
 * @throws OverBudget when a part is too large
 */
export async function buildKit(folder: string, source: string, print: (line: string) => void): Promise<void> {
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const page = await bundlePage(join(folder, 'site'));
  const host = await bundleScript({ entry: 'src/embed/host.ts', format: 'iife' });
  const element = await bundleScript({
    entry: 'src/embed/element.ts',
    format: 'es',
    lazy: 'src/app/lazy.static.ts',
  });
  const styled = withStyles(element);
  const reload = await bundleScript({ entry: 'src/cli/preview/reload.ts', format: 'iife' });
  write(SCRIPT, `${reload.script}\n`);
  write(STYLES, readFileSync(join(root, 'src/cli/preview/page.css')));
  cpSync(join(root, 'src/cli/template'), join(folder, 'template'), { recursive: true });
  const banner = licenceBanner('licences.txt');
  write('site/embed.js', `${banner}${host.script}\n`);
  write('site/policy-timeline.js', `${banner}${styled}\n`);

  const modules = new Set([...page.modules, ...host.modules, ...element.modules]);
  const frames: Partial<Record<Locale, FrameFiles>> = {};
  const weights: Weight[] = [
    { name: 'page', size: page.first, budget: BUDGET.page },
    { name: 'element', size: gzipped(styled), budget: BUDGET.element },
    { name: 'hostScript', size: gzipped(host.script), budget: BUDGET.hostScript },
  ];
  for (const locale of LOCALES) {
    const frame = await frameOf(locale);
    const code = frameCode(frame);
    const files = { script: `frames/frame.${locale}.js`, styles: `frames/frame.${locale}.css` };
    write(files.script, code.script);
    write(files.styles, code.styles);
    frames[locale] = { ...code, ...files };
    weights.push({
      name: `frame.${locale}`,
      size: gzipped(frameHtml(undefined, code)),
      budget: BUDGET.frame,
    });
    for (const id of frame.modules) modules.add(id);
  }
  weigh(weights, print);

  for (const id of await bundleNode(folder)) modules.add(id);
  const card = cardFiles();
  for (const [path, file] of card.files) write(path, readFileSync(file));
  write('card.json', JSON.stringify(card.rules));
  const packages = Array.from(
    card.files.values(),
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file.replaceAll('\\', '/'))?.[0] ?? file,
  );
  write('publisher.d.ts', readFileSync(join(import.meta.dirname, 'publisher.d.ts')));
  write('site/licences.txt', licencesOf(modules, packages));
  write('site/template.csv', csvTemplate('comma'));
  write('site/template.xlsx', await workbookTemplate());

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const manifest: KitManifest = {
    version,
    source,
    assets: page.assets,
    site: filesIn(join(folder, 'site')),
    frames: frames as Record<Locale, FrameFiles>,
    fonts: card.fonts,
    card: 'card.json',
  };
  write(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
}

const frameOf = (locale: Locale): Promise<ScriptBundle> =>
  bundleScript({
    entry: 'src/embed/frameEntry.ts',
    format: 'iife',
    lazy: 'src/embed/lazy.frame.ts',
    define: { __FRAME_LANGUAGE__: JSON.stringify(locale) },
  });

/** The paths of all files in a folder, with `/`, in the order of their names. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
