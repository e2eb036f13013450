import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The interval at which a held lock is checked, in ms. */
const POLL_INTERVAL = 200;

/** The time within which a process writes its lock file, in ms; an older empty file is abandoned. */
const MAX_WRITE_TIME = 5000;

/** The process that holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

const own: Holder = { pid: process.pid, host: hostname() };

/**
 * Takes a lock: a file with the process id and host of its holder. Waits while the holder is running; takes over the lock of a
 * process that has ended.
 *
 * @param say receives a line when it waits, and when it takes over a lock
 * @returns a function that releases the lock
 * @throws Error when a process of another host holds it, as it cannot be known whether that one is running
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
      else await sleep(POLL_INTERVAL);
    } else if (holder.host !== own.host)
      throw new Error(
        `${file}: process ${holder.pid} on ${holder.host} is publishing there; remove the file when it is not`,
      );
    else if (holder.pid !== own.pid && isAlive(holder.pid)) {
      if (waitedFor !== holder.pid) say(`process ${holder.pid} is publishing there: waiting for it to end`);
      waitedFor = holder.pid;
      await sleep(POLL_INTERVAL);
    } else if (removeStale(file, holder))
      say(`process ${holder.pid} was publishing there and is gone: going on`);
  }
}

/** Whether a lock file without a holder is old: its process ended before it wrote the holder. */
function isAbandoned(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > MAX_WRITE_TIME;
  } catch {
    return false;
  }
}

/** The holder in a lock file; undefined when there is no file, or it is being written. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Removes the lock of an ended process. Returns whether this process did it: of several that try, one succeeds. */
function removeStale(file: string, dead: Holder): boolean {
  const aside = `${file}.${own.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const moved = readHolder(aside);
  // another process was faster, and this is its new lock: put it back
  if (moved && moved.pid !== dead.pid) {
    renameSync(aside, file);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}

/** Whether a process of this host is running. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // EPERM: it is running and belongs to another user
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
