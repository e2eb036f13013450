// What newsroom developers' compilers are told of the element is what it does.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as Published from '../public/policy-timeline.d.ts';
import type { SelectDetail, ViewChangeDetail } from '../src/embed/elementEvents.svelte.ts';
import { ADDRESS_ATTRIBUTES, type AddressAttribute } from '../src/embed/attributes.ts';
import type { PanelState, Scale, Theme, View } from '../src/app/state/address.ts';

type Attributes = Required<Published.PolicyTimelineAttributes>;

test('the published types are those of the code', () => {
  // compared by the compiler, in the stage that checks types
  expectTypeOf<Published.SelectDetail>().toEqualTypeOf<SelectDetail>();
  expectTypeOf<Published.ViewChangeDetail>().toEqualTypeOf<ViewChangeDetail>();
  expectTypeOf<keyof Attributes>().toEqualTypeOf<AddressAttribute | 'src'>();
  expectTypeOf<Exclude<Attributes['theme'], undefined>>().toEqualTypeOf<Theme>();
  expectTypeOf<Exclude<Attributes['panel'], undefined>>().toEqualTypeOf<PanelState>();
  expectTypeOf<Exclude<Attributes['view'], undefined>>().toEqualTypeOf<View>();
  expectTypeOf<Exclude<Attributes['scale'], undefined>>().toEqualTypeOf<Scale>();
  expect(ADDRESS_ATTRIBUTES).toHaveLength(6);
});

const PUBLIC = join(import.meta.dirname, '../public');

/** Files of newsrooms, beside the published ones. Each is a module: what one says is nothing to the others. */
const NEWSROOM = {
  'right.ts': `import './policy-timeline.js';
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
  'wrong.ts': `import './policy-timeline.js';
const timeline = document.createElement('policy-timeline');
timeline.data = 7;
timeline.addEventListener('select', ({ detail }) => detail.id);
timeline.addEventListener('viewchange', ({ detail }) => detail.view === 'map');
`,
  'article.tsx': `import type {} from './policy-timeline.react';
export const right = (id: string | undefined) => (
  <policy-timeline data={{ version: 1 }} src="timeline.json" event={id} theme="dark" lang="fr" className="wide"
    onselect={({ detail }) => detail.event} onviewchange={({ detail }) => detail.to} />
);
export const theme = <policy-timeline theme="blue" />;
export const detail = <policy-timeline onselect={({ detail }) => detail.id} />;
export const name = <policy-timeline source="timeline.json" />;
`,
} as const;

/**
 * What the strictest compiler says of them and of all they import: `file:line`, or the message where there is no file.
 */
function complaints(): readonly string[] {
  const texts = new Map(Object.entries(NEWSROOM).map(([name, text]) => [join(PUBLIC, name), text]));
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
  host.fileExists = (path) => texts.has(path) || disk.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, ...others) => {
    const text = texts.get(path);
    return text === undefined
      ? disk.getSourceFile(path, ...others)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  // all but the compiler's own libraries, which take seconds to check
  const checked = program.getSourceFiles().filter((it) => !program.isSourceFileDefaultLibrary(it));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...checked.flatMap((it) => [
      ...program.getSyntacticDiagnostics(it),
      ...program.getSemanticDiagnostics(it),
    ]),
  ];
  return found.map(({ file, start = 0, messageText }) =>
    file
      ? `${relative(PUBLIC, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`
      : ts.flattenDiagnosticMessageText(messageText, ' '),
  );
}

describe('a compiler', () => {
  const found = complaints();
  const inFile = (name: keyof typeof NEWSROOM) => found.filter((it) => it.startsWith(`${name}:`));

  test('knows the element, its property and its events in a page', () => {
    expect(inFile('right.ts')).toEqual([]);
  });

  test('says what is wrong there', () => {
    expect(inFile('wrong.ts')).toEqual(['wrong.ts:3', 'wrong.ts:4', 'wrong.ts:5']);
  });

  test('knows it in React, and says what is wrong', () => {
    expect(inFile('article.tsx')).toEqual(['article.tsx:6', 'article.tsx:7', 'article.tsx:8']);
  });

  test('has nothing to say of the published files, nor of what they import', () => {
    expect(found.filter((it) => !Object.keys(NEWSROOM).some((name) => it.startsWith(`${name}:`)))).toEqual(
      [],
    );
  });
});
