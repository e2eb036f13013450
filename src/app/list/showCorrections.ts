import { tick } from 'svelte';
import type { Story } from '../state/story.svelte.ts';
import { scrollPrecisely } from './scrollPrecisely.ts';

/**
 * Opens the list view, scrolls to the correction log at its end and focuses it.
 *
 * @param from an element in the same document or shadow root
 */
export async function showCorrections(story: Story, from: Element): Promise<void> {
  const root = from.getRootNode();
  story.show('list');
  await tick();
  // the list goes to an open event first
  await tick();
  const log =
    root instanceof Document || root instanceof ShadowRoot ? root.getElementById('corrections') : undefined;
  log?.focus({ preventScroll: true });
  if (log)
    scrollPrecisely(log, () => {
      log.scrollIntoView({ behavior: 'instant' });
    });
}
