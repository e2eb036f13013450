import { tick } from 'svelte';
import type { Story } from '../../state/timeline.svelte.ts';

/** Shows the correction log, at the end of the list. */
export async function toCorrections(story: Story): Promise<void> {
  story.show('list');
  await tick();
  const log = document.getElementById('corrections');
  log?.scrollIntoView();
  log?.focus({ preventScroll: true });
}
