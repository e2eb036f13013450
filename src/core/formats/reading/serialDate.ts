/** What the number format of a cell shows of a date. */
export interface DateFormat {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  readonly time: boolean;
}

/** Number formats that every workbook has without a declaration, by their id (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  45: 'mm:ss',
  47: 'mm:ss.0',
};
/** Ids whose format depends on the language, and is a date in each of them. */
const isLocalDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a number format shows of a date; undefined if it shows numbers, text or a duration (`[h]:mm`). */
export function dateFormatOf(id: number, code = BUILT_IN[id]): DateFormat | undefined {
  if (code === undefined)
    return isLocalDate(id) ? { day: true, month: true, year: true, time: false } : undefined;
  const [positive = ''] = code.split(';');
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return undefined;
  // without literal text, colours, conditions and languages; `AM/PM` is a time
  const shown = positive
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase();
  if (!/[dmyhs]/.test(shown) || /[#?%]|general|(?<![s.])0(?!\d*$)|e[+-]/.test(shown)) return undefined;
  const time = /[hs]/.test(shown);
  // an `m` next to hours or seconds is minutes
  const months = shown.replace(/(?<=h[^a-z]*)m+|m+(?=[^a-z]*s)/g, '');
  return { day: shown.includes('d'), month: months.includes('m'), year: /[ye]/.test(shown), time };
}

const two = (part: number): string => String(part).padStart(2, '0');
const DAY = 86_400_000;

/**
 * The date of a serial number as ISO 8601, as precise as the cell shows it: `2025-03-20T14:30`, `2025-03-20`, `2025-03`,
 * `2025`; a number below 1 is a time: `14:30`. Undefined if the number is no date that spreadsheets have.
 *
 * @param serial days since 30 December 1899, or since 1 January 1904; the fraction is the time of the day
 */
export function dateOfSerial(serial: number, since1904: boolean, format: DateFormat): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const seconds = Math.round(serial * 86_400);
  const [day, second] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const rest = second % 60;
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
  if (day === 0 && !since1904) return format.time || second > 0 ? time : undefined;
  // Lotus 1-2-3 took 1900 for a leap year, and all have kept that
  const shift = since1904 ? 1_462 : day < 60 ? 1 : 0;
  const date = new Date((day + shift - 25_569) * DAY).toISOString().slice(0, 10);
  if (second > 0) return `${date}T${time}`;
  // the first of a month or a year is what is stored where only that was typed
  if (format.year && !format.day && !format.time && date.endsWith('-01')) {
    if (format.month) return date.slice(0, 7);
    if (date.endsWith('-01-01')) return date.slice(0, 4);
  }
  return date;
}
