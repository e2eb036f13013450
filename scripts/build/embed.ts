// What other people's pages take: the embed file of each document, the host script, the web component.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chooseLocale, direction } from '../../src/core/i18n/locale.ts';
import type { TimelineDocument } from '../../src/core/model/schema.ts';
import { textIn } from '../../src/core/model/text.ts';
import { folderOf, relativePath } from '../../src/core/model/publishedPaths.ts';
import { type Figure, MOST } from '../kit/budget.ts';
import { bundleScript, type ScriptBundle } from '../kit/bundleScript.ts';

/**
/** A document as an embed file has it: valid, and of the latest schema. */
export interface Embedded {
  readonly document: TimelineDocument;
  /** The SHA-256 of a released version, kept as it was; its size is that of the current one. */
  readonly version?: string | undefined;
}

/** Writes an `embed.html` for each document and language, `embed.js` and `policy-timeline.js`. */
export async function buildEmbeds(
  documents: readonly Embedded[],
  outDir: string,
  make: typeof bundleScript = bundleScript,
): Promise<readonly Figure[]> {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), text);
  };
  const host = await make({ entry: 'src/embed/host.ts', format: 'iife' });
  write('embed.js', `${host.script}\n`);
  const element = inlined(
    await make({ entry: 'src/embed/element.ts', format: 'es', lazy: 'src/app/lazy.static.ts' }),
  );
  write('policy-timeline.js', `${element}\n`);
  const figures: Figure[] = [
    { what: 'embed.js', size: gzipped(host.script), most: MOST.hostScript },
    { what: 'policy-timeline.js', size: gzipped(element), most: MOST.element },
  ];
  /** Documents in the same language share their script. */
  const bundles = new Map<string, ScriptBundle>();
  for (const { document, version } of documents)
    for (const language of document.languages) {
      const spoken = chooseLocale([language]);
      const page =
        bundles.get(spoken) ??
        (await make({
          entry: 'src/embed/frameEntry.ts',
          format: 'iife',
          lazy: 'src/embed/lazy.frame.ts',
          define: { __FRAME_LANGUAGE__: JSON.stringify(spoken) },
        }));
      bundles.set(spoken, page);
      const folder = folderOf(document, { language, version });
      const others = document.languages.filter((other) => other !== language);
      const files = others.map((other) => ({
        language: other,
        href: relativePath(folder, `${folderOf(document, { language: other, version })}embed.html`),
      }));
      const html = embedFile(document, page, language, files);
      write(`${folder}embed.html`, html);
      if (version !== undefined) continue;
      const without = gzipped(embedFile(undefined, page, language));
      figures.push({
        what: `${folder}embed.html`,
        size: without,
        most: MOST.embedFile,
        data: gzipped(html) - without,
      });
    }
  return figures;
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The element with its styles inside, in the reader's own text size instead of the article's. */
function inlined({ script, styles }: ScriptBundle): string {
  const place = /(["'`])%policy-timeline styles%\1/;
  if (!place.test(script)) throw new Error('the element has no place for its styles');
  return script.replace(place, () => JSON.stringify(ownRem(styles)));
}

/**
 * `rem` is the size of the article's root, which many articles set to 10px. In conditions, where no property can stand,
 * it is what it is by default.
 */
export const ownRem = (styles: string): string =>
  styles
    .replace(/@(?:container|media)[^{]*/g, (condition) =>
      condition.replace(REM, (_, count: string) => `${Number(count) * 16}px`),
    )
    .replace(REM, 'calc($1*var(--policy-timeline-rem))');

const REM = /(?<![\w.-])(-?\d*\.?\d+)rem\b/g;

/** The one file. Its policy lets it ask nobody for anything: the script and the styles are known by their hashes. */
export function embedFile(
  document: TimelineDocument | undefined,
  { script, styles }: ScriptBundle,
  language = 'en',
  others: readonly { readonly language: string; readonly href: string }[] = [],
): string {
  const code = script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
  const title = document ? escape(textIn(document.title, language, document.languages).text) : '';
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // what is JSON may write any character as \u…: nothing in the data can end its element
  const data = document ? JSON.stringify(document).replace(/</g, '\\u003c') : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
${others.map((it) => `<link rel="alternate" hreflang="${it.language}" href="${it.href}">\n`).join('')}<style>${styles}</style>
</head>
<body>
<div class="policy-timeline" id="app"></div>
<noscript><a href="./" target="_blank" rel="noopener">${title}</a></noscript>
<script type="application/json" id="data">${data}</script>
<script>${code}</script>
</body>
</html>
`;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
