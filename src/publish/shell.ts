import { direction } from '../core/i18n/locale.ts';
import { publishedHtml } from './markup.ts';

/**
 * Wraps rendered components in a complete HTML document.
 *
 * @param language that of the content; parts in another language, as those of the interface may be, say theirs
 */
export const shell = (
  { head, body }: { readonly head: string; readonly body: string },
  language: string,
): string =>
  publishedHtml(`<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
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
