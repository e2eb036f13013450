import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_POLICY } from '../src/cli/preview/site.ts';
import { elementSnippet, iframeSnippet, scriptSnippet } from '../src/embed/snippet.ts';
import { parseDocument } from '../src/core/model/validate.ts';

const PAGES = ['.', 'docs', 'data', 'src', ...folders('src')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

function folders(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
}

/** A page without its code, in which brackets mean something else. */
const proseOf = (page: string): string =>
  readFileSync(page, 'utf8')
    .replaceAll(/^```[^]*?^```/gmu, '')
    .replaceAll(/`[^`\n]*`/gu, (code) => (code.includes('](') ? '' : code));

/** The names under which the headings of a page are linked to. */
const anchorsOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(PAGES)('every link of %s is relative and leads to a file, and to a heading of it', (page) => {
  const lost = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, link = '']) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    // what a story rests on lies elsewhere
    if (page.startsWith('data') && link.startsWith('https:')) return [];
    const found = !/^[a-z]+:|^\//u.test(link) && existsSync(file);
    return found && (anchor === undefined || anchorsOf(file).includes(anchor)) ? [] : [link];
  });
  expect(lost).toEqual([]);
});

test('the document that README.md shows is valid, without a warning', () => {
  const json = /```json\n([^`]*)```/u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  expect(parseDocument(json)).toMatchObject({ ok: true, warnings: [] });
});

test('a preview has the policy that hosts are asked to send', () => {
  expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`\n${PAGE_POLICY}\n`);
});

/** The HTML that a page shows, as it is written by prettier: one line per attribute is one space. */
const shownIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```html\n([^`]*)\n```/gu)].map(([, html = '']) =>
    html
      .replaceAll(/\n\s*/gu, ' ')
      .replaceAll(' >', '>')
      .replaceAll('> <', '>\n<')
      .replaceAll('>\n</', '></'),
  );

const frame = iframeSnippet({
  address: 'https://HOST/t/ID/embed.html',
  title: 'TITLE (interactive timeline)',
  height: 620,
});

test('the code to embed is that of the share dialog', () => {
  expect(shownIn('README.md')).toEqual([frame]);
  expect(shownIn('docs/embedding.md')).toEqual([
    frame,
    scriptSnippet('https://HOST/embed.js'),
    elementSnippet({
      script: 'https://HOST/policy-timeline.js',
      src: 'https://HOST/t/ID/timeline.json',
      attributes: [],
      link: { address: 'https://HOST/t/ID/', title: 'TITLE' },
    }),
  ]);
});
