import type { Words } from '../core/i18n/words.ts';
import { publishedHtml } from './markup.ts';

/** Wraps rendered components in a complete HTML document. */
export const shell = (
  { head, body }: { readonly head: string; readonly body: string },
  { language, direction }: Pick<Words, 'language' | 'direction'>,
): string =>
  publishedHtml(`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
</head>
<body>
${body}
</body>
</html>`);
