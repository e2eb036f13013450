import type { Attachment } from 'svelte/attachments';

/** A picture that begins below this share of the window's height would be covered by the filter's sheet. */
const COVERED = 0.3;

/** Scrolls the picture above the sheet that has opened, so that one sees what each choice does to it. */
export const bringPicture: Attachment<HTMLElement> = (sheet) => {
  const picture = sheet.closest('.app')?.querySelector('.charted');
  if (picture && picture.getBoundingClientRect().top > innerHeight * COVERED)
    picture.scrollIntoView({ behavior: 'instant' });
};
