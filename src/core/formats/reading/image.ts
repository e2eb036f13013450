import type { Draft, DraftMedia } from './draft.ts';
import { webAddress } from './richText.ts';

/**
 * An image by its address. Where nothing is said of what it shows, the title stands for it, and the report says so. Undefined,
 * and a line in the report, for what is no address of the web.
 */
export function imageOf(
  draft: Draft,
  place: string,
  address: string,
  title: string,
  description = '',
): DraftMedia | undefined {
  const url = webAddress(address);
  if (url === undefined) {
    draft.left({ place, text: address, why: 'an image without an address of the web' });
    return undefined;
  }
  if (description.trim() !== '') return { type: 'image', url, alt: description.trim() };
  draft.changed({
    place,
    text: address,
    reading: title,
    why: 'a picture without a description: its title stands for it',
  });
  return { type: 'image', url, alt: title };
}
