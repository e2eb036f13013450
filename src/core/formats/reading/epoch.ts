/**
 * The time of a number of milliseconds since 1 January 1970 UTC, as EDTF in whole seconds: `2014-05-13T16:53:20Z`. Undefined for
 * what is no such number, or in a year that EDTF does not write in four digits.
 */
export function fromEpochMilliseconds(milliseconds: number): string | undefined {
  const time = new Date(Math.floor(milliseconds / 1000) * 1000);
  if (Number.isNaN(time.getTime())) return undefined;
  const text = time.toISOString().replace('.000Z', 'Z');
  return /^\d{4}-/u.test(text) ? text : undefined;
}
