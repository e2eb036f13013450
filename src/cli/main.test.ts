import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeTestKit } from '../../tests/testKit.ts';
import { COMMANDS, main, programOf } from './main.ts';

const kit = mkdtempSync(join(tmpdir(), 'kit-'));
beforeAll(() => {
  writeTestKit(kit);
});
afterAll(() => {
  rmSync(kit, { recursive: true });
});

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(args, {
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
    today: '2026-11-21',
    kit,
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

test('the overview lists every command', async () => {
  const { code, printed, complaints } = await run('--help');
  expect([code, complaints]).toEqual([0, '']);
  for (const { name } of COMMANDS) expect(printed).toMatch(new RegExp(`^  ${name} +\\S`, 'mu'));
  expect(await run('-h')).toEqual({ code, printed, complaints });
  expect(await run('help')).toEqual({ code, printed, complaints });
});

test('without a command the overview is an error', async () => {
  const { code, printed, complaints } = await run();
  expect([code, printed]).toEqual([2, '']);
  expect(complaints).toContain('Commands:');
});

test.each(['--version', '-V'])('%s prints the version of the kit', async (option) => {
  expect(await run(option)).toEqual({ code: 0, printed: '0.0.0', complaints: '' });
});

test.each([
  [['pubish'], `policy-timeline: unknown command 'pubish': did you mean publish?`],
  [['toString'], `policy-timeline: unknown command 'toString'`],
  [['--hlep'], `policy-timeline: unknown option '--hlep': did you mean --help?`],
  [
    ['publish', 'a.json', '--out', 'b', '--sit', 'c'],
    `publish: unknown option '--sit': did you mean --site?`,
  ],
  [['publish', 'a.json', '--aus', 'b'], `publish: unknown option '--aus'`],
  [['publish', 'a.json', '--ou', 'b'], `publish: unknown option '--ou': did you mean --out?`],
  [['publish', '--out', 'b'], `publish: missing required argument 'file'`],
  [['publish', 'a.json'], `publish: required option '--out <folder>' not specified`],
  [['publish', 'a.json', '--out'], `publish: option '--out <folder>' argument missing`],
  [
    ['publish', 'a.json', '--out', ''],
    `publish: option '--out <folder>' argument '' is invalid. Expected a name; it is empty.`,
  ],
  [['release', '--force'], `release: unknown option '--force'`],
])('%j ends with 2, says why, and where more is said', async (args, complaint) => {
  const { code, printed, complaints } = await run(...args);
  expect([code, printed]).toEqual([2, '']);
  expect(complaints.split('\n')[0]).toBe(complaint);
  expect(complaints.split('\n')[1]).toMatch(/^"policy-timeline .*--help" (says more|lists the commands)$/u);
});

describe.each(COMMANDS)('the help of $name', ({ name, examples }) => {
  test('says how it is used, with an example', async () => {
    const { code, printed, complaints } = await run(name, '--help');
    expect([code, complaints]).toEqual([0, '']);
    expect(printed).toContain(`Usage: policy-timeline ${name}`);
    expect(printed).toMatch(new RegExp(`^  policy-timeline ${name} `, 'mu'));
    expect(await run('help', name)).toEqual({ code, printed, complaints });
  });

  test.each(examples)('has an example that is understood: %s', (example) => {
    const [program, ...args] = example.split(' ');
    let runs = 0;
    const print = (line: string) => {
      throw new Error(line);
    };
    const context = { print, printError: print, today: '2026-11-21', kit };
    programOf(context, () => (runs += 1)).parse(args, { from: 'user' });
    expect([program, args[0], runs]).toEqual(['policy-timeline', name, 1]);
  });
});
