import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { frameCode } from '../../scripts/kit/frameCode.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import { frameHtml } from './frameHtml.ts';

type Element = DefaultTreeAdapterTypes.Element;

const titled = (title: string) => ({ ...smallDocument(), title }) as unknown as TimelineDocument;
const CODE = frameCode({ script: 'go("</script><!-- x")', styles: '.a{color:red}' });

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
  const html = frameHtml(document, CODE);
  const [data, code, ...more] = named(html, 'script');
  expect(JSON.parse(textOf(data))).toEqual(document);
  expect(more).toEqual([]);
  expect(textOf(code)).toContain('go(');
  expect(textOf(named(html, 'title')[0])).toBe('</script><script>alert(1)</script><!-- <style> "&');
});

it('allows the script and the styles it has, and nothing else', () => {
  const html = frameHtml(titled('A'), CODE);
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
