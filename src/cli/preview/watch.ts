import { statSync } from 'node:fs';

/** How often files are looked at, in ms. */
const INTERVAL = 100;

export interface Watcher {
  /** Replaces the files and folders that are looked at, which may be missing. */
  readonly look: (paths: ReadonlySet<string>) => void;
  readonly close: () => void;
}

/**
 * Calls `changed` when files were added, changed, replaced or removed, or the entries of folders were, and stand still again:
 * editors write in several steps.
 *
 * It looks at them instead of being told: `fs.watch` and libraries around it tell nothing on network drives and in virtual
 * machines, lose folders that go and come back, and each system is another. A hundred files take less than a millisecond.
 */
export function watchPaths(changed: () => void): Watcher {
  let states = new Map<string, string>();
  let moving = false;
  const timer = setInterval(() => {
    let moved = false;
    for (const [path, before] of states) {
      const now = stateOf(path);
      if (now === before) continue;
      states.set(path, now);
      moved = true;
    }
    if (moving && !moved) changed();
    moving = moved;
  }, INTERVAL);
  return {
    look(paths) {
      states = new Map(Array.from(paths, (path) => [path, states.get(path) ?? stateOf(path)]));
    },
    close() {
      clearInterval(timer);
    },
  };
}

/** What differs when a file was written or replaced, or an entry of a folder was added or removed. */
export function stateOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return 'missing';
  }
}
