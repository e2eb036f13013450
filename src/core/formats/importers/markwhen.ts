/**
 * Markwhen (https://docs.markwhen.com/syntax/events): lines that begin with a date and a colon are events, what follows
 * describes them. Both the syntax of before (`group … endGroup`, `[x](location)`, `!id`) and today's (headings, properties).
 */
import { Draft, type DraftMedia } from '../reading/draft.ts';
import { imageOf } from '../reading/image.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { webAddress } from '../reading/richText.ts';
import { type MarkwhenDate, readMarkwhenDate, type Stretch } from './markwhenDate.ts';

interface Line {
  readonly text: string;
  readonly number: number;
}

interface EventLines {
  readonly line: number;
  /** Texts before its colon that may be its date, the first that is one. */
  readonly head: Line;
  readonly dateText: string;
  readonly title: string;
  readonly lane: string | undefined;
  readonly groupTags: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly body: readonly string[];
}

interface Group {
  readonly name: string;
  readonly tags: readonly string[];
  /** Of a heading: how deep it is; 0 for groups that a word ends. */
  readonly level: number;
}

const TAG = /(^|\s)#([\p{L}\p{N}_][\p{L}\p{N}_-]*)/gu;
const COMMENT = /^\s*\/\//u;
const GROUP = /^\s*(?:group|section)(?:\s+|\s*:\s*)(\S.*)$/u;
const END = /^\s*end(?:Group|Section)\b/u;
const HEADING = /^\s*(#{1,6})\s+(\S.*)$/u;
const BREAK = /^\s*_-_-_break_-_-_\s*$/u;
const PROPERTY = /^\s*(id|locations?|tags)\s*:\s*(\S.*)$/iu;
const HEAD = /^\s*(#?[\p{L}\p{N}_.-]+)\s*:\s*(.*)$/u;
/** No date of the format is longer. */
const LONGEST_DATE = 80;

const tagsIn = (text: string): readonly string[] => Array.from(text.matchAll(TAG), ([, , tag]) => tag ?? '');
const withoutTags = (text: string): string => text.replace(TAG, '$1').replace(/\s+/gu, ' ').trim();

/** The texts before the colons of a line that may end a date: before one with a space first, so that a time is none. */
function dateTexts(line: string): readonly string[] {
  const start = line.slice(0, LONGEST_DATE);
  const colons = Array.from(start.matchAll(/:(?!\d)/gu), ({ index }) => index);
  const spaced = colons.filter((at) => /^:(?:\s|$)/u.test(line.slice(at, at + 2)));
  return [...new Set([...spaced, ...colons])].map((at) => line.slice(0, at));
}

/** Whether a text is a date wherever it stands; what it is relative to is not asked for. */
const ANYWHERE = {
  order: 'mdy',
  today: '2000-01-01',
  year: 2000,
  previous: undefined,
  byId: new Map(),
} as const;

const dateTextOf = (line: string): string | undefined =>
  dateTexts(line).find((text) => readMarkwhenDate(text, ANYWHERE) !== undefined);

interface Page {
  readonly header: readonly { readonly key: string; readonly value: string; readonly line: number }[];
  readonly events: readonly EventLines[];
  readonly groups: readonly (Group & { readonly line: number })[];
  readonly left: readonly { readonly place: string; readonly text: string; readonly why: string }[];
}

/** Finds the parts of a file: its head, its groups, its events. Reads no dates yet but to know what is an event. */
function pageOf(text: string): Page {
  const header: { key: string; value: string; line: number }[] = [];
  const events: (EventLines & { body: string[]; properties: Map<string, string> })[] = [];
  const groups: (Group & { line: number })[] = [];
  const left: { place: string; text: string; why: string }[] = [];
  let open: Group[] = [];
  let part: 'header' | 'group' | 'event' | 'properties' = 'header';
  const openGroup = (name: string, level: number, line: number) => {
    const label = withoutTags(name.replace(/\s\/\/.*$/u, ''))
      .replace(/\s*:$/u, '')
      .replace(/^"(.*)"$/u, '$1');
    const group = { name: label, tags: tagsIn(name), level };
    // a heading ends those that are as deep, or deeper
    if (level > 0) open = open.filter((it) => it.level > 0 && it.level < level);
    open.push(group);
    groups.push({ ...group, line });
    part = 'group';
  };
  for (const [at, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const number = at + 1;
    const place = `line ${number}`;
    const dateText = dateTextOf(line);
    const group = GROUP.exec(line);
    const heading = HEADING.exec(line);
    if (dateText !== undefined) {
      const title = line.slice(dateText.length + 1).trim();
      const names = open.map(({ name }) => name);
      events.push({
        line: number,
        head: { text: line, number },
        dateText: dateText.trim(),
        title,
        lane: names.length === 0 ? undefined : names.join(' / '),
        groupTags: open.flatMap(({ tags }) => tags),
        properties: new Map(),
        body: [],
      });
      part = 'properties';
    } else if (COMMENT.test(line)) left.push({ place, text: line, why: 'a comment' });
    else if (BREAK.test(line)) {
      left.push({ place, text: line, why: 'the end of a page: all pages are one timeline' });
      open = [];
      part = 'header';
    } else if (END.test(line)) {
      open.pop();
      part = 'group';
    } else if (heading) openGroup(heading[2] ?? '', heading[1]?.length ?? 1, number);
    else if (group) openGroup(group[1] ?? '', 0, number);
    else if (part === 'header') {
      const [, key, value] = HEAD.exec(line) ?? [];
      if (key !== undefined) header.push({ key, value: value ?? '', line: number });
      else if (!/^\s*(?:-{3,})?\s*$/u.test(line))
        left.push({ place, text: line, why: 'no field for it in a timeline' });
    } else if (part === 'group') {
      if (line.trim() !== '') left.push({ place, text: line, why: 'text of a group, which is a lane' });
    } else {
      const event = events.at(-1);
      const [, key, value] = (part === 'properties' ? PROPERTY.exec(line) : null) ?? [];
      if (key !== undefined) event?.properties.set(key.toLowerCase(), value?.trim() ?? '');
      else {
        part = 'event';
        event?.body.push(line);
      }
    }
  }
  return { header, events, groups, left };
}

/** What a text of an event holds besides words. */
interface Parts {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly label?: string }[];
  readonly places: readonly string[];
  readonly media: readonly DraftMedia[];
}

const PLACE = /\[([^\][]+)\]\((?:location|map)\)/giu;
const IMAGE = /!\[([^\][]*)\]\(\s*([^\s()]+)\s*\)/gu;
/** A link without a scheme, as the format allows it: `[Words](www.example.org/page)`. */
const BARE_LINK = /(\[[^\][]*\]\()((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#][^\s()]*)?)(\))/gu;
const ONLY_LINKS = /^(?:\s*\[[^\][]*\]\(\s*https?:\/\/[^\s]+\)[\s,;·|]*)+$/iu;

/** Takes apart the text of an event: a line of places, pictures or links alone is none of its words. */
function partsOf(draft: Draft, place: string, text: string, title: string): Parts {
  const places: string[] = [];
  const media: DraftMedia[] = [];
  const onlyLinks: string[] = [];
  const lines = text.split('\n').flatMap((line) => {
    const words = line
      .replace(PLACE, (_, name: string) => {
        places.push(name.trim());
        return '';
      })
      .replace(IMAGE, (_, alt: string, url: string) => {
        const image = imageOf(draft, place, url, title, alt);
        if (image) media.push(image);
        return '';
      })
      .replace(BARE_LINK, (whole, before: string, address: string, after: string) => {
        const url = webAddress(`https://${address}`);
        if (url === undefined) return whole;
        draft.changed({ place, text: address, reading: url, why: 'an address without “https://”' });
        return before + url + after;
      });
    if (ONLY_LINKS.test(words)) onlyLinks.push(words);
    const isEmpty = words.trim() === '' && line.trim() !== '';
    return isEmpty || ONLY_LINKS.test(words) ? [] : [words];
  });
  const plain = draft.text(place, lines.join('\n'));
  const further = onlyLinks.length === 0 ? [] : draft.text(place, onlyLinks.join('\n')).links;
  const links = [...plain.links, ...further];
  return {
    text: plain.text,
    links: links.filter(({ url }, at) => links.findIndex((it) => it.url === url) === at),
    places,
    media,
  };
}

function read(content: Content, options: ImportOptions): Imported {
  const page = pageOf(content.text);
  const draft = new Draft({ format: 'Markwhen', options });
  draft.notes.push(...content.notes);
  const order = options.dates ?? readHeader(draft, page);
  const dates = datesOf(page.events, { ...options, dates: order });
  const yearless = page.events.find((_, at) => dates[at]?.kind === 'yearless');
  if (yearless !== undefined)
    return {
      outcome: 'asks',
      questions: [
        {
          option: 'year',
          text: `Some dates have no year, as ${yearless.dateText} (line ${yearless.line}), and the format means the current one: which was it?`,
          answers: [],
        },
      ],
    };
  const spread = tagsOfMatters(page);
  for (const { name, tags, line } of page.groups) {
    if (page.events.some(({ lane }) => lane?.split(' / ').includes(name) === true)) {
      const idle = tags.filter((tag) => !spread.has(tag));
      if (idle.length > 0)
        draft.left({
          place: `line ${line}`,
          text: idle.map((tag) => `#${tag}`).join(' '),
          why: 'the tag of a group alone: its lane says as much',
        });
    } else draft.left({ place: `line ${line}`, text: name, why: 'a group without events' });
  }
  for (const [at, event] of page.events.entries()) addEvent(draft, event, dates[at], spread);
  for (const entry of page.left) draft.left(entry);
  return draft.finish(page.events.length);
}

/** Takes title and description; gives the order of day and month. */
function readHeader(draft: Draft, { header }: Page): 'dmy' | 'mdy' {
  let order: 'dmy' | 'mdy' = 'mdy';
  for (const { key, value, line } of header) {
    const name = key.toLowerCase();
    const place = `line ${line}`;
    const text = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (name === 'dateformat' && /^d/iu.test(text)) order = 'dmy';
    else if (name === 'title' && draft.title === undefined && text !== '')
      draft.title = draft.text(place, text).text;
    else if (name === 'description' && draft.summary === undefined && text !== '')
      draft.summary = draft.text(place, text).text;
    else {
      const why = key.startsWith('#') ? 'the colour of a tag' : `no field for it in a timeline (${key})`;
      draft.left({ place, text: `${key}: ${value}`, why });
    }
  }
  return order;
}

function datesOf(
  events: readonly EventLines[],
  options: ImportOptions,
): readonly (MarkwhenDate | undefined)[] {
  const byId = new Map<string, Stretch>();
  let previous: Stretch | undefined;
  const { today, year, dates: order = 'mdy' } = options;
  return events.map((event) => {
    const date = readMarkwhenDate(event.dateText, { order, today, year, previous, byId });
    if (date?.kind !== 'date') return date;
    previous = date.stretch;
    const id = idOf(event);
    if (id !== undefined) byId.set(id, date.stretch);
    return date;
  });
}

const ID = /(?:^|\s)!([\w-]+)/u;
const idOf = ({ properties, title }: EventLines): string | undefined =>
  properties.get('id') ?? ID.exec(title)?.[1];

/** Tags that tell more than in which group an event is: those of events, and those of several groups. */
function tagsOfMatters({ events, groups }: Page): ReadonlySet<string> {
  const ofGroups = groups.flatMap(({ tags }) => tags);
  return new Set([
    ...events.flatMap(tagsOfEvent),
    ...ofGroups.filter((tag, at) => ofGroups.indexOf(tag) !== at),
  ]);
}

const tagsOfEvent = ({ title, body, properties }: EventLines): readonly string[] => [
  ...tagsIn(title),
  ...body.flatMap(tagsIn),
  ...(properties.get('tags')?.match(/[\p{L}\p{N}_-]+/gu) ?? []),
];

function addEvent(
  draft: Draft,
  event: EventLines,
  date: MarkwhenDate | undefined,
  matters: ReadonlySet<string>,
): void {
  const place = `line ${event.line}`;
  const heading = withoutTags(event.title.replace(ID, ''));
  if (date?.kind !== 'date') {
    const why = date?.kind === 'none' ? date.why : 'no date';
    draft.left({ place, text: event.head.text, why });
    return;
  }
  if (date.why !== undefined && date.edtf !== event.dateText)
    draft.changed({ place, text: event.dateText, reading: date.edtf, why: date.why });
  const title = partsOf(draft, place, heading, heading);
  // a line of tags alone is no text
  const lines = event.body.filter((line) => line.trim() === '' || line.replace(TAG, '').trim() !== '');
  const body = partsOf(draft, place, lines.map((line) => line.trim()).join('\n'), title.text);
  const named = (event.properties.get('locations')?.split(',') ?? []).concat(
    event.properties.get('location') ?? [],
  );
  const places = [
    ...title.places,
    ...body.places,
    ...named.map((it) => it.trim().replace(/^"(.*)"$/u, '$1')),
  ];
  const tags = [...tagsOfEvent(event), ...event.groupTags].filter((tag) => matters.has(tag));
  draft.event({
    place,
    id: idOf(event),
    date: date.edtf,
    lane: event.lane,
    about: [...new Set(tags)],
    title: title.text,
    summary: body.text,
    location: places.length === 0 ? undefined : [...new Set(places)].join('; '),
    links: [...title.links, ...body.links.filter(({ url }) => !title.links.some((it) => it.url === url))],
    media: [...title.media, ...body.media],
  });
}

/** Whether a file begins as one of this format does: with an event, a group, or a line of the head. */
function beginsWell(text: string): boolean {
  const first = text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== '' && !COMMENT.test(line)) ?? '';
  return (
    [GROUP, HEADING, HEAD, /^\s*-{3,}\s*$/u].some((it) => it.test(first)) || dateTextOf(first) !== undefined
  );
}

export const markwhen: Importer = {
  id: 'markwhen',
  name: 'Markwhen',
  recognises({ json, text, name }) {
    if (json !== undefined || /^\s*(?:<|@|begin:)/iu.test(text)) return false;
    const enough = /\.(?:mw|markwhen)$/iu.test(name) ? 1 : 2;
    return text !== '' && beginsWell(text) && pageOf(text).events.length >= enough;
  },
  read,
};
