/** Moves the focus up or down through the search field and the results, as a ring. */
export function walkResults(scope: Element, from: EventTarget | null, by: 1 | -1): void {
  const stops = [...scope.querySelectorAll<HTMLElement>('.finding .field input, .results a')];
  stops.at((stops.findIndex((it) => it === from) + by) % stops.length)?.focus();
}
