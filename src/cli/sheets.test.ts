// A sheet in the place of a document: every command takes it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTestKit } from '../../tests/testKit.ts';
import { main } from './main.ts';

let home = '';
let server: Server | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sheets-'));
  writeTestKit(join(home, 'kit'));
});
afterEach(() => {
  server?.close();
  rmSync(home, { recursive: true });
});

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(args, {
    print: (line) => printed.push(line.replaceAll(home, 'HOME')),
    printError: (line) => complaints.push(line.replaceAll(home, 'HOME')),
    today: '2026-11-21',
    kit: join(home, 'kit'),
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}
const write = (name: string, content: string) => {
  writeFileSync(join(home, name), content);
  return join(home, name);
};

const SHEET =
  '# title: The ferry\ndate,title,cost\n30 September 2024,The last trip,\n2024-10,The pier is closed,12\n';

test('check names what a sheet cannot hold, with its row', async () => {
  expect(await run('check', write('good.csv', 'date,title\n2024,The last trip\n'))).toEqual({
    code: 0,
    printed: 'HOME/good.csv: no mistakes',
    complaints: '',
  });
  const { code, printed } = await run('check', write('ferry.csv', SHEET));
  expect(code).toBe(0);
  expect(printed).toContain('no column of the sheet');
  expect(printed).toContain('“cost”');
});

test('check says what a sheet leaves open, and how it answers itself', async () => {
  const file = write('ferry.csv', 'date,title\n04/05/2024,The last trip\n');
  const { code, printed } = await run('check', file);
  expect(code).toBe(1);
  expect(printed).toContain('a row "# dates: dmy" or "# dates: mdy" above the heads says it');
  write('ferry.csv', '# dates: dmy\ndate,title\n04/05/2024,The last trip\n');
  expect(await run('check', file)).toMatchObject({ code: 0 });
});

test.each([
  ['cut off', 'PK\u0003\u0004', 'ferry.xlsx', 'damaged or was not copied to its end'],
  ['empty', '', 'ferry.csv', 'found an empty file'],
  ['without dates', 'id,title\n1,A vote\n', 'ferry.csv', 'Which column has the dates of the events?'],
])('a sheet that is %s is refused', async (_, content, name, complaint) => {
  const { code, printed } = await run('check', write(name, content));
  expect([code, printed]).toEqual([1, expect.stringContaining(complaint)]);
});

test('publish makes a site of a sheet, and of the address of one', async () => {
  const file = write('ferry.csv', SHEET);
  const published = await run('publish', file, '--out', join(home, 'site'));
  expect(published.code).toBe(0);
  expect(published.printed).toContain('HOME/site/t/ferry/: 2 events');
  expect(readFileSync(join(home, 'site/index.html'), 'utf8')).toContain('The ferry');
  expect(JSON.parse(readFileSync(join(home, 'site/t/ferry/timeline.json'), 'utf8'))).toMatchObject({
    title: 'The ferry',
    events: [{ date: '2024-09-30' }, { date: '2024-10' }],
  });

  server = createServer((request, response) => {
    if (request.url === '/sheets/ferry?output=csv') response.end(SHEET);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  expect(await run('publish', `${base}/sheets/ferry?output=csv`, '--out', join(home, 'other'))).toMatchObject(
    {
      code: 0,
    },
  );
  expect(readFileSync(join(home, 'other/index.html'), 'utf8')).toContain('The ferry');
  expect(await run('publish', `${base}/none`, '--out', join(home, 'third'))).toEqual({
    code: 2,
    printed: '',
    complaints: `${base}/none: the server answered 404 Not Found`,
  });
});

test('what would write JSON into a sheet does not', async () => {
  const file = write('ferry.csv', SHEET);
  expect(await run('import', write('more.csv', SHEET), '--into', file)).toMatchObject({
    code: 2,
    complaints: 'HOME/ferry.csv: a sheet; --into takes a document, in JSON',
  });
  expect(readFileSync(file, 'utf8')).toBe(SHEET);
});
