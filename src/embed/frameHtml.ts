import { direction } from '../core/i18n/locale.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import { textIn } from '../core/model/text.ts';
import { asciiHtml, asciiScript } from './ascii.ts';

/** The code of a frame in one language, and its hash sources for a content security policy: `'sha256-…'`. */
export interface FrameCode {
  /** Escaped for a `script` element: see `inlineScript`. */
  readonly script: string;
  readonly styles: string;
  readonly scriptHash: string;
  readonly stylesHash: string;
}

/** Escapes a script for a `script` element, so that it can neither end the element nor start an HTML comment. */
export const inlineScript = (script: string): string =>
  script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');

/**
 * The frame of a document as a single HTML file in ASCII, which reads the same whatever charset a host declares. Its content
 * security policy allows no requests; script and styles are allowed by their hashes.
 *
 * @param document undefined: the frame without data, to measure its size
 * @param others the frames of the other languages
 * @param readable HTML to read until the script has drawn the story, and where it does not run
 * @param pictures small pictures as `data:` addresses, by their paths in the document
 * @param licences the address of the licences of the script's parts
 */
export function frameHtml(
  document: TimelineDocument | undefined,
  { script, styles, scriptHash, stylesHash }: FrameCode,
  language = 'en',
  others: readonly { readonly language: string; readonly href: string }[] = [],
  readable = '',
  licences = '',
  pictures: Readonly<Record<string, string>> = {},
): string {
  const title = document ? escape(textIn(document.title, language, document.languages).text) : '';
  const policy = [
    "default-src 'none'",
    `script-src ${scriptHash}`,
    `style-src ${stylesHash}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // JSON can escape any character as \u…, so that the data cannot end its element
  const json = (value: unknown) => asciiScript(JSON.stringify(value)).replace(/</g, '\\u003c');
  const data = document ? json(document) : '';
  const inlined =
    Object.keys(pictures).length === 0
      ? ''
      : `<script type="application/json" id="pictures">${json(pictures)}</script>\n`;
  return `<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">${licences === '' ? '' : `\n<!-- Licences of its parts: ${licences} -->`}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${asciiHtml(title)}</title>
<link rel="icon" href="data:,">
${others.map((it) => `<link rel="alternate" hreflang="${it.language}" href="${it.href}">\n`).join('')}<style>${styles}</style>
</head>
<body>
<div id="app">${asciiHtml(readable)}</div>
<script type="application/json" id="data">${data}</script>
${inlined}<script>${script}</script>
</body>
</html>
`;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
