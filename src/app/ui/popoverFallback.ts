import type { Attachment } from 'svelte/attachments';

/**
 * Shows and hides a popover where the browser does not know the attribute (Firefox before 125): by the buttons that name it in
 * `popovertarget`, on Escape, and by a click outside. While it is shown it has the class `shown`.
 */
export function popoverFallback(ontoggle: ((open: boolean) => void) | undefined): Attachment<HTMLElement> {
  return (popover) => {
    if (Object.hasOwn(HTMLElement.prototype, 'popover')) return;
    const root = popover.getRootNode();
    let shown = false;
    const show = (open: boolean) => {
      if (open === shown) return;
      shown = open;
      popover.hidden = !open;
      popover.classList.toggle('shown', open);
      ontoggle?.(open);
    };
    const onclick = (event: Event) => {
      const path = event.composedPath();
      const isButton = (it: EventTarget) =>
        it instanceof Element && it.getAttribute('popovertarget') === popover.id;
      if (path.some(isButton)) show(!shown);
      else if (!path.includes(popover)) show(false);
    };
    const onkeydown = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') show(false);
    };
    popover.hidden = true;
    root.addEventListener('click', onclick);
    root.addEventListener('keydown', onkeydown);
    return () => {
      root.removeEventListener('click', onclick);
      root.removeEventListener('keydown', onkeydown);
    };
  };
}
