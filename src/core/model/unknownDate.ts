/** The `date` of an event of which nobody knows when it was. It is no EDTF date: only an event may have it. */
export const UNKNOWN_DATE = 'unknown';
