// The styles that are published need no newer browser than the README names. It needs the kit (`npm run kit`).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stylelint from 'stylelint';
import { expect, it } from 'vitest';

const assets = join(import.meta.dirname, '../../dist.kit/site/assets');

/** Every value of a property. */
const ANY = ['/./'];

/** What a browser that does not know it leaves out without harm: by property, at-rule or selector, with what is then seen. */
const HARMLESS = {
  ignoreProperties: {
    // line breaks that are less even
    'text-wrap': ANY,
    // the page scrolls on at the end of a panel
    'overscroll-behavior': ANY,
    'overscroll-behavior-inline': ANY,
    // the system's colours, in the modes that force them
    'forced-color-adjust': ANY,
    // pages of print that break elsewhere, and colours that a printer leaves out
    'break-after': ANY,
    orphans: ANY,
    widows: ANY,
    'print-color-adjust': ANY,
    // text of a control that can be selected; boxes in the system's colour; a field that can not be drawn larger
    'user-select': ANY,
    'accent-color': ANY,
    resize: ANY,
    'field-sizing': ANY,
    // popovers in the middle of the window
    'position-area': ANY,
    'position-try-fallbacks': ANY,
    // more to lay out at once
    'content-visibility': ANY,
    // a ring around the focus that is cut at the edge of a summary
    'overflow-clip-margin': ANY,
    // letters without a halo
    'paint-order': ANY,
    'text-size-adjust': ANY,
    // square corners, and marked words cut square at a line's end
    rx: ANY,
    'box-decoration-break': ANY,
    // the browser's own monospace font
    'font-family': ANY,
  },
  // movements that begin at their end; margins of print
  ignoreAtRules: ['starting-style', 'page'],
  // see src/app/ui/popoverFallback.ts; the browser's own triangle; details that open at once
  ignoreSelectors: ['popover-open', 'marker', 'details-content'],
};

const rules = {
  'plugin/use-baseline': [true, { available: 2023, ...HARMLESS }],
};

const warningsOf = async (code: string): Promise<readonly string[]> => {
  const { results } = await stylelint.lint({
    code,
    config: { plugins: ['stylelint-plugin-use-baseline'], rules },
  });
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
};

const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));

it('finds what is newer', async () => {
  expect(await warningsOf('p { field-sizing: content; text-box-trim: trim-both }')).toHaveLength(1);
});

it.each(sheets)('%s has nothing newer that matters', async (name) => {
  expect(await warningsOf(readFileSync(join(assets, name), 'utf8'))).toEqual([]);
});
