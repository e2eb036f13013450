import { vi } from 'vitest';

interface Screen {
  /** The width of every element, in px, but of the one that is as wide as the page's text is large. */
  readonly width: () => number;
  readonly matchMedia?: (query: string) => EventTarget & { readonly matches: boolean };
}

/**
 * Gives a test's DOM what it lacks: a layout, of which only the width matters, and what comes with a screen. What is global is
 * undone by `vi.unstubAllGlobals`; the rest ends with the file, whose DOM is its own.
 */
export function stubScreen({ width, matchMedia = () => unmatched() }: Screen): void {
  // no spies: they keep every element that they were called on, and a page that was unmounted with it
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', {
    configurable: true,
    get(this: HTMLElement) {
      return this.classList.contains('rem') ? 16 : width();
    },
  });
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
  vi.stubGlobal('matchMedia', matchMedia);
  const nothing = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  );
  Object.assign(Element.prototype, {
    scrollIntoView: nothing,
    scrollTo: nothing,
    setPointerCapture: nothing,
  });
}

const unmatched = () => Object.assign(new EventTarget(), { matches: false });
