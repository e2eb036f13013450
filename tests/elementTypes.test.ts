// What newsroom developers' compilers are told of the element is what it does.
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as Published from '../public/policy-timeline.d.ts';
import type { SelectDetail, ViewChangeDetail } from '../src/embed/elementEvents.svelte.ts';
import { SAID, type Said } from '../src/embed/attributes.ts';
import type { Scale, Theme, View } from '../src/app/state/address.ts';

type Attributes = Required<Published.PolicyTimelineAttributes>;

test('the published types are those of the code', () => {
  // compared by the compiler, in the stage that checks types
  expectTypeOf<Published.SelectDetail>().toEqualTypeOf<SelectDetail>();
  expectTypeOf<Published.ViewChangeDetail>().toEqualTypeOf<ViewChangeDetail>();
  expectTypeOf<keyof Attributes>().toEqualTypeOf<Said | 'src'>();
  expectTypeOf<Exclude<Attributes['theme'], undefined>>().toEqualTypeOf<Theme>();
  expectTypeOf<Exclude<Attributes['view'], undefined>>().toEqualTypeOf<View>();
  expectTypeOf<Exclude<Attributes['scale'], undefined>>().toEqualTypeOf<Scale>();
  expect(SAID).toHaveLength(5);
});

const PUBLIC = join(import.meta.dirname, '../public');

/** What the strictest compiler says of a file that stands beside the published ones: `line: message`. */
function complaints(name: string, text: string): readonly string[] {
  const file = join(PUBLIC, name);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => path === file || disk.fileExists(path);
  host.readFile = (path) => (path === file ? text : disk.readFile(path));
  host.getSourceFile = (path, ...others) =>
    path === file
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
      : disk.getSourceFile(path, ...others);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file: at, start = 0, messageText }) => {
    const line = at ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const where = at && at.fileName !== file ? `${at.fileName} ` : '';
    return `${where}${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 60)}`;
  });
}

describe('a compiler', () => {
  test('knows the element, its property and its events in a page', () => {
    expect(
      complaints(
        'article.ts',
        `import './policy-timeline.js';
const timeline = document.createElement('policy-timeline');
timeline.data = { version: 1 };
timeline.setAttribute('event', 'vote');
const heard = (event: CustomEvent<{ readonly event: string | undefined }>) => event.detail.event;
timeline.addEventListener('select', heard);
timeline.addEventListener('select', ({ detail }) => detail.claim?.length);
timeline.addEventListener('viewchange', ({ detail: { view, from } }) => view === 'list' && from.length);
timeline.addEventListener('click', ({ clientX }) => clientX);
timeline.removeEventListener('select', heard);
document.querySelector('policy-timeline')?.addEventListener('select', ({ detail }) => detail.event);
`,
      ),
    ).toEqual([]);
  });

  test('says what is wrong there', () => {
    const wrong = complaints(
      'article.ts',
      `import './policy-timeline.js';
const timeline = document.createElement('policy-timeline');
timeline.data = 7;
timeline.addEventListener('select', ({ detail }) => detail.id);
timeline.addEventListener('viewchange', ({ detail }) => detail.view === 'map');
`,
    );
    expect(wrong.map((it) => it.split(':')[0])).toEqual(['3', '4', '5']);
  });

  test('knows it in React, and says what is wrong', () => {
    const wrong = complaints(
      'article.tsx',
      `import type {} from './policy-timeline.react';
export const right = (id: string | undefined) => (
  <policy-timeline data={{ version: 1 }} src="timeline.json" event={id} theme="dark" lang="fr" className="wide"
    onselect={({ detail }) => detail.event} onviewchange={({ detail }) => detail.to} />
);
export const theme = <policy-timeline theme="blue" />;
export const detail = <policy-timeline onselect={({ detail }) => detail.id} />;
export const name = <policy-timeline source="timeline.json" />;
`,
    );
    expect(wrong.map((it) => it.split(':')[0])).toEqual(['6', '7', '8']);
  });
});
