/**
 * iCalendar files (RFC 5545), as calendars of parliaments and of everybody else are exported. What is written is kept: a day is
 * a day, a time has its offset, and nothing is shifted into another zone.
 */
import type ICAL from 'ical.js';
import { parseDate } from '../../model/date.ts';
import { extent, spanOf } from '../../model/span.ts';
import { type CalendarComponent, type CalendarProperty, readCalendar } from '../reading/calendarLines.ts';
import { Draft } from '../reading/draft.ts';
import { intervalOf } from '../reading/eventDates.ts';
import { isId } from '../reading/ids.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';
import { offsetIn, offsetOf, zonesOf } from '../reading/zones.ts';

/** What a calendar keeps of an event for itself. */
const KEEPING = new Set(
  'DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP CLASS PRIORITY PERCENT-COMPLETE REQUEST-STATUS'.split(' '),
);
const PEOPLE = new Set(['ATTENDEE', 'ORGANIZER', 'CONTACT']);
const REPEATS = new Set(['RRULE', 'RDATE', 'EXDATE', 'EXRULE']);
const READ = new Set(
  'UID DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL CATEGORIES STATUS RECURRENCE-ID'.split(' '),
);
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/giu;

/** A reading of a calendar in progress. */
interface Reading {
  readonly draft: Draft;
  readonly zones: ReturnType<typeof zonesOf>;
  /** Whether every time is midnight: days are meant. */
  readonly midnight: boolean;
  /** Whether the calendar was written here. */
  readonly own: boolean;
  /** UIDs that more than one event has, which is no occurrence of another. */
  readonly shared: ReadonlySet<string>;
  /** Names of properties that a calendar keeps for itself, as they are met. */
  readonly keeping: Set<string>;
  /** How many descriptions only repeat the title. */
  repeated: number;
}

const placeOf = ({ line }: { readonly line: number }): string => `line ${String(line)}`;

const propertyIn = ({ properties }: CalendarComponent, name: string): CalendarProperty | undefined =>
  properties.find((it) => it.name === name);

function textIn(component: CalendarComponent, name: string): string | undefined {
  const values = propertyIn(component, name)?.parsed.getValues() ?? [];
  const text = values.map(String).join(', ').trim();
  return text === '' ? undefined : text;
}

function timeIn(component: CalendarComponent, name: string): ICAL.Time | undefined {
  const value: unknown = propertyIn(component, name)?.parsed.getFirstValue();
  return typeof value === 'object' && value !== null && 'isDate' in value ? (value as ICAL.Time) : undefined;
}

const isMidnight = ({ isDate, hour, minute, second }: ICAL.Time): boolean =>
  !isDate && hour === 0 && minute === 0 && second === 0;

/** All times of day of the events. */
const timesOf = (events: readonly CalendarComponent[]): readonly ICAL.Time[] =>
  events
    .flatMap((event) => ['DTSTART', 'DTEND'].map((name) => timeIn(event, name)))
    .filter((time) => time !== undefined)
    .filter(({ isDate }) => !isDate);

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const dayText = ({ year, month, day }: ICAL.Time): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** A time with its offset, as EDTF. */
function timeText(time: ICAL.Time, property: CalendarProperty, { draft, zones }: Reading): string {
  const clock = `T${pad(time.hour)}:${pad(time.minute)}${time.second === 0 ? '' : `:${pad(time.second)}`}`;
  const local = `${dayText(time)}${clock}`;
  if (property.written.trim().toUpperCase().endsWith('Z')) return `${local}Z`;
  const zone: unknown = property.parsed.getParameter('tzid');
  if (typeof zone !== 'string') return local;
  const defined = zones.get(zone);
  const offset = defined === undefined ? offsetIn(zone, local) : offsetOf(defined, time);
  if (offset === undefined)
    draft.changed({
      place: placeOf(property),
      text: `${zone}: ${property.written}`,
      reading: local,
      why: 'a time zone that is not known: the time is kept without it',
    });
  return `${local}${offset ?? ''}`;
}

/** The day before one, as EDTF. */
function dayBefore(time: ICAL.Time): string {
  const before = time.clone();
  before.adjust(-1, 0, 0, 0);
  return dayText(before);
}

/** The end of an event that has a duration instead of one. */
function endOf(event: CalendarComponent, start: ICAL.Time): ICAL.Time | undefined {
  const end = timeIn(event, 'DTEND');
  const duration: unknown = propertyIn(event, 'DURATION')?.parsed.getFirstValue();
  if (end !== undefined || typeof duration !== 'object' || duration === null) return end;
  const time = start.clone();
  time.addDuration(duration as ICAL.Duration);
  return time;
}

