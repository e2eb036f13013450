import { parseDate, type TimeOfDay } from '../model/date.ts';
import { isExact, type Span, spanOf } from '../model/span.ts';
import { dateOf, type Day } from '../model/units.ts';

/** An event as a calendar keeps it; its texts are in one language. */
export interface CalendarEvent {
  /** The same for ever, and of nothing else in the world. */
  readonly uid: string;
  /** EDTF. */
  readonly date: string;
  /** The date in words, with its precision. */
  readonly inWords: string;
  readonly title: string;
  readonly text: string;
  /** A page about it, where it has an address that others can follow. */
  readonly url: string | undefined;
}

export interface Calendar {
  readonly name: string;
  /** The day its content is of: EDTF, a whole day. */
  readonly asOf: string;
  readonly events: readonly CalendarEvent[];
}

/** Octets of a line, its end not counted (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/**
 * A calendar: "Internet Calendaring and Scheduling Core Object Specification", RFC 5545. Never a false day: a date that
 * is a day, a time or a stretch between two days is that; any other takes all the days it may mean, and the title says
 * which date it really is. What no day bounds, and what no calendar can write (before the year 1), is left out.
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

/** What a date is in a calendar; `sure`: it is that very day, or those very days. */
interface When {
  readonly lines: readonly string[];
  readonly sure: boolean;
}

function eventLines({ uid, date, inWords, title, text, url }: CalendarEvent, stamp: string): string[] {
  const when = whenOf(date);
  if (!when) return [];
  return [
    'BEGIN:VEVENT',
    property('UID', uid),
    `DTSTAMP:${stamp}`,
    ...when.lines,
    property('SUMMARY', when.sure ? title : `${title} (${inWords})`),
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
  // where the beginning is open or unknown, it is the end that is known
  const from = writtenDay(Number.isFinite(start.earliest) ? start.earliest : end.earliest - 1);
  // an end that nobody knows, or that has not come, leaves the beginning
  const to = writtenDay(Number.isFinite(end.latest) ? end.latest : start.latest + 1);
  if (from === undefined || to === undefined) return undefined;
  return { lines: [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`], sure: isExact(span) };
}

/** A time with its zone is an instant; without one it is only known on which day it was. */
function timeOf({ zone }: TimeOfDay, { start }: Span): When | undefined {
  const day = Math.floor(start.earliest);
  const [from, to] = [writtenDay(day), writtenDay(day + 1)];
  if (from === undefined || to === undefined) return undefined;
  if (zone === '') return { lines: [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`], sure: false };
  const instant = dateOf(start.earliest - offsetOf(zone));
  return {
    lines: [`DTSTART:${instant.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`],
    sure: true,
  };
}

/** Of `Z` or `+02:00`, in days. */
function offsetOf(zone: string): Day {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  return ((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) / 1440;
}

/** `20250320`; undefined where four digits do not suffice. */
function writtenDay(day: Day): string | undefined {
  if (!Number.isFinite(day)) return undefined;
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  return year < 1 || year > 9999 ? undefined : date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** A property whose value is text: `\`, `;`, `,` and line ends are escaped (section 3.3.11); other controls are not allowed. */
const property = (name: string, text: string): string => {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- what RFC 5545 calls CONTROL
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
  return `${name}:${escaped}`;
};

/** Lines of at most 75 octets, each but the first begun with a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > LONGEST_LINE) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
