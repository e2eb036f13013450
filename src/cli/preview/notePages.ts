import { basename } from 'node:path';
import { folderOf } from '../../core/model/publishedPaths.ts';
import { NO_STORY, STYLES } from './protocol.ts';
import type { Broken, Shown, Stories } from './readStories.ts';

/** Escapes a text for HTML, also in attributes with quotation marks. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param styles style sheets, from the root @param body the content, as HTML */
const notePage = (title: string, styles: readonly string[], body: string): string => `<!DOCTYPE html>
<html lang="en" dir="ltr" ${NO_STORY}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${[...styles, STYLES].map((style) => `<link rel="stylesheet" href="/${escaped(style)}">`).join('\n')}
</head>
<body>
<div class="policy-timeline prerendered"><main class="index">
<h1>${escaped(title)}</h1>
${body}
</main></div>
</body>
</html>
`;

/** Links to the stories that can be shown, with their titles in their first language. */
const storyList = (shown: readonly Shown[]): string => {
  const items = shown.map(({ file, publication: { timeline } }) => {
    const { id, languages, title } = timeline.document;
    const [language = ''] = languages;
    const name = typeof title === 'string' ? title : (title[language] ?? id);
    const address = `/${folderOf({ id, languages }, { language })}`;
    return `<li><a href="${escaped(address)}" lang="${escaped(language)}">${escaped(name)}</a> (${escaped(file)})</li>`;
  });
  return items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`;
};

/** The page that stands in the place of stories with problems, in the words of the terminal. */
export function problemsPage(
  broken: readonly Broken[],
  { shown }: Stories,
  styles: readonly string[],
): string {
  const problems = broken.map((it) => `<pre>${escaped(it.problems.join('\n'))}</pre>`);
  const others = shown.length === 0 ? '' : `<h2>What can be shown</h2>\n${storyList(shown)}`;
  return notePage(
    broken.length === 1
      ? `${basename(broken[0]?.file ?? '')} cannot be shown yet`
      : 'Not everything can be shown yet',
    styles,
    `${problems.join('\n')}\n<p>This page changes when the file does.</p>\n${others}`,
  );
}

/** The page at an address without a page. */
export const missingPage = (path: string, { shown }: Stories, styles: readonly string[]): string =>
  notePage('There is no such page', styles, `<pre>${escaped(path)}</pre>\n${storyList(shown)}`);
