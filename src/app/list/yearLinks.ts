/** A link of the list's years: the first and the last year with events that it stands for; it leads to the first. */
export interface YearLink {
  readonly from: number;
  readonly to: number;
}

/** The most links that are offered: more would not be found among each other. */
const MOST = 14;

/** How many years one link may stand for. */
const STEPS = [1, 10, 50, 100, 500] as const;

/** Gathers years, in ascending order, by as few as lead to at most `MOST` links: one by one, by decades, by centuries. */
export function yearLinks(years: readonly number[]): readonly YearLink[] {
  const gathered = STEPS.map((step) => gather(years, step));
  return gathered.find(({ length }) => length <= MOST) ?? gathered.at(-1) ?? [];
}

function gather(years: readonly number[], step: number): readonly YearLink[] {
  const links = new Map<number, YearLink>();
  for (const year of years) {
    const group = Math.floor(year / step);
    links.set(group, { from: links.get(group)?.from ?? year, to: year });
  }
  return [...links.values()];
}
