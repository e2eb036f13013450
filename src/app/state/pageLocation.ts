/** The location of the page: the story's own page, or the page of one of its events, whose path stands for `?event=…`. */
export interface PageLocation {
  /** The path of the story's page. On the page of an event, any change of the view is written to this path. */
  readonly home: string;
  /** The event of the page, if it is the page of an event. */
  readonly event: string | undefined;
}

interface Where {
  readonly pathname: string;
  readonly search: string;
}

/** The equivalent query on the story's page: `/t/story/e/vote/?theme=dark` → `?theme=dark&event=vote`. */
export function queryAt({ home, event }: PageLocation, { pathname, search }: Where): string {
  if (event === undefined || pathname === home || new URLSearchParams(search).has('event')) return search;
  return `${search === '' ? '?' : `${search}&`}event=${event}`;
}
