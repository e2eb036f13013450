import { tick } from 'svelte';
import type { Story } from '../state/story.svelte.ts';

/** Shows the correction log, at the end of the list; from a button on the same page. */
export async function showCorrections(story: Story, from: Element): Promise<void> {
  const root = from.getRootNode();
  story.show('list');
  await tick();
  const log =
    root instanceof Document || root instanceof ShadowRoot ? root.getElementById('corrections') : undefined;
  log?.scrollIntoView();
  log?.focus({ preventScroll: true });
}
