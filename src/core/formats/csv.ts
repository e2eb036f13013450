/** What stands between two cells of a row. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof SEPARATORS;

/**
 * The separator that spreadsheets expect where a language is spoken: a comma, but a semicolon where numbers are written
 * with a decimal comma, as in French and German.
 */
export function separatorFor(locale: string): Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value !== '.') ? 'semicolon' : 'comma';
}

/** Marks the file as UTF-8 for Excel, which otherwise garbles Arabic and accents. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Where a spreadsheet may let a formula start: at the beginning of a cell, or behind what it may take for the end of one,
 * which depends on its language and not on the file. White space, quotation marks and characters that are not seen do not
 * keep it from doing so, and the signs have full-width forms too. Apostrophes before a sign are counted with it, so that what
 * was put there can be told from what was.
 */
const SIGN = `(?='*[\\s\\p{C}"]*[=+\\-@＝＋－＠])`;
const AT_START = new RegExp(`^${SIGN}`, 'u');
const WITHIN = new RegExp(`(\\r\\n|[,;\\t\\r\\n])${SIGN}`, 'gu');
const STARTS = new RegExp(`^'${SIGN}`, 'u');

/**
 * Prevents formula injection: an apostrophe goes before what a spreadsheet would evaluate. A formula in a title could
 * otherwise fetch an address when the file is opened.
 */
export const inert = (cell: string): string => cell.replace(AT_START, "'").replace(WITHIN, "$1'");

/** The cell of which `inert` made this one; any other cell as it is. */
export function activeCell(cell: string): string {
  if (!cell.includes("'")) return cell;
  // from the end: a sign stands behind an apostrophe, and behind what `inert` saw there
  const parts = cell.split(/(\r\n|[,;\t\r\n])/u);
  return parts.reduceRight((rest, part, index) => {
    const isText = index % 2 === 0;
    const whole = part + rest;
    return isText && STARTS.test(whole) ? whole.slice(1) : whole;
  }, '');
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/**
 * Serializes rows as CSV, RFC 4180, "Common Format and MIME Type for Comma-Separated Values", with another separator if that
 * is wanted: rows end with CR LF. Every cell is quoted, so that programs with another separator see whole cells, too.
 */
export const csv = (rows: readonly (readonly string[])[], separator: Separator): string =>
  BYTE_ORDER_MARK +
  rows.map((row) => `${row.map((cell) => quoted(inert(cell))).join(SEPARATORS[separator])}\r\n`).join('');
