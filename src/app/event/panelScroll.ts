/** What scrolls around an element of the panel: its inside, or in a sheet all of it. The page stays where it is. */
const scrollers = (element: Element): readonly Element[] =>
  [element.closest('.scroll'), element.closest('.panel')].filter((it) => it !== null);

/** Room for the close button above. */
const MARGIN = 48;
const AIR = 16;

/** Scrolls the panel until an element in it stands near its upper edge. */
export function toTop(element: Element): void {
  for (const scroller of scrollers(element)) {
    scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN;
  }
}

/** Scrolls the panel as far as it needs for an element to be seen to its end: what was opened at the lower edge. */
export function toView(element: Element): void {
  for (const scroller of scrollers(element)) {
    const below = element.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
    if (below > 0 && scroller.scrollHeight > scroller.clientHeight) scroller.scrollTop += below + AIR;
  }
}

/** Scrolls the panel to where it begins: another event is read from its title on. */
export function toStart(element: Element): void {
  for (const scroller of scrollers(element)) scroller.scrollTop = 0;
}
