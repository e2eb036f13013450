/** Where the page lies: the story's own address, or that of one of its events, which says what a query would say there. */
export interface PageLocation {
  /** The path of the story's page; what is seen is written there as soon as it is something else. */
  readonly home: string;
  /** The event that a page of another path is about. */
  readonly event: string | undefined;
}

interface Where {
  readonly pathname: string;
  readonly search: string;
}

/** What an address says as a query of the story's page: `/t/story/e/vote/?theme=dark` is `?theme=dark&event=vote`. */
export function queryAt({ home, event }: PageLocation, { pathname, search }: Where): string {
  if (event === undefined || pathname === home || new URLSearchParams(search).has('event')) return search;
  return `${search === '' ? '?' : `${search}&`}event=${event}`;
}
