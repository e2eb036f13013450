import { lazyModules } from '../src/app/lazy.ts';
import { loadLazyComponents } from '../src/app/loadLazy.ts';

/** Fetches all parts of the page that come later: nothing is left to fetch when a test has ended. */
export async function loadLaterParts(): Promise<void> {
  await loadLazyComponents();
  await Promise.all(Object.values(lazyModules).map((module) => module.load()));
}
