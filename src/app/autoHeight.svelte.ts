import type { Attachment } from 'svelte/attachments';

/**
 * Whether the page stands in a frame as high as what is in it, or higher than the screen. There the frame's lower edge
 * may be far out of sight, nothing scrolls, and nothing may take its height from the frame's: it would grow with it.
 */
export class AutoHeight {
  on = $state(false);

  /** For the element around everything. The `.room` in it that a sheet is given does not count. */
  watch: Attachment<HTMLElement> = (root) => {
    if (window.self === window.top) return undefined;
    const measure = () => {
      const room = root.querySelector('.room')?.clientHeight ?? 0;
      this.on = root.offsetHeight - room <= innerHeight + 1 || innerHeight > screen.availHeight;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  };
}
