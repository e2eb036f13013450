/** The scroll containers around an element of the panel: its content, and in a sheet the whole panel; never the page. */
const scrollers = (element: Element): readonly Element[] =>
  [element.closest('.scroll'), element.closest('.panel')].filter((it) => it !== null);

/** Space above an element scrolled to the top, for the close button; and below one scrolled into view. Both in px. */
const MARGIN = 48;
const AIR = 16;

/** Scrolls the panel so that an element in it is near the upper edge. */
export function toTop(element: Element): void {
  for (const scroller of scrollers(element)) {
    scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN;
  }
}

/** Scrolls the panel down just as far as needed for an element's end to be visible, as after a disclosure opened. */
export function toView(element: Element): void {
  for (const scroller of scrollers(element)) {
    const below = element.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
    if (below > 0 && scroller.scrollHeight > scroller.clientHeight) scroller.scrollTop += below + AIR;
  }
}

/** Scrolls the panel to its beginning, as for another event. */
export function toStart(element: Element): void {
  for (const scroller of scrollers(element)) scroller.scrollTop = 0;
}
