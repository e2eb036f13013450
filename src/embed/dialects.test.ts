// What each dialect says, letter by letter. That the pages which speak it understand is in tests/e2e/embed.spec.ts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asksOpenIframeResizer, heightMessages, openIframeResizer } from './dialects.ts';
import { fromFrame } from './protocol.ts';

const SIZE = { width: 600, height: 734 };
const HERE = { id: 'story', href: 'https://host.example/t/story/embed.html' };
const at = (suffix: string) => heightMessages(SIZE, { ...HERE, href: HERE.href + suffix });

it('tells our own script, Datawrapper, AMP and Medium', () => {
  const [own, ...others] = heightMessages(SIZE, HERE);
  expect(fromFrame(own)).toEqual({ kind: 'height', height: 734 });
  expect(others).toEqual([
    { 'datawrapper-height': { story: 734 } },
    { sentinel: 'amp', type: 'embed-size', height: 734 },
    '{"src":"https://host.example/t/story/embed.html","context":"iframe.resize","height":734}',
  ]);
});

it('tells pym.js by the name it gave', () => {
  expect(at('?initialWidth=600&childId=chart-1&parentUrl=x')).toContain('pymxPYMxchart-1xPYMxheightxPYMx734');
});

it('tells WordPress by its secret', () => {
  expect(at('#?secret=k3J9xQ')).toContainEqual({ message: 'height', value: 734, secret: 'k3J9xQ' });
});

it.each(['#?secret=', '#?secret=a"b', '#secret=abc', '#corrections'])('"%s" is no secret', (hash) => {
  expect(at(hash)).toEqual(heightMessages(SIZE, { ...HERE, href: HERE.href + hash }));
  expect(at(hash)).toHaveLength(4);
});

it('answers @open-iframe-resizer, when it asks', () => {
  expect(asksOpenIframeResizer({ type: 'iframe-child-init', targetElementSelector: undefined })).toBe(true);
  expect(asksOpenIframeResizer({ type: 'iframe-get-child-dimensions' })).toBe(true);
  expect(openIframeResizer(SIZE)).toEqual({ type: 'iframe-resized', width: 600, height: 734 });
});

it('takes nothing else for its question', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(asksOpenIframeResizer(data)).toBe(false);
    }),
  );
});
