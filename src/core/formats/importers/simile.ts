/**
 * Event sources of the SIMILE Timeline widget (https://simile-widgets.org/wiki/Timeline_EventSources), as JSON and as XML.
 */
import { parseDate } from '../../model/date.ts';
import { Draft, type DraftMedia } from '../reading/draft.ts';
import { intervalOf, reported, type TakenDate, takeDates } from '../reading/eventDates.ts';
import { imageOf } from '../reading/image.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';
import { isObject, type JsonObject, textOf } from '../reading/values.ts';
import { readXml } from '../reading/xml.ts';

interface Events {
  readonly head: JsonObject;
  readonly events: readonly { readonly place: string; readonly event: JsonObject }[];
}

const DATES = ['start', 'latestStart', 'earliestEnd', 'end'] as const;
const TAKEN = new Set<string>([
  ...DATES,
  ...'title caption description link image isDuration durationEvent id eventID'.split(' '),
]);
/** Members that no other format has. */
const OWN = [
  'isDuration',
  'durationEvent',
  'latestStart',
  'earliestEnd',
  'tapeImage',
  'textColor',
  'trackNum',
];
const LOOKS = new Set('color textColor icon classname tapeImage tapeRepeat trackNum hoverText'.split(' '));

const isEvent = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value['start'] === 'string' && ('title' in value || 'description' in value);

