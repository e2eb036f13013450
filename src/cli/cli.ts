#!/usr/bin/env node
/** The entry of `cli.js` in the kit, which is the package's command `policy-timeline`. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from './command.ts';
import { main } from './main.ts';

const { stdout, stderr } = process;
let watched = false;
/** Clears the progress line. */
const clearProgress = () => {
  if (watched) stderr.write('\r\u001b[2K');
  watched = false;
};

/** Asks on the terminal, on the standard error: the output may go to a file. */
async function ask(question: string): Promise<string | undefined> {
  clearProgress();
  const terminal = createInterface({ input: process.stdin, output: stderr });
  try {
    return await terminal.question(`${question}\n> `);
  } catch {
    // Ctrl-C or Ctrl-D
    return undefined;
  } finally {
    terminal.close();
  }
}

const context: CommandContext = {
  print(line) {
    clearProgress();
    stdout.write(`${line}\n`);
  },
  writeBytes(bytes) {
    clearProgress();
    stdout.write(bytes);
  },
  printError(line) {
    clearProgress();
    stderr.write(`${line}\n`);
  },
  progress: stderr.isTTY
    ? (line) => {
        stderr.write(`\r\u001b[2K${line}`);
        watched = true;
      }
    : undefined,
  ask: process.stdin.isTTY && stderr.isTTY ? ask : undefined,
  today: new Date().toISOString().slice(0, 10),
  kit: fileURLToPath(new URL('.', import.meta.url)),
  // https://specifications.freedesktop.org/basedir-spec/latest/
  cache: join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'policy-timeline'),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => {
          resolve();
        });
    }),
};

/** Not awaited at the top: parts that are loaded later import this module, and would wait for it. */
async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), context);
  clearProgress();
}

void run();
