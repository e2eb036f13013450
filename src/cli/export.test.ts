import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { main } from './main.ts';

let home = '';
let story = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'export-'));
  story = join(home, 'small.json');
  writeFileSync(story, JSON.stringify(smallDocument(), null, 2));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const written: Uint8Array[] = [];
  const print = (line: string) => said.push(line.replaceAll(home, 'HOME'));
  const code = await main(args, {
    print,
    printError: print,
    writeBytes: (bytes) => written.push(bytes),
    today: '2026-11-21',
    kit: '',
  });
  return { code, said: said.join('\n'), text: written.map((it) => new TextDecoder().decode(it)).join('') };
}

test.each(['csv', 'xlsx'])('a sheet (%s) that is read back into its document changes nothing', async (as) => {
  const sheet = join(home, `sheet.${as}`);
  const before: unknown = JSON.parse(readFileSync(story, 'utf8'));
  expect(await run('export', story, '--as', as, '--out', sheet)).toMatchObject({ code: 0 });
  expect((await run('import', sheet, '--into', story)).code).toBe(0);
  expect(JSON.parse(readFileSync(story, 'utf8'))).toEqual(before);
});

test('a change in the sheet is one in the document, and the rest stays', async () => {
  const sheet = join(home, 'sheet.csv');
  await run('export', story, '--as', 'csv', '--out', sheet);
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('The Senate votes', 'The Senate adopts it'));
  expect((await run('import', sheet, '--into', story)).code).toBe(0);
  expect(readFileSync(story, 'utf8')).toBe(
    `${JSON.stringify(smallDocument(), null, 2).replace('The Senate votes', 'The Senate adopts it')}\n`,
  );
});

test('what is written goes to the standard output, words do not', async () => {
  const csv = await run('export', story, '--as', 'csv', '--separator', 'semicolon');
  expect(csv.text).toMatch(/^"id";"date";/u);
  expect(csv.said).toMatch(/^note: not in the sheet, for it has no columns for them: /u);
  const ics = await run(
    'export',
    story,
    '--as',
    'ics',
    '--language',
    'fr',
    '--site',
    'https://example.org/a',
  );
  expect(ics.text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  expect(ics.text).toContain('SUMMARY:Le Sénat vote');
  expect(ics.text.replaceAll('\r\n ', '')).toContain('https://example.org/a/t/small/fr/e/senate-votes/');
  const csl = await run('export', story, '--as', 'csl');
  expect(JSON.parse(csl.text)).toHaveLength(3);
});

test.each([
  [['--as', 'docx'], /choices are csv, xlsx, ics, csl/],
  [[], /required option '--as <format>'/],
  [['--as', 'ics', '--language', 'de'], /--language de: expected one of en, fr/],
  [['--as', 'csv', '--out', 'HOME/none/sheet.csv'], /ENOENT/],
])('with %j it says what is wrong', async (args, complaint) => {
  const { code, said } = await run('export', story, ...args.map((it) => it.replace('HOME', home)));
  expect([code, said]).toEqual([2, expect.stringMatching(complaint)]);
  expect(existsSync(join(home, 'sheet.csv'))).toBe(false);
});
