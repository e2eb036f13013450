export interface ScannedRow {
  readonly cells: readonly string[];
  /** What is not as RFC 4180 has it. */
  readonly flaw?: 'quote left open' | 'text behind a quote';
}

export interface Scanned {
  /** Rows in order, those without content too. */
  readonly rows: readonly ScannedRow[];
  /** The line ends between rows. */
  readonly ends: ReadonlySet<'LF' | 'CRLF' | 'CR'>;
}

/**
 * Splits text into rows and cells as RFC 4180 has it, with any delimiter of one character and any line end. A quotation mark
 * opens a cell only at its start. Flaws lose nothing: text behind the closing mark belongs to the cell, and a mark that no
 * other closes is part of the text, so that it takes no rows into its cell. Line ends in cells stay as they are.
 */
export function scanRows(text: string, delimiter: string): Scanned {
  const rows: ScannedRow[] = [];
  const ends = new Set<'LF' | 'CRLF' | 'CR'>();
  const stops = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  let cells: string[] = [];
  let flaw: ScannedRow['flaw'];
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    if (text[at] === '"' && quoted === undefined) flaw = 'quote left open';
    const from = quoted?.end ?? at;
    stops.lastIndex = from;
    const stop = stops.exec(text)?.index ?? text.length;
    const behind = text.slice(from, stop);
    // spaces behind it are nobody's text
    if (quoted !== undefined && behind.trim() !== '') flaw ??= 'text behind a quote';
    cells.push(quoted === undefined ? behind : quoted.text + behind.trimEnd());
    at = stop + 1;
    if (text[stop] === delimiter) continue;
    rows.push(flaw === undefined ? { cells } : { cells, flaw });
    [cells, flaw] = [[], undefined];
    if (stop === text.length) break;
    const crlf = text[stop] === '\r' && text[stop + 1] === '\n';
    ends.add(crlf ? 'CRLF' : text[stop] === '\r' ? 'CR' : 'LF');
    if (crlf) at++;
  }
  return { rows, ends };
}

/** The text of a quoted cell and the offset behind its closing mark; undefined if it has none. */
function quotedCell(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | undefined {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return undefined;
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
