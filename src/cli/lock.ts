import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a lock that somebody holds is looked at, in ms. */
const INTERVAL = 200;

/** Writing who holds a lock takes less, in ms. */
const HALF_WRITTEN = 5000;

/** Who holds a lock: a process of a machine. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

const own: Holder = { pid: process.pid, host: hostname() };

/**
 * Takes a lock: a file that says who holds it. Waits for as long as the process that holds it lives; the lock of a dead one is
 * taken over.
 *
 * @param say is told why it waits, and whose lock it takes over
 * @returns what releases the lock
 * @throws Error when a process of another machine holds it, of which nobody can tell from here whether it lives
 */
export async function takeLock(file: string, say: (line: string) => void): Promise<() => void> {
  let waitedFor: number | undefined;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    }
    const holder = readHolder(file);
    if (holder === undefined) {
      if (isAbandoned(file)) rmSync(file, { force: true });
      else await sleep(INTERVAL);
    } else if (holder.host !== own.host)
      throw new Error(
        `${file}: process ${holder.pid} on ${holder.host} is publishing there; remove the file when it is not`,
      );
    else if (holder.pid !== own.pid && lives(holder.pid)) {
      if (waitedFor !== holder.pid) say(`process ${holder.pid} is publishing there: waiting for it to end`);
      waitedFor = holder.pid;
      await sleep(INTERVAL);
    } else if (takeAway(file, holder))
      say(`process ${holder.pid} was publishing there and is gone: going on`);
  }
}

/** The file says nothing, and has for long: its process died before it wrote its name. */
function isAbandoned(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > HALF_WRITTEN;
  } catch {
    return false;
  }
}

/** Nothing when there is no such file, or when it is being written. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Removes the lock of a dead process; whether it was this one that did. Of several that try, one succeeds. */
function takeAway(file: string, dead: Holder): boolean {
  const aside = `${file}.${own.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const moved = readHolder(aside);
  // somebody else was quicker, and this is the new lock: it goes back
  if (moved && moved.pid !== dead.pid) {
    renameSync(aside, file);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // it lives, and belongs to somebody else
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