/** When an event was, as EDTF; undefined where it does not say. The end of days is the day after the last. */
function dateOf(event: CalendarComponent, reading: Reading): string | undefined {
  const property = propertyIn(event, 'DTSTART');
  const start = timeIn(event, 'DTSTART');
  if (start === undefined || property === undefined) return undefined;
  const end = endOf(event, start);
  const endProperty = propertyIn(event, 'DTEND') ?? property;
  const isDay = (time: ICAL.Time) => time.isDate || (reading.midnight && isMidnight(time));
  const from = isDay(start) ? dayText(start) : timeText(start, property, reading);
  if (end === undefined) return from;
  if (isDay(start) !== isDay(end)) {
    reading.draft.left({
      place: placeOf(endProperty),
      text: endProperty.written,
      why: 'an end that is a time of a beginning that is a day, or the other way round',
    });
    return from;
  }
  // an end on the day of the beginning is wrong, and common
  if (isDay(end) && dayText(end) === from) return from;
  const to = isDay(end) ? dayBefore(end) : timeText(end, endProperty, reading);
  return intervalOf(reading.draft, placeOf(endProperty), from, to);
}

/** What a date says when the calendar, which only has days, was written here and has it in words beside them. */
function preciseDate(days: string, inWords: string): string {
  const read = readDate(inWords);
  if (read.kind !== 'date') return days;
  const spans = [days, read.edtf].map((edtf) => {
    const parsed = parseDate(edtf);
    return parsed.ok ? extent(spanOf(parsed.date)) : undefined;
  });
  const [one, other] = spans;
  if (one === undefined || other === undefined) return days;
  const isSame = Math.floor(other.from) === one.from && Math.ceil(other.to) === one.to;
  return isSame ? read.edtf : days;
}

interface EventTexts {
  readonly date: string;
  readonly title: string | undefined;
  readonly description: string;
}

/** Takes the date in words out of the texts of an event that was written here. */
function ownTexts({ date, title, description }: EventTexts): EventTexts {
  const [inWords = '', ...rest] = description.split('\n');
  const text = rest.join('\n');
  const suffix = ` (${inWords})`;
  if (title?.endsWith(suffix) !== true) return { date, title, description: text };
  return {
    date: preciseDate(date, inWords),
    title: title.slice(0, -suffix.length),
    description: text,
  };
}

/** The id of an event: its UID with the signs that an id can have; the day of an occurrence stands behind it. */
function idOf(event: CalendarComponent, { own, shared }: Reading): string | undefined {
  const uid = textIn(event, 'UID');
  if (uid === undefined) return undefined;
  if (own) return uid.replace(/\.[^.]*@policy-timeline$/u, '');
  const occurrence = textIn(event, 'RECURRENCE-ID');
  if (occurrence === undefined && shared.has(uid)) return undefined;
  const id = [uid, ...(occurrence === undefined ? [] : [occurrence])]
    .join('-')
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[^A-Za-z0-9]+|[.-]+$/gu, '');
  return isId(id) ? id : undefined;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function takeEvent(event: CalendarComponent, reading: Reading): void {
  const { draft, own } = reading;
  const place = placeOf(event);
  const days = dateOf(event, reading);
  const summary = draft.text(place, textIn(event, 'SUMMARY') ?? '');
  if (days === undefined) {
    draft.left({ place, text: summary.text, why: 'no date' });
    return;
  }
  const description = draft.text(place, textIn(event, 'DESCRIPTION') ?? '');
  const texts: EventTexts = { date: days, title: summary.text, description: description.text };
  const { date, title = '', description: words } = own ? ownTexts(texts) : texts;
  const written = textIn(event, 'URL');
  const url = written === undefined ? undefined : webAddress(written);
  if (written !== undefined && url === undefined)
    draft.left({ place, text: written, why: 'no address of the web' });
  const addresses = [
    ...(url === undefined ? [] : [url]),
    ...[...words.matchAll(ADDRESS)].flatMap(([address]) => webAddress(address) ?? []),
  ];
  const [first, ...others] = own ? [undefined, ...addresses] : [...new Set(addresses)];
  // an address on a line of its own is not text
  const text = words
    .split('\n')
    .filter((line) => !addresses.includes(webAddress(line) ?? ''))
    .join('\n')
    .trim();
  const isRepeated = text !== '' && letters(text) === letters(title);
  if (isRepeated) reading.repeated++;
  const [lane, ...categories] = categoriesOf(event);
  draft.event({
    place,
    id: idOf(event, reading),
    date,
    title,
    summary: isRepeated ? undefined : text,
    lane,
    kind: kindOf(event, draft),
    threads: categories,
    location: textIn(event, 'LOCATION'),
    sources: first === undefined ? [] : [draft.source({ url: first })],
    links: [
      ...summary.links,
      ...description.links,
      ...[...new Set(others)].filter((it) => it !== undefined).map((it) => ({ url: it })),
      ...attachmentsOf(event, draft),
    ],
  });
  reportRest(event, reading);
}

