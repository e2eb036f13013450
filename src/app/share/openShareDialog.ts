import { mount } from 'svelte';
import { followTranslation } from '../followTranslation.ts';
import { lazyModules } from '../lazy.ts';
import type { Story } from '../state/story.svelte.ts';

/** What the share dialog needs from the page around it. */
export interface ShareContext {
  /**
   * The `data-` attributes that say where the page is published (see `publishedLocation.ts`); undefined if the page shows
   * another document than the one it was built for.
   */
  readonly pageData: () => Readonly<Record<string, string | undefined>> | undefined;
  /** The JSON text of the document as it was loaded. */
  readonly sourceText: () => string | undefined;
}

/**
 * A function that opens the share dialog. The dialog's code is fetched on the first call, and its element stays at the
 * end of the page from then on. Rejects if the code cannot be fetched.
 */
export function openShareDialog(story: Story, context: ShareContext): () => Promise<void> {
  let dialog: { open(): Promise<void> } | undefined;
  return async () => {
    const module = await lazyModules.shareDialog.load();
    if (!module) throw new Error('the share dialog could not be fetched');
    if (!dialog) {
      const room = document.createElement('div');
      room.className = 'policy-timeline';
      document.body.append(room);
      followTranslation(room);
      dialog = mount(module.default, { target: room, props: { story, context } });
    }
    await dialog.open();
  };
}
