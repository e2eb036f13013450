import { type EdtfDate, parseDate } from '../model/date.ts';
import { isExact, lastDay, spanOf } from '../model/span.ts';
import { instantOf, offsetOf, type TimeOfDay } from '../model/timeOfDay.ts';
import { dateOf, type Day } from '../model/units.ts';

/** A calendar event; its texts are in one language. */
export interface CalendarEvent {
  /** A permanent, globally unique id. */
  readonly uid: string;
  /** EDTF. */
  readonly date: string;
  /** The date in words, with its precision. */
  readonly inWords: string;
  readonly title: string;
  readonly text: string;
  /** Where it happened, in words. */
  readonly place?: string | undefined;
  /** The absolute address of a page about the event, if there is one. */
  readonly url: string | undefined;
}

export interface Calendar {
  readonly name: string;
  /** The day of the content, written as `DTSTAMP`: EDTF, a whole day. */
  readonly asOf: string;
  readonly events: readonly CalendarEvent[];
}

/** The most octets of a line, without its end (RFC 5545, section 3.1). */
const MAX_LINE_OCTETS = 75;

/**
 * Serializes a calendar: "Internet Calendaring and Scheduling Core Object Specification", RFC 5545. It never claims a false
 * day: an exact date (a day, a time with a zone, days from one to another) is written as it is; any other date covers all its
 * possible days, and the title has the date in words. Events without a finite day, and before the year 1, which iCalendar
 * cannot express, are left out.
 */
export function ics({ name, asOf, events }: Calendar): string {
  const stamp = `${asOf.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Policy Timeline//Policy Timeline//EN',
    'CALSCALE:GREGORIAN',
    property('NAME', name),
    property('X-WR-CALNAME', name),
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Whether a calendar can express a date, given as EDTF. A calendar without any event is none. */
export const isCalendarDate = (edtf: string): boolean => whenOf(edtf) !== undefined;

/** A date as calendar properties; `exact`: they express the date exactly. */
interface When {
  readonly lines: readonly string[];
  readonly exact: boolean;
}

function eventLines({ uid, date, inWords, title, text, place, url }: CalendarEvent, stamp: string): string[] {
  const when = whenOf(date);
  if (!when) return [];
  return [
    'BEGIN:VEVENT',
    property('UID', uid),
    `DTSTAMP:${stamp}`,
    ...when.lines,
    property('SUMMARY', when.exact ? title : `${title} (${inWords})`),
    property('DESCRIPTION', [inWords, text, url ?? ''].filter((it) => it !== '').join('\n')),
    ...(place === undefined ? [] : [property('LOCATION', place)]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenOf(edtf: string): When | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  const span = spanOf(date);
  const { start, end } = span;
  // when the start is open or unknown, the last day is used
  const from = basicDay(
    Number.isFinite(start.earliest) ? Math.floor(start.earliest) : Math.ceil(end.earliest) - 1,
  );
  // when the end is open or unknown, the start is used
  const to = basicDay(Number.isFinite(end.latest) ? lastDay(span) + 1 : Math.floor(start.latest) + 1);
  if (from === undefined || to === undefined) return undefined;
  const instants = instantsOf(date);
  if (instants !== undefined) return { lines: instants, exact: true };
  const timed = start.unit < 1 || end.unit < 1;
  return { lines: [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`], exact: !timed && isExact(span) };
}

/** A time with a zone, or an interval between two of them; an end without a zone has that of the start. */
function instantsOf(date: EdtfDate): readonly string[] | undefined {
  const [start, end] = date.kind === 'interval' ? [date.start, date.end] : [date, undefined];
  if (start.kind !== 'time' || start.zone === '') return undefined;
  if (end !== undefined && end.kind !== 'time') return undefined;
  const from = basicInstant(start, start.zone);
  const to = end === undefined ? from : basicInstant(end, end.zone === '' ? start.zone : end.zone);
  if (from === undefined || to === undefined) return undefined;
  // an end is later than the start (RFC 5545, section 3.8.2.2)
  return [`DTSTART:${from}`, ...(to <= from ? [] : [`DTEND:${to}`])];
}

/** Formats a time in UTC, as `20250320T133000Z`; undefined when its year is not 1 to 9999. */
function basicInstant(time: TimeOfDay, zone: string): string | undefined {
  const utc = dateOf(instantOf(time).from - offsetOf(zone) / 1440);
  const year = utc.getUTCFullYear();
  if (year < 1 || year > 9999) return undefined;
  return utc.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/** Formats a day as `20250320`; undefined when its year is not 1 to 9999. */
function basicDay(day: Day): string | undefined {
  if (!Number.isFinite(day)) return undefined;
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  return year < 1 || year > 9999 ? undefined : date.toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * A property of type TEXT: `\`, `;`, `,` and line ends are escaped (section 3.3.11); other control characters are
 * removed.
 */
const property = (name: string, text: string): string => {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- what RFC 5545 calls CONTROL
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
  return `${name}:${escaped}`;
};

/** Folds a line into lines of at most 75 octets, each but the first with a leading space; between characters only. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > MAX_LINE_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}

/** The number of octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
