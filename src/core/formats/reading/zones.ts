import ICAL from 'ical.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** An offset in seconds as EDTF has it, `-05:00`; undefined for one that is not of whole minutes. */
function offsetText(seconds: number): string | undefined {
  if (seconds % 60 !== 0) return undefined;
  const minutes = Math.abs(seconds / 60);
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The offset from UTC of a zone of the IANA database at an instant, in seconds. @throws RangeError for no such zone */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '', hours = '0', minutes = '0', seconds = '0'] =
    /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u.exec(name) ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/**
 * The offset that a zone of the IANA time zone database has at a local time: `+01:00` for 2025-03-20T14:00:00 in Europe/Paris.
 * Of a time that there is twice, the first; undefined for no such zone.
 *
 * @param local the time without an offset, ISO 8601
 */
export function offsetIn(zone: string, local: string): string | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return undefined;
  try {
    // the offset is one of those a day before and after, at which no zone is
    const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((it) => offsetAt(zone, it));
    const right = offsets.find((it) => offsetAt(zone, wanted - it * 1000) === it);
    return offsetText(right ?? offsets[0] ?? 0);
  } catch {
    return undefined;
  }
}

/**
 * The zones that a calendar defines (RFC 5545, section 3.6.5), by their names.
 *
 * @param definitions the lines of each `VTIMEZONE`; those that are no definition are passed over
 */
export function zonesOf(definitions: readonly string[]): ReadonlyMap<string, ICAL.Timezone> {
  const zones = definitions.flatMap((text) => {
    try {
      // parsed with the types of what was written
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]));
      return zone.tzid === '' ? [] : [[zone.tzid, zone] as const];
    } catch {
      return [];
    }
  });
  return new Map(zones);
}

/** The offset of a zone that a calendar defines at a local time; undefined where it is not of whole minutes. */
export const offsetOf = (zone: ICAL.Timezone, local: ICAL.Time): string | undefined =>
  offsetText(zone.utcOffset(local));
