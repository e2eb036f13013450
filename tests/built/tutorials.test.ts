// The tutorials of docs/, done as an author does them: in an empty folder, with the package installed and nothing else. It needs
// the kit (`npm run kit`).
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installIn } from './installed.ts';
import { isShown, stepsOf } from './tutorial.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'tutorials-'));
const bin = join(home, 'node_modules/.bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
  XDG_CACHE_HOME: join(home, 'cache'),
};

beforeAll(() => {
  installIn(home);
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Runs a command as a shell does; gives what it prints, to either output. */
function run(command: string, cwd: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(`${command} 2>&1`, {
    cwd,
    env,
    encoding: 'utf8',
    shell: true,
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Starts a command that goes on until it is ended; gives the page that it serves. */
async function served(command: string, cwd: string): Promise<string> {
  const child = spawn(`exec ${command}`, { cwd, env, shell: true });
  try {
    const address = await new Promise<string>((found, failed) => {
      let output = '';
      const read = (part: Buffer) => {
        output += part.toString();
        const [url] = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(output) ?? [];
        if (url !== undefined) found(url);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', () => {
        failed(new Error(output));
      });
    });
    const response = await fetch(address);
    expect(response.status).toBe(200);
    return await response.text();
  } finally {
    child.kill('SIGINT');
  }
}

const pages = readdirSync(join(root, 'docs')).filter((name) => name.startsWith('start-'));

describe.each(pages)('%s', (page) => {
  test('does what it says, from an empty folder', async () => {
    const folder = join(home, page.replace('.md', ''));
    mkdirSync(folder);
    let cwd = folder;
    const steps = stepsOf(readFileSync(join(root, 'docs', page), 'utf8'));
    for (const step of steps) {
      if (step.kind === 'file') {
        mkdirSync(dirname(join(cwd, step.name)), { recursive: true });
        writeFileSync(join(cwd, step.name), step.content);
        continue;
      }
      let output = '';
      for (const command of step.commands) {
        // how the package comes to the machine is what this test prepared
        if (command.startsWith('npm install ')) continue;
        if (command.startsWith('cd ')) cwd = join(cwd, command.slice(3));
        else if (command.startsWith('policy-timeline preview '))
          expect(await served(command, cwd), command).toContain('<title>');
        else {
          const result = run(command, cwd);
          output += result.output;
          // one that is shown to refuse what it is given says so
          const end = step.output?.includes('not imported') === true ? 1 : 0;
          expect(result.status, `${command}\n${result.output}`).toBe(end);
        }
      }
      if (step.output !== undefined)
        expect(
          isShown(output, step.output),
          `${step.commands.join('\n')}\n\n${output}\n\nshown:\n${step.output}`,
        ).toBe(true);
    }
    expect(steps.length).toBeGreaterThan(2);
    expect(existsSync(join(cwd, 'site/index.html'))).toBe(true);
  });
});
