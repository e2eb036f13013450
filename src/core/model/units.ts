/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar: a count of calendar days, not an instant,
 * and so without a time zone. Day 0.5 is noon of 1 January 1970, wherever that was.
 */
export type Day = number;

export const MS_PER_DAY = 86_400_000;

/** The day a JavaScript date stands for, read in UTC. */
export const dayOf = (date: Date): Day => date.getTime() / MS_PER_DAY;

/**
 * A JavaScript date whose UTC fields are the day's calendar fields; the only form in which a day meets `Intl` and d3.
 * To the nearest millisecond: a minute is no whole part of a day, and must not read as the minute before.
 */
export const dateOf = (day: Day): Date => new Date(Math.round(day * MS_PER_DAY));

/** CSS pixels. */
export type Px = number;