const categoriesOf = ({ properties }: CalendarComponent): readonly string[] => [
  ...new Set(
    properties
      .filter(({ name }) => name === 'CATEGORIES')
      .flatMap(({ parsed }) => parsed.getValues().map((value) => String(value).trim()))
      .filter((it) => it !== ''),
  ),
];

const STATES: Readonly<Record<string, string>> = { CANCELLED: 'Cancelled', TENTATIVE: 'Tentative' };

/** The kind of an event that was cancelled, or is not sure. */
function kindOf(event: CalendarComponent, draft: Draft): string | undefined {
  const status = textIn(event, 'STATUS')?.toUpperCase();
  const kind = status === undefined ? undefined : STATES[status];
  if (kind !== undefined)
    draft.changed({
      place: placeOf(event),
      text: textIn(event, 'SUMMARY'),
      reading: `kind: ${kind}`,
      why: `${kind.toLowerCase()}: its kind says so`,
    });
  return kind;
}

function attachmentsOf({ properties }: CalendarComponent, draft: Draft): readonly { readonly url: string }[] {
  return properties
    .filter(({ name }) => name === 'ATTACH')
    .flatMap((property) => {
      const url = webAddress(property.written);
      if (url !== undefined) return [{ url }];
      draft.left({
        place: placeOf(property),
        text: property.written,
        why: 'an attachment within the calendar',
      });
      return [];
    });
}

/** Says what of an event is not taken. */
function reportRest({ properties, components }: CalendarComponent, { draft, keeping }: Reading): void {
  for (const property of properties) {
    const { name, written } = property;
    const place = placeOf(property);
    if (READ.has(name) || name === 'ATTACH') continue;
    if (KEEPING.has(name) || name.startsWith('X-')) keeping.add(name);
    else if (PEOPLE.has(name)) draft.left({ place, why: 'people of an event: personal data' });
    else if (REPEATS.has(name))
      draft.left({ place, text: written, why: 'an event that repeats: only the first time is taken' });
    else draft.left({ place, text: written, why: `no field for it (${name})` });
  }
  for (const { name } of components) keeping.add(name);
}

/** Texts that more than one has. */
function sharedIn(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  const [once, shared] = [new Set<string>(), new Set<string>()];
  for (const text of texts)
    if (text !== undefined) {
      if (once.has(text)) shared.add(text);
      once.add(text);
    }
  return shared;
}

function read(content: Content, options: ImportOptions): Imported {
  const { components: calendars, faults } = readCalendar(content.text);
  const inside = calendars.flatMap(({ components }) => components);
  const events = inside.filter(({ name }) => name === 'VEVENT');
  const draft = new Draft({ format: 'iCalendar', options });
  draft.notes.push(...content.notes);
  for (const { line, text, why } of faults) draft.left({ place: `line ${String(line)}`, text, why });
  const [calendar] = calendars;
  if (calendar !== undefined) {
    draft.title = textIn(calendar, 'X-WR-CALNAME') ?? textIn(calendar, 'NAME');
    draft.summary = textIn(calendar, 'X-WR-CALDESC') ?? textIn(calendar, 'DESCRIPTION');
  }
  const times = timesOf(events);
  const reading: Reading = {
    draft,
    zones: zonesOf(inside.filter(({ name }) => name === 'VTIMEZONE').map(({ text }) => text)),
    midnight: times.length > 0 && times.every(isMidnight),
    own: calendars.some((it) => (textIn(it, 'PRODID') ?? '').startsWith('-//Policy Timeline//')),
    shared: sharedIn(
      events.filter((it) => !propertyIn(it, 'RECURRENCE-ID')).map((event) => textIn(event, 'UID')),
    ),
    keeping: new Set(),
    repeated: 0,
  };
  for (const event of events) takeEvent(event, reading);
  for (const other of inside)
    if (other.name !== 'VEVENT' && other.name !== 'VTIMEZONE')
      draft.left({
        place: placeOf(other),
        text: textIn(other, 'SUMMARY'),
        why: `no event, but what a calendar calls ${other.name}`,
      });
  draft.notes.push(...notesOf(reading));
  return draft.finish(events.length);
}

function notesOf({ midnight, shared, keeping, repeated }: Reading): readonly string[] {
  const descriptions = repeated === 1 ? '1 description says' : `${String(repeated)} descriptions say`;
  return [
    ...(midnight ? ['every time is midnight: days are meant'] : []),
    ...(shared.size > 0
      ? ['events share a UID, which should be of one only: their ids are made of titles']
      : []),
    ...(repeated > 0
      ? [`${descriptions} no more than the title, and ${repeated === 1 ? 'is' : 'are'} left out`]
      : []),
    ...(keeping.size > 0 ? [`what a calendar keeps for itself is left out: ${[...keeping].join(', ')}`] : []),
  ];
}

export const icsFile: Importer = {
  id: 'ics',
  name: 'iCalendar (ICS)',
  recognises: ({ text }) => /^\s*BEGIN:VCALENDAR\s/iu.test(text),
  read,
};
