import { dayFromCivil } from './calendar.ts';
import { failed, formatDay, type Parsed, wrongDay } from './point.ts';
import type { Day } from './units.ts';

/**
 * A local time on a day, as written: never converted between zones. `second` is null when it is not given; `zone` is `Z`,
 * an offset such as `+02:00`, or empty when it is not given.
 */
export interface TimeOfDay {
  readonly kind: 'time';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string;
}

const TIME =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|(?!-00(?::00)?$)[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?$/;

export function parseTime(text: string): Parsed<TimeOfDay> {
  const parts = TIME.exec(text);
  if (!parts) {
    return failed(
      'a day and a time such as "2024-08-24T20:00", "2024-08-24T20:00:00Z" or "2024-08-24T20:00:00+02:00"',
    );
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number);
  const second = parts[6] === undefined ? null : Number(parts[6]);
  const zone = parts[7] ?? '';
  const wrong = wrongDay(year, month, day);
  if (wrong !== undefined) return failed(wrong);
  if (parts[1] === '-0000') return failed('the year 0 as "0000": there is no year −0');
  if (hour > 23) return failed('an hour from 00 to 23 (midnight is 00:00 of the next day)');
  if (minute > 59) return failed('a minute from 00 to 59');
  if (second !== null && second > 59) return failed('a second from 00 to 59');
  const full = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone;
  return { ok: true, date: { kind: 'time', year, month, day, hour, minute, second, zone: full } };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The inverse of `parseTime`. */
export function formatTime({ year, month, day, hour, minute, second, zone }: TimeOfDay): string {
  const seconds = second === null ? '' : `:${two(second)}`;
  return `${formatDay(year, month, day)}T${two(hour)}:${two(minute)}${seconds}${zone}`;
}

const SECONDS_PER_DAY = 86_400;

/**
 * The minute that a time names, or the second if seconds are given: from its start to its end, which is excluded, in days
 * of the place where it was written, and its length.
 */
export function instantOf(time: TimeOfDay): { readonly from: Day; readonly to: Day; readonly unit: Day } {
  const seconds = time.hour * 3600 + time.minute * 60 + (time.second ?? 0);
  const length = time.second === null ? 60 : 1;
  const day = dayFromCivil(time.year, time.month, time.day);
  return {
    from: day + seconds / SECONDS_PER_DAY,
    to: day + (seconds + length) / SECONDS_PER_DAY,
    unit: length / SECONDS_PER_DAY,
  };
}

/** The minutes of a zone, `Z` or `+02:00`, east of UTC. */
export function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A time at the offset of another place; the same time where either has no zone. */
export function atOffset(time: TimeOfDay, zone: string): TimeOfDay {
  if (time.zone === '' || zone === '') return time;
  return { ...time, minute: time.minute + offsetOf(zone) - offsetOf(time.zone), zone };
}
