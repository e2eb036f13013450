import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStages, selectStages, type Stage, timesTable } from './stages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A stage whose script can note that it has been somewhere, ask whether another has, and wait for that. */
const stage = (name: string, script: string, more: Partial<Stage> = {}): Stage => ({
  name,
  command: [
    '-e',
    `const { existsSync, writeFileSync } = require('node:fs');
    const file = (name) => ${JSON.stringify(folder)} + '/' + name;
    const note = (name) => writeFileSync(file(name), '');
    const noted = (name) => existsSync(file(name));
    const until = async (name) => { while (!noted(name)) await new Promise((done) => setTimeout(done, 5)); };
    (async () => { ${script} })();`,
  ],
  ...more,
});

async function run(stages: readonly Stage[], lanes = 2) {
  const lines: string[] = [];
  const outcome = await runStages(stages, { lanes, print: (text) => lines.push(text) });
  return { ...outcome, names: outcome.times.map(({ name }) => name), printed: lines.join('\n') };
}

test('two stages run at once', async () => {
  const { failed, names } = await run([
    stage('a', `note('a'); await until('b');`),
    stage('b', `note('b'); await until('a');`),
  ]);
  expect(failed).toBeUndefined();
  expect(names.toSorted()).toEqual(['a', 'b']);
});

test('a machine with one core runs them one after the other, in their order', async () => {
  const one = (name: string) => stage(name, `console.log('said by ' + ${JSON.stringify(name)})`);
  const { names, printed } = await run([one('a'), one('b'), one('c')], 1);
  expect(names).toEqual(['a', 'b', 'c']);
  expect(printed.match(/said by ./g)).toEqual(['said by a', 'said by b', 'said by c']);
});

test('a stage waits for those whose result it reads, and others pass it', async () => {
  const { failed, names } = await run([
    stage('tests', `if (!noted('built')) process.exit(1)`, { after: ['build'] }),
    stage('build', `await until('linted'); note('built')`),
    stage('lint', `note('linted')`),
  ]);
  expect(failed).toBeUndefined();
  // lint has let build go on, and may end at any time after that
  expect(names.filter((name) => name !== 'lint')).toEqual(['build', 'tests']);
});

test('a wide stage runs alone', async () => {
  const { failed, names } = await run(
    [
      stage('narrow', `await until('other'); note('narrow ended')`),
      stage('wide', `if (!noted('narrow ended') || noted('after')) process.exit(1)`, { wide: true }),
      stage('other', `note('other')`),
      stage('after', `note('after')`, { after: ['wide'] }),
    ],
    3,
  );
  expect(failed).toBeUndefined();
  expect(names.slice(2)).toEqual(['wide', 'after']);
});

test('what a stage prints stays together, errors too', async () => {
  const talk = (name: string, other: string) =>
    stage(
      name,
      `console.log('${name} begins'); note('${name}'); await until('${other}'); console.error('${name} ends');`,
    );
  const { printed } = await run([talk('a', 'b'), talk('b', 'a')]);
  expect(printed).toContain('— a\na begins\na ends');
  expect(printed).toContain('— b\nb begins\nb ends');
});

test('the first failure ends what runs, with what that has started, and starts nothing more', async () => {
  const endless = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' })
    .on('spawn', () => note('runs'));
    console.log('never shown')`;
  const { failed, names, printed } = await run([
    stage('endless', endless),
    stage('fails', `await until('runs'); console.log('the reason'); process.exitCode = 2`),
    stage('never', ''),
  ]);
  expect(failed).toBe('fails');
  expect(names.toSorted()).toEqual(['endless', 'fails']);
  expect(printed).toContain('— fails\nthe reason');
  expect(printed).not.toContain('never shown');
});

test('a stage that waits for none of the list is our own mistake', async () => {
  await expect(run([stage('tests', '', { after: ['build'] })])).rejects.toThrow('tests');
});

test('stages are selected by a part of their name, with what they read', () => {
  const stages: readonly Stage[] = [
    { name: 'lint', command: [] },
    { name: 'kit', command: [] },
    { name: 'build', command: [], after: ['kit'] },
    { name: 'browser tests', command: [], after: ['build'] },
  ];
  const names = (...parts: string[]) => selectStages(stages, parts).map(({ name }) => name);
  expect(names('browser')).toEqual(['kit', 'build', 'browser tests']);
  expect(names('lint', 'kit')).toEqual(['lint', 'kit']);
  expect(names('nothing')).toEqual([]);
  expect(names()).toEqual(['lint', 'kit', 'build', 'browser tests']);
});

test('the times stand in a table, CPU seconds where the system tells', () => {
  expect(
    timesTable(
      [
        { name: 'lint', wall: 61.04, cpu: 70.2 },
        { name: 'unit tests', wall: 100, cpu: 190 },
      ],
      161.1,
    ),
  ).toBe(
    [
      'lint           61.0 s    70 CPU-s',
      'unit tests    100.0 s   190 CPU-s',
      'all           161.1 s   260 CPU-s',
    ].join('\n'),
  );
  expect(timesTable([{ name: 'lint', wall: 2, cpu: undefined }], 2)).toBe('lint      2.0 s\nall       2.0 s');
});
