// One stage's process, with all that it starts.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Whether the system has groups of processes, which are ended together. */
const GROUPS = process.platform !== 'win32';
/** Ticks of `/proc` in a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Starts a script with Node, in the folder of the project.
 *
 * @param {readonly string[]} command the script and its arguments
 * @param {boolean} shown whether its output is shown as it comes, and not kept
 */
export function startProcess(command, shown) {
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    detached: GROUPS,
  });
  /** @type {Buffer[]} */
  const pieces = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ piece) => pieces.push(piece));
  return { child, output: () => Buffer.concat(pieces).toString() };
}

/**
 * Ends it, and what it has started.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function endProcess({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(GROUPS ? -pid : pid, 'SIGTERM');
  } catch {
    // it has ended meanwhile
  }
}

/** CPU seconds of the processes that this one has started and that have ended; undefined where only the system knows. */
export function endedCpu() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // proc(5): after the name in brackets, the third field onwards; 16 and 17 are cutime and cstime
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[16 - 3]) + Number(fields[17 - 3])) / TICKS;
  } catch {
    return undefined;
  }
}
