import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseDocument } from '../core/model/validate.ts';
import { main } from './main.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** Runs `import`; the answers are typed one after another on a terminal, where there is any. */
async function run(args: readonly string[], answers?: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const asked: string[] = [];
  const code = await main(['import', ...args], {
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line.replaceAll(home, 'HOME')),
    today: '2026-11-21',
    kit: '',
    ask:
      answers &&
      ((question) => {
        asked.push(question);
        return Promise.resolve(answers[asked.length - 1]);
      }),
  });
  return {
    code,
    printed: printed.join('\n').replaceAll(home, 'HOME'),
    complaints: complaints.join('\n'),
    asked,
  };
}

const write = (name: string, content: string) => {
  writeFileSync(join(home, name), content);
  return join(home, name);
};
const document = (name: string) => {
  const parsed = parseDocument(readFileSync(join(home, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.timeline.document;
};

const TIMELINE = JSON.stringify([
  { id: 1, content: 'The ferry makes its last trip', start: '2024-09-30' },
  { id: 2, content: 'The pier is closed', start: '2024-10-02', end: '2025-03-14' },
]);

test('a file becomes a document beside it, with a report', async () => {
  const file = write('ferry.json', TIMELINE);
  const { code, printed, complaints } = await run([file, '--to', join(home, 'story.json')]);
  expect([code, complaints]).toEqual([0, '']);
  expect(printed).toContain('HOME/ferry.json: vis-timeline items, 2 records → 2 events (1 last)');
  expect(printed).toContain('HOME/story.json: written');
  expect(document('story.json')).toMatchObject({
    id: 'story',
    events: [{ date: '2024-09-30' }, { date: '2024-10-02/2025-03-14' }],
  });
  expect(readdirSync(home).sort()).toEqual(['ferry.json', 'story.json']);
});

test('a document that is there stays, unless it may be replaced', async () => {
  const file = write('ferry.json', TIMELINE);
  expect(await run([file])).toMatchObject({
    code: 2,
    complaints:
      'HOME/ferry.json: there is a file of this name. --into HOME/ferry.json updates it, --to FILE names another, --force replaces it',
  });
  expect(readFileSync(file, 'utf8')).toBe(TIMELINE);
  write('story.json', '{}');
  expect(await run([file, '--to', join(home, 'story.json'), '--force'])).toMatchObject({ code: 0 });
  expect(document('story.json').events).toHaveLength(2);
});

test('the report is JSON where a program asks for it', async () => {
  const { code, printed } = await run([
    write('ferry.json', TIMELINE),
    '--to',
    join(home, 'a.json'),
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    file: 'HOME/ferry.json',
    document: 'HOME/a.json',
    report: { found: 2, taken: { events: 2, spans: 1 } },
  });
});

test.each([
  [
    'of no known kind',
    ['FILE'],
    'nothing at all',
    1,
    /expected a file of one of these kinds: .*; found "nothing at all"/,
  ],
  ['that is empty', ['FILE'], '', 1, /found an empty file/],
  ['that is not there', ['HOME/none.csv'], '', 2, /none\.csv: ENOENT/],
  [
    'of a format that there is not',
    ['FILE', '--from', 'word'],
    'x',
    1,
    /one of the formats .*; found "word"/,
  ],
  [
    'with an order of dates that is none',
    ['FILE', '--dates', 'ymd'],
    'x',
    2,
    /--dates ymd: expected dmy or mdy/,
  ],
])('a file %s is refused, and nothing is written', async (_, args, content, code, complaint) => {
  const file = write('dates.txt', content);
  const result = await run(args.map((it) => it.replace('FILE', file).replace('HOME', home)));
  expect(result.code).toBe(code);
  expect(result.complaints).toMatch(complaint);
  expect(existsSync(join(home, 'dates.json'))).toBe(false);
  expect(readdirSync(home)).toEqual(['dates.txt']);
});
