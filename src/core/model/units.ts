/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. It counts calendar days and is not an instant, so it has no
 * time zone: day 0.5 is noon of 1 January 1970, local time of the event.
 */
export type Day = number;

export const MS_PER_DAY = 86_400_000;

/** Converts a JavaScript date to a day, by its UTC fields. */
export const dayOf = (date: Date): Day => date.getTime() / MS_PER_DAY;

/**
 * Converts a day to a JavaScript date whose UTC fields are the day's calendar fields, as `Intl` and d3 need it. Rounded to
 * the nearest millisecond: most minutes are no exact binary fraction of a day and would be truncated to the minute before.
 */
export const dateOf = (day: Day): Date => new Date(Math.round(day * MS_PER_DAY));

/** CSS pixels. */
export type Px = number;
