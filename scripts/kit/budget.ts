/** What is published may weigh so much at most: in bytes, compressed by gzip. */
export const MOST = {
  /** Script and style of the page, until the picture can be operated. */
  page: 80_000,
  /** Without its data. */
  embedFile: 115_000,
  element: 175_000,
  hostScript: 1500,
} as const;

/** How much something weighs, in bytes, compressed by gzip. */
export interface Figure {
  readonly what: string;
  readonly size: number;
  readonly most: number | undefined;
  /** What it holds beside that and does not count: the document itself. */
  readonly data?: number;
}

/** What would be published is heavier than it may be. */
export class TooHeavy extends Error {}

/** Says what was weighed. @throws TooHeavy that names everything that is */
export function weigh(figures: readonly Figure[], print: (line: string) => void): void {
  for (const { what, size, most, data = 0 } of figures)
    print(
      `${what}: ${size} bytes${most === undefined ? '' : ` of at most ${most}`}${data > 0 ? `, and ${data} of data` : ''} (gzip)`,
    );
  const heavy = figures.flatMap(({ what, size, most }) =>
    most !== undefined && size > most ? [`${what} is ${size - most} bytes too large`] : [],
  );
  if (heavy.length > 0) throw new TooHeavy(heavy.join('\n'));
}
