import { vi } from 'vitest';

interface Screen {
  /** The width of every element, in px, but of the one that is as wide as the page's text is large. */
  readonly width: () => number;
  readonly matchMedia?: (query: string) => EventTarget & { readonly matches: boolean };
}

/**
 * Gives a test's DOM what it lacks: a layout, of which only the width matters, and what comes with a screen. Undone by
 * `vi.restoreAllMocks` and `vi.unstubAllGlobals`.
 */
export function stubScreen({ width, matchMedia = () => unmatched() }: Screen): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.classList.contains('rem') ? 16 : width();
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
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
  Object.assign(Element.prototype, { scrollIntoView: nothing, setPointerCapture: nothing });
}

const unmatched = () => Object.assign(new EventTarget(), { matches: false });
