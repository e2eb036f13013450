import type { ImportReport, ReportEntry } from '../core/formats/reading/report.ts';

/** How many entries of one kind are shown; the others are counted. */
const SHOWN = 3;

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : several}`;

/** What the document has: `36 events (3 last, 1 undated), 12 sources`. */
function takenWords({ taken }: ImportReport): string {
  const ofEvents = [
    ...(taken.spans > 0 ? [`${String(taken.spans)} last`] : []),
    ...(taken.undated > 0 ? [`${String(taken.undated)} of unknown date`] : []),
  ];
  const events = counted(taken.events, 'event') + (ofEvents.length > 0 ? ` (${ofEvents.join(', ')})` : '');
  const others = [
    { count: taken.periods, one: 'period' },
    { count: taken.sources, one: 'source' },
    { count: taken.excerpts, one: 'excerpt' },
    { count: taken.media, one: 'medium', several: 'media' },
  ].filter(({ count }) => count > 0);
  return [events, ...others.map(({ count, one, several }) => counted(count, one, several))].join(', ');
}

/** `row 3: "12/03/2025" → 2025-03-12`. */
const entryLine = ({ place, text, reading }: ReportEntry): string =>
  `${place}${text === undefined || text === '' ? '' : `: ${JSON.stringify(text)}`}${reading === undefined ? '' : ` → ${reading}`}`;

/** The entries with one reason: a line with their number, then the first ones. */
function groupLines(entries: readonly ReportEntry[], all: boolean): readonly string[] {
  const groups = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.why);
    if (group) group.push(entry);
    else groups.set(entry.why, [entry]);
  }
  return [...groups].flatMap(([why, group]) => {
    const shown = all ? group : group.slice(0, SHOWN);
    const rest = group.length - shown.length;
    return [
      `    ${String(group.length)}: ${why}`,
      ...shown.map((entry) => `      ${entryLine(entry)}`),
      ...(rest > 0 ? [`      … and ${String(rest)} more (--all shows them)`] : []),
    ];
  });
}

/**
 * The report of an import as lines for a terminal: what was found and taken, then what was changed and left out, the entries
 * with one reason together.
 *
 * @param all every entry; otherwise the first three of each reason
 */
export function reportLines(file: string, report: ImportReport, all: boolean): readonly string[] {
  const { changed, left, notes } = report;
  return [
    `${file}: ${report.format}, ${counted(report.found, 'record')} → ${takenWords(report)}`,
    ...(changed.length > 0 ? [`  Read as something else than it is written: ${String(changed.length)}`] : []),
    ...groupLines(changed, all),
    ...(left.length > 0 ? [`  Left out: ${String(left.length)}`] : []),
    ...groupLines(left, all),
    ...notes.map((note) => `  Note: ${note}`),
  ];
}