const isXml = (text: string): boolean =>
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<data\b[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<event\b/u.test(
    text.slice(0, 20_000),
  );

function fromJson(value: unknown): Events {
  const head = isObject(value) ? value : {};
  const events = Array.isArray(head['events']) ? (head['events'] as unknown[]) : [];
  return {
    head,
    events: events.map((event, at) => ({
      place: `$.events[${at}]`,
      event: isObject(event) ? event : { title: JSON.stringify(event) },
    })),
  };
}

function fromXml(text: string): Events {
  let head: JsonObject = {};
  const events: { place: string; event: Record<string, string> }[] = [];
  let open: Record<string, string> | undefined;
  readXml(text, {
    open(name, attributes) {
      if (name === 'data') head = attributes;
      if (name !== 'event') return;
      open = { ...attributes, description: '' };
      events.push({ place: `event ${events.length + 1}`, event: open });
    },
    text(it) {
      if (open) open['description'] = (open['description'] ?? '') + it;
    },
    close(name) {
      if (name === 'event') open = undefined;
    },
  });
  return { head, events };
}

/** A date of the widget as day and time: JavaScript’s own words are read with the month first. */
function partsOf(written: string): { readonly day: string; readonly time: string } {
  const reading = readDate(written, { order: 'mdy' });
  const found = reading.kind === 'date' ? /^([^/T[]+)T(.+)$/u.exec(reading.edtf) : null;
  const [, day, time] = found ?? [];
  return day === undefined || time === undefined
    ? { day: written, time: '' }
    : { day, time: `T${time.replace(/^(\d\d:\d\d):00/u, '$1').replace('+00:00', 'Z')}` };
}

/**
 * The dates as they are read. A time that is the same in every date was put there by a program and means nothing: it is
 * written as midnight, of which the column knows that it is a day.
 */
function withoutIdleTimes(texts: readonly string[]): {
  readonly texts: readonly string[];
  readonly idle: string;
} {
  const parts = texts.map((text) => (text === '' ? undefined : partsOf(text)));
  const times = new Set(parts.flatMap((it) => (it === undefined ? [] : [it.time])));
  const [time = ''] = times;
  const count = parts.filter((it) => it !== undefined).length;
  const idle = times.size === 1 && time !== '' && (count > 2 || time.startsWith('T00:00'));
  return {
    texts: parts.map((it) =>
      it === undefined ? '' : idle ? `${it.day}${dayTime(it.day)}` : it.day + it.time,
    ),
    idle: idle ? time.slice(1) : '',
  };
}
const dayTime = (day: string): string => (/^-?\d{4}-\d\d-\d\d$/u.test(day) ? 'T00:00:00Z' : '');

/** Two dates as one point that lies between them; undefined where they make none. */
function between(from: string, to: string): string | undefined {
  const set = `[${from}..${to}]`;
  return parseDate(set).ok ? set : undefined;
}

/** A date as one that is not certain, where it has no such mark. */
const uncertain = (edtf: string): string => (/^-?\d[\d-]*$/u.test(edtf) ? `${edtf}?` : edtf);

type Dates = Readonly<Record<(typeof DATES)[number], string | undefined>>;

/** When an event was: a point, a point between two dates, or a stretch of which an end may be uncertain. */
function dateOf(
  draft: Draft,
  place: string,
  { start, latestStart, earliestEnd, end }: Dates,
  instant: boolean,
): string | undefined {
  if (start === undefined) return undefined;
  const latest = end ?? latestStart;
  if ((instant || end === undefined) && latest !== undefined && latest !== start) {
    const set = between(start, latest);
    if (set !== undefined) {
      draft.changed({
        place,
        text: `${start} to ${latest}`,
        reading: set,
        why: 'an event without duration: on a day between the two',
      });
      return set;
    }
  }
  const from = latestStart === undefined || latestStart === start ? start : uncertain(start);
  const to = end === undefined || earliestEnd === undefined || earliestEnd === end ? end : uncertain(end);
  const date = intervalOf(draft, place, from, to);
  if (from !== start || to !== end)
    draft.changed({
      place,
      text: [latestStart, earliestEnd].filter((it) => it !== undefined).join(', '),
      reading: date,
      why: 'a latest beginning or an earliest end: that end of the stretch is uncertain',
    });
  return date;
}

function read(content: Content, options: ImportOptions): Imported {
  const { head, events } = content.json ? fromJson(content.json.value) : fromXml(content.text);
  const draft = new Draft({ format: 'SIMILE Timeline', options });
  draft.notes.push(...content.notes);
  const written = events.flatMap(({ place, event }) =>
    DATES.map((key) => ({ place: `${place}.${key}`, text: textOf(event[key]) ?? '' })),
  );
  const { texts, idle } = withoutIdleTimes(written.map(({ text }) => text));
  if (idle !== '') draft.notes.push(`every date has the time ${idle}: it is taken for none`);
  // the widget reads other dates than ISO 8601 as JavaScript does: the month first
  const taken = takeDates(
    written.map(({ place }, at) => ({ place, text: texts[at] ?? '' })),
    options,
    'mdy',
  );
  const [question, ...more] = taken.questions;
  if (question) return { outcome: 'asks', questions: [question, ...more] };

  const laneMember = [...options.map].find(([, column]) => column === 'lane')?.[0];
  for (const [at, { place, event }] of events.entries()) {
    const ofEvent = DATES.map((key, index) => {
      const written_ = written[at * DATES.length + index];
      const date: TakenDate | undefined = taken.dates[at * DATES.length + index];
      return [
        key,
        written_ && date && written_.text !== '' ? { written: written_, date } : undefined,
      ] as const;
    });
    const title = draft.text(`${place}.title`, textOf(event['title']) ?? textOf(event['caption']) ?? '');
    const [, start] = ofEvent[0] ?? [];
    if (start?.date.taken !== true) {
      const why = start?.date.why ?? 'no date';
      draft.left({ place, text: title.text === '' ? textOf(event['description']) : title.text, why });
      continue;
    }
    const dates = Object.fromEntries(
      ofEvent.map(([key, it]) => [key, it && reported(draft, it.written, it.date)]),
    ) as Dates;
    const instant = isFalse(event['isDuration']) || isFalse(event['durationEvent']);
    const summary = draft.text(`${place}.description`, textOf(event['description']) ?? '');
    draft.event({
      place,
      id: textOf(event['id']) ?? textOf(event['eventID']),
      date: dateOf(draft, place, dates, instant) ?? '',
      title: title.text,
      summary: summary.text === title.text ? undefined : summary.text,
      lane: laneMember === undefined ? undefined : textOf(event[laneMember]),
      sources: sourcesOf(draft, place, event, title.text),
      links: [...title.links, ...summary.links],
      media: mediaOf(draft, place, event, title.text),
    });
    reportRest(draft, place, event, laneMember);
  }
  reportHead(draft, head);
  offerLanes(draft, events, laneMember);
  return draft.finish(events.length);
}

const isFalse = (value: unknown): boolean => value === false || value === 'false';

function sourcesOf(draft: Draft, place: string, event: JsonObject, title: string): readonly string[] {
  const link = textOf(event['link']);
  if (link === undefined) return [];
  const url = webAddress(link);
  if (url !== undefined) return [draft.source({ url, title })];
  draft.left({ place: `${place}.link`, text: link, why: 'a link without an address of the web' });
  return [];
}

function mediaOf(draft: Draft, place: string, event: JsonObject, title: string): readonly DraftMedia[] {
  const image = textOf(event['image']);
  const media = image === undefined ? undefined : imageOf(draft, `${place}.image`, image, title);
  return media === undefined ? [] : [media];
}

function reportRest(draft: Draft, place: string, event: JsonObject, laneMember: string | undefined): void {
  for (const [key, value] of Object.entries(event)) {
    const caption = key === 'caption' && 'title' in event && value !== event['title'];
    if ((TAKEN.has(key) && !caption) || key === laneMember || value === null || value === '') continue;
    draft.left({
      place: `${place}.${key}`,
      text: textOf(value) ?? JSON.stringify(value),
      why: LOOKS.has(key) ? `how an event looks (${key})` : `no field for it (${key})`,
    });
  }
}

function reportHead(draft: Draft, head: JsonObject): void {
  for (const [key, value] of Object.entries(head)) {
    if (/^(?:events|dateTimeFormat|date-time-format|xmlns.*)$/u.test(key)) continue;
    draft.left({
      place: key,
      text: textOf(value) ?? JSON.stringify(value),
      why: 'no field for it in a timeline',
    });
  }
}

/** Where looks are all that tells events apart, they may stand for groups: the author can have them as lanes. */
function offerLanes(draft: Draft, events: Events['events'], laneMember: string | undefined): void {
  if (laneMember !== undefined) return;
  for (const key of ['color', 'classname', 'icon'] as const) {
    const values = new Set(events.flatMap(({ event }) => textOf(event[key]) ?? []));
    if (values.size > 1)
      draft.notes.push(
        `events have ${values.size} values of "${key}": give "${key}" as the column "lane" if they are groups`,
      );
  }
}

export const simile: Importer = {
  id: 'simile',
  name: 'SIMILE Timeline',
  recognises({ json, text }) {
    if (json === undefined) return isXml(text);
    const { value } = json;
    if (!isObject(value) || !Array.isArray(value['events'])) return false;
    const events = value['events'].filter(isEvent);
    return (
      events.length > 0 &&
      ('dateTimeFormat' in value ||
        'wikiURL' in value ||
        events.some((event) => OWN.some((member) => member in event)))
    );
  },
  read,
};
