import { parseDate, type TimeOfDay } from '../model/date.ts';
import { isExact, type Span, spanOf } from '../model/span.ts';
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

function eventLines({ uid, date, inWords, title, text, url }: CalendarEvent, stamp: string): string[] {
  const when = whenOf(date);
  if (!when) return [];
  return [
    'BEGIN:VEVENT',
    property('UID', uid),
    `DTSTAMP:${stamp}`,
    ...when.lines,
    property('SUMMARY', when.exact ? title : `${title} (${inWords})`),
    property('DESCRIPTION', [inWords, text, url ?? ''].filter((it) => it !== '').join('\n')),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenOf(edtf: string): When | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  if (date.kind === 'time') return timeOf(date, spanOf(date));
  const span = spanOf(date);
  const { start, end } = span;
  // when the start is open or unknown, the last day is used
  const from = basicDay(Number.isFinite(start.earliest) ? start.earliest : end.earliest - 1);
  // when the end is open or unknown, the start is used
  const to = basicDay(Number.isFinite(end.latest) ? end.latest : start.latest + 1);
  if (from === undefined || to === undefined) return undefined;
  return { lines: [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`], exact: isExact(span) };
}

/** A time with a zone is an instant; without a zone it is written as its day. */
function timeOf({ zone }: TimeOfDay, { start }: Span): When | undefined {
  const day = Math.floor(start.earliest);
  const [from, to] = [basicDay(day), basicDay(day + 1)];
  if (from === undefined || to === undefined) return undefined;
  if (zone === '') return { lines: [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`], exact: false };
  const instant = dateOf(start.earliest - offsetOf(zone));
  return {
    lines: [`DTSTART:${instant.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`],
    exact: true,
  };
}

/** The offset of a zone, `Z` or `+02:00`, in days. */
function offsetOf(zone: string): Day {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return ((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) / 1440;
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
