import type { Story } from './state/story.svelte.ts';

/** What the panel shows, as far as the focus depends on it. */
export interface PanelState {
  readonly event: string | undefined;
  /** A stop of a tour is read. */
  readonly touring: boolean;
  readonly tour: string | undefined;
  /** The first of the events that are listed. */
  readonly group: string | undefined;
}

export const panelStateOf = ({ event, touring, stop, group }: Story): PanelState => ({
  event,
  touring,
  tour: stop?.tour,
  group: group?.first,
});

export const isOpen = ({ event, touring, group }: PanelState): boolean =>
  event !== undefined || touring || group !== undefined;

export const isSameState = (a: PanelState, b: PanelState): boolean =>
  a.event === b.event && a.touring === b.touring && a.tour === b.tour && a.group === b.group;

/**
 * The keyboard focus when the panel opens, changes and closes.
 *
 * An event or a list that is opened takes the focus to its title, a tour that begins to its text; from stop to stop the focus stays
 * on the button that leads there. When the panel closes the focus goes back to where it came from, else to another link to
 * the same event or to the beginning of the same tour, else to the chart. A page on which nothing had the focus yet keeps
 * it so.
 */
export class PanelFocus {
  readonly #root: HTMLElement;
  /** What had the focus last; it may have left the page since. */
  #last: Element | null;
  /** What had the focus before the panel changed. */
  #before: Element | null = null;
  /** What had it before the panel opened. */
  #origin: Element | null = null;

  /** @param root the element around page and panel */
  constructor(root: HTMLElement) {
    const { activeElement } = root.ownerDocument;
    this.#root = root;
    this.#last = root.contains(activeElement) ? activeElement : null;
  }

  /** For `focusin` on the root. */
  readonly remember = ({ target }: FocusEvent): void => {
    this.#last = target instanceof Element ? target : null;
  };

  /** Notes where the focus is, at once when the panel changes. */
  note(before: PanelState, now: PanelState): void {
    this.#before = this.#last;
    if (isOpen(now) && !isOpen(before)) this.#origin = this.#last;
  }

  /**
   * Moves the focus, once what the panel shows now is drawn.
   *
   * @param toChart has the chart take the focus
   */
  async move(before: PanelState, now: PanelState, toChart: () => Promise<void> | undefined): Promise<void> {
    const from = this.#before;
    if (!from) return;
    if (isOpen(now)) {
      if (now.touring && from.isConnected && from.closest('.tour')) return;
      focus(this.#root.querySelector(titleOf(now)));
    } else if (!from.isConnected || from.closest('.panel')) {
      if (!focus(this.#origin) && !this.#focusWayBack(before)) await toChart();
    }
  }

  #focusWayBack({ tour, event, group }: PanelState): boolean {
    const selectors = [
      ...(tour === undefined ? [] : [`[data-tour="${tour}"]`]),
      ...(event === undefined ? [] : [`[data-event="${CSS.escape(event)}"]`]),
      ...(group === undefined ? [] : [`[data-key="${CSS.escape(group)}"]`]),
    ];
    return selectors.some((selector) => [...this.#root.querySelectorAll(selector)].some(focus));
  }
}

const titleOf = ({ touring, event }: PanelState): string =>
  touring ? '#tour-told' : event === undefined ? '#group-title' : '#event-title';

/** Whether an element took the focus: one that is not shown does not. */
function focus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  element.focus({ preventScroll: true });
  return element.matches(':focus');
}
