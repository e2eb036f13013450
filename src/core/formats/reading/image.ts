import type { Draft, DraftMedia } from './draft.ts';
import { webAddress } from './richText.ts';

/**
 * An image by its address. The words that stand for it are the title of what it shows: the formats that use this have none of
 * their own, and the report says so. Undefined, and a line in the report, for what is no address of the web.
 */
export function imageOf(draft: Draft, place: string, address: string, title: string): DraftMedia | undefined {
  const url = webAddress(address);
  if (url === undefined) {
    draft.left({ place, text: address, why: 'an image without an address of the web' });
    return undefined;
  }
  draft.changed({
    place,
    text: address,
    reading: title,
    why: 'a picture without a description: its title stands for it',
  });
  return { type: 'image', url, alt: title };
}
