import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changed, smallDocument } from '../../tests/arbitrary/small.ts';
import { storyJson } from '../../tests/stories/stories.ts';
import { main } from './main.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const put = (name: string, value: unknown): string => {
  const file = join(home, name);
  writeFileSync(
    file,
    typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value, null, 2),
  );
  return file;
};

/** Runs `check` in the folder of the test: what it printed, with the folder's name cut off. */
async function check(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(['check', ...args], {
    print: (line) => printed.push(line.replaceAll(`${home}/`, '')),
    printError: (line) => complaints.push(line.replaceAll(`${home}/`, '')),
    today: '2026-11-21',
    kit: home,
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

test('a document without mistakes is said to have none', async () => {
  expect(await check(put('a.json', storyJson('brief')))).toEqual({
    ...{ code: 0, printed: 'a.json: no mistakes', complaints: '' },
  });
});

test('every mistake of every file is said, with its place and how to mend it', async () => {
  const good = put('good.json', storyJson('minimal'));
  const story = JSON.parse(storyJson('brief')) as { events: object[] };
  const [first, second, ...others] = story.events;
  const bad = put('bad.json', {
    ...story,
    events: [{ ...first, date: '12/03/2025' }, { ...second, lane: 'twon', image: 'a.jpg' }, ...others],
  });
  const broken = put('broken.json', '{\n  "version": 1,\n  "languages": ["en",],\n  \'id\': "x"\n}\n');
  const latin1 = put('latin1.json', Buffer.from('{\n "title": "Besançon"}', 'latin1'));
  const { code, printed, complaints } = await check(good, bad, broken, latin1);
  expect([code, complaints]).toEqual([1, '']);
  expect(printed).toMatchInlineSnapshot(`
    "good.json: no mistakes
    bad.json: no valid timeline document: 2 errors, 1 warning
      error at line 27, column 15: expected a date as this file writes them (did you mean "2025-03-12" or "2025-12-03"?); found "12/03/2025"
        $.events[0].date of the event "crack-found" (An engineer finds a crack in the bridge)
      error at line 37, column 15: expected the id of a lane (did you mean "town"?); found "twon"
        $.events[1].lane of the event "bridge-closed" (The bridge is closed to lorries)
      warning at line 41, column 16: expected a property the format knows: "image" is ignored (did you mean "media"?); found "a.jpg". Write "media": [{"type": "image", "file": "…", "alt": "…"}]
        $.events[1].image of the event "bridge-closed" (The bridge is closed to lorries)
    broken.json: no valid timeline document: 2 errors
      error at line 3, column 21: expected no comma after the last item; found a comma before "]". Remove the comma
        $.languages[1]
      error at line 4, column 3: expected straight double quotation marks around names and texts; found single quotation marks: 'id'. Write "id"
    latin1.json: no valid timeline document: 1 error
      error at line 2, column 17: expected text in UTF-8: save the file as UTF-8; found the byte 0xE7, which is "ç" in Latin-1 (byte 18 of the file)"
  `);
});

test('what is the same is said together, or at every place', async () => {
  const story = JSON.parse(storyJson('brief')) as { events: object[] };
  const file = put('a.json', {
    ...story,
    events: story.events.map((event) => ({ ...event, url: 'https://a.example' })),
  });
  const { code, printed } = await check(file);
  expect(code).toBe(0);
  expect(printed).toMatchInlineSnapshot(`
    "a.json: 8 warnings
      8 warnings: expected a property the format knows: "url" is ignored (did you mean "links"?). Write "links": [{"url": "…", "label": "…"}]
        line 33, column 14: found "https://a.example" in $.events[0].url of the event "crack-found" (An engineer finds a crack in the bridge)
        line 42, column 14: found "https://a.example" in $.events[1].url of the event "bridge-closed" (The bridge is closed to lorries)
        line 51, column 14: found "https://a.example" in $.events[2].url of the event "plan-drawn" (The town draws a plan of the repair)
        and 5 more"
  `);
  expect((await check(file, '--all')).printed.split('\n')).toHaveLength(10);
});

test('a file that is named and not there is a mistake, too', async () => {
  const { code, printed } = await check(put('a.json', smallDocument()));
  expect(code).toBe(1);
  expect(printed).toContain(
    'found "pictures/chamber.jpg"\n    $.events[0].media[0].file of the event "senate-votes" (The Senate votes)',
  );
});

test('a folder stands for its documents', async () => {
  put('b.json', storyJson('brief'));
  put('a.json', storyJson('minimal'));
  put('notes.txt', 'x');
  expect((await check(home)).printed).toBe('a.json: no mistakes\nb.json: no mistakes');
});

test('a file that cannot be read is said, and the others are checked', async () => {
  mkdirSync(join(home, 'empty'));
  const good = put('a.json', storyJson('brief'));
  const { code, printed, complaints } = await check(join(home, 'none.json'), good, join(home, 'empty'));
  expect([code, printed]).toEqual([2, 'a.json: no mistakes']);
  expect(complaints).toMatch(/^none\.json: ENOENT.*\n.*empty: there is no document in it$/u);
});

test('JSON for a program', async () => {
  const bad = put('bad.json', changed('events.0.date', '12/03/2025'));
  const good = put('good.json', storyJson('brief'));
  const { code, printed } = await check('--json', bad, good, put('c.json', '['));
  expect(code).toBe(1);
  const { files } = JSON.parse(printed) as { files: { valid: boolean; problems: { severity: string }[] }[] };
  expect(files.map((it) => it.valid)).toEqual([false, true, false]);
  expect(files[0]?.problems.filter(({ severity }) => severity === 'error')).toEqual([
    {
      ...{ severity: 'error', kind: 'date', path: '$.events[0].date', line: 193, column: 15 },
      item: { of: 'event', id: 'senate-votes', title: 'The Senate votes' },
      ...{ value: '"12/03/2025"', expected: 'a date as this file writes them' },
      proposals: ['2025-03-12', '2025-12-03'],
    },
  ]);
  expect(files[2]?.problems).toEqual([
    {
      ...{ severity: 'error', kind: 'syntax', path: '$[0]', line: 1, column: 2 },
      ...{ value: 'the end of the text', expected: '"]" for the "[" of line 1, column 1', mend: 'add ]' },
    },
  ]);
});

test('watching checks again on each change, until it is stopped', async () => {
  const file = put('a.json', storyJson('brief'));
  const printed: string[] = [];
  const stop = new AbortController();
  let next: () => void = () => undefined;
  const said = (text: string) =>
    new Promise<void>((done) => {
      next = () => {
        if (printed.some((line) => line.includes(text))) done();
      };
      next();
    });
  const ended = main(['check', '--watch', file], {
    print: (line) => {
      printed.push(line);
      next();
    },
    printError: () => undefined,
    interrupted: () =>
      new Promise((end) => {
        stop.signal.addEventListener('abort', () => {
          end();
        });
      }),
    today: '2026-11-21',
    kit: home,
  });
  await said('no mistakes');
  appendFileSync(file, ']');
  await said('nothing after the document');
  writeFileSync(file, JSON.stringify(changed('events.0.media', [])));
  await said('a text in "fr" too');
  stop.abort();
  expect(await ended).toBe(0);
});
