import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
/** Properties and values that name a side of the screen: a page that is read from the right has its sides exchanged. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/u;
/** The only right side there is: attributes of SVG, whose coordinates are mirrored by the layout. */
const styles = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:svelte|css)$/u.test(file))
  .map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    return { file, css: file.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/u.exec(text)?.[1] ?? '') };
  });

test('no style names a side of the screen', () => {
  const found = styles.flatMap(({ file, css }) =>
    css.split('\n').flatMap((line) => (PHYSICAL.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(styles.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
