import type { Attachment } from 'svelte/attachments';

/**
 * Detects a frame that is as high as its content, or higher than the screen. In such a frame the lower edge may be far out
 * of sight, nothing scrolls, and no height may depend on the frame's height: frame and content would grow in turn.
 */
export class AutoHeight {
  on = $state(false);

  /** For the outermost element. The height of `.room`, the space reserved for a sheet, is not counted. */
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
