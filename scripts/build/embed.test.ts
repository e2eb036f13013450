import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import type { TimelineDocument } from '../../src/core/model/schema.ts';
import { buildEmbeds, embedFile, ownRem } from './embed.ts';

type Element = DefaultTreeAdapterTypes.Element;

const titled = (title: string) => ({ ...smallDocument(), title }) as unknown as TimelineDocument;
const BUNDLE = { script: 'go("</script><!-- x")', styles: '.a{color:red}' };

function elements(html: string): readonly Element[] {
  const all = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(all) : []),
  ];
  return all(parse(html));
}
const textOf = (element: Element | undefined) =>
  (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((it) => it.name === name)?.value ?? '';
const named = (html: string, tag: string) => elements(html).filter(({ tagName }) => tagName === tag);

it('keeps the document whole, whatever its texts look like', () => {
  const document = titled('</script><script>alert(1)</script><!-- <style> "&');
  const html = embedFile(document, BUNDLE);
  const [data, code, ...more] = named(html, 'script');
  expect(JSON.parse(textOf(data))).toEqual(document);
  expect(more).toEqual([]);
  expect(textOf(code)).toContain('go(');
  expect(textOf(named(html, 'title')[0])).toBe('</script><script>alert(1)</script><!-- <style> "&');
});

it('allows the script and the styles it has, and nothing else', () => {
  const html = embedFile(titled('A'), BUNDLE);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = attribute(
    named(html, 'meta').find((it) => attribute(it, 'http-equiv') !== ''),
    'content',
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${hash(textOf(named(html, 'script')[1]))};`);
  expect(policy).toContain(`style-src ${hash(textOf(named(html, 'style')[0]))};`);
  expect(policy).not.toContain('unsafe');
});

it('measures in the reader’s text size, not in the article’s', () => {
  expect(ownRem('.a{margin:-.5rem 1rem;gap:calc(2rem + 3px)}')).toBe(
    '.a{margin:calc(-.5*var(--policy-timeline-rem)) calc(1*var(--policy-timeline-rem));gap:calc(calc(2*var(--policy-timeline-rem)) + 3px)}',
  );
  expect(ownRem('@container (width<34rem){.b-2rem{color:red}}')).toBe(
    '@container (width<544px){.b-2rem{color:red}}',
  );
});

it('keeps an embed file for every released version, with the document as it was', async () => {
  const out = mkdtempSync(join(tmpdir(), 'embeds-'));
  const asked: string[] = [];
  const make = ({ entry }: { readonly entry: string }) => {
    asked.push(entry);
    return Promise.resolve({ script: 'go("%policy-timeline styles%")', styles: '' });
  };
  try {
    const figures = await buildEmbeds(
      [{ document: titled('Now') }, { document: titled('As it was'), version: '1a2b' }],
      out,
      make,
    );
    const shown = (folder: string) =>
      textOf(named(readFileSync(join(out, folder, 'embed.html'), 'utf8'), 'title')[0]);
    expect([shown('t/small'), shown('t/small/v/1a2b')]).toEqual(['Now', 'As it was']);
    // the files of a document's languages know each other
    const others = (folder: string) =>
      named(readFileSync(join(out, folder, 'embed.html'), 'utf8'), 'link').flatMap(({ attrs }) =>
        attrs.some(({ value }) => value === 'alternate')
          ? [attrs.map(({ name, value }) => `${name}=${value}`).join(' ')]
          : [],
      );
    expect([others('t/small'), others('t/small/fr'), others('t/small/v/1a2b/fr')]).toEqual([
      ['rel=alternate hreflang=fr href=fr/embed.html'],
      ['rel=alternate hreflang=en href=../embed.html'],
      ['rel=alternate hreflang=en href=../embed.html'],
    ]);
    expect(asked.filter((entry) => entry === 'src/embed/frameEntry.ts')).toHaveLength(2);
    expect(figures.map(({ what }) => what)).toEqual([
      'embed.js',
      'policy-timeline.js',
      't/small/embed.html',
      't/small/fr/embed.html',
    ]);
  } finally {
    rmSync(out, { recursive: true });
  }
});
