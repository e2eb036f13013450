import { mount } from 'svelte';
import { lazyModules } from '../lazy.ts';
import type { Story } from '../state/story.svelte.ts';

/** What the share dialog asks of the page around it. */
export interface ShareContext {
  /** The `data-` attributes in which the page says where it is published; undefined where it shows another document than it was made for. */
  readonly pageData: () => Readonly<Record<string, string | undefined>> | undefined;
  /** The JSON text of the document, as it was loaded. */
  readonly sourceText: () => string | undefined;
}

/** What opens the dialog. It is fetched when it is first asked for, and stands at the end of the page from then on. */
export function openShareDialog(story: Story, context: ShareContext): () => Promise<void> {
  let dialog: { open(): Promise<void> } | undefined;
  return async () => {
    const { default: ShareDialog } = await lazyModules.shareDialog();
    if (!dialog) {
      const room = document.createElement('div');
      room.className = 'policy-timeline';
      document.body.append(room);
      dialog = mount(ShareDialog, { target: room, props: { story, context } });
    }
    await dialog.open();
  };
}
