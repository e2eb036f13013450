import { scrollPrecisely } from './scrollPrecisely.ts';
import type { Attachment } from 'svelte/attachments';

/** Links within the list scroll to and focus their target without changing the address: its hash belongs to the host page. */
export const inPageLinks: Attachment<HTMLElement> = (root) => {
  const go = (click: MouseEvent) => {
    const link = click.target instanceof Element ? click.target.closest('a[href^="#"]') : null;
    if (!link || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    const place = root.querySelector(`[id="${CSS.escape(link.getAttribute('href')?.slice(1) ?? '')}"]`);
    if (!(place instanceof HTMLElement)) return;
    click.preventDefault();
    const block = place.matches('h2') ? 'start' : 'center';
    place.focus({ preventScroll: true });
    scrollPrecisely(place, () => {
      place.scrollIntoView({ block, behavior: 'instant' });
    });
  };
  root.addEventListener('click', go);
  return () => {
    root.removeEventListener('click', go);
  };
};
