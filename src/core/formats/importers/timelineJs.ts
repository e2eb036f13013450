/**
 * What TimelineJS (https://timeline.knightlab.com/docs/json-format.html) says in its sheets and its JSON alike: slides with
 * dates in parts, media, groups and eras; and what becomes of each.
 */
import { isFilePath } from '../../model/schema.ts';
import { parseDate } from '../../model/date.ts';
import { extensionOf, EXTENSIONS } from '../../model/mediaTypes.ts';
import { extent, spanOf } from '../../model/span.ts';
import type { Draft, DraftMedia } from '../reading/draft.ts';
import { intervalOf } from '../reading/eventDates.ts';
import { readDate } from '../reading/readDate.ts';
import { webAddress } from '../reading/richText.ts';
import { mediaTypeOf } from '../sheet/values.ts';

/** A date in parts, each as it is written; absent where nothing is. */
export interface SlideDate {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  /** `14:30`, `2 PM`. */
  readonly time?: string | undefined;
  /** A text that is shown in place of the date. */
  readonly display?: string | undefined;
}

export interface SlideMedia {
  readonly url: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly alt?: string | undefined;
  readonly thumbnail?: string | undefined;
}

export interface Slide {
  /** `row 3`, `$.events[1]`. */
  readonly place: string;
  readonly id?: string | undefined;
  readonly start: SlideDate;
  readonly end: SlideDate;
  readonly headline?: string | undefined;
  readonly text?: string | undefined;
  readonly group?: string | undefined;
  readonly media?: SlideMedia | undefined;
}

/** `2014.0`, as spreadsheets export whole numbers, is 2014. */
const whole = (text: string): string => text.trim().replace(/\.0+$/u, '');

const pad = (text: string, length: number): string => text.padStart(length, '0');

/** The number of a month, 1 to 12, from a number or a name; undefined otherwise. */
function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const reading = readDate(`1 ${text} 2000`);
  return reading.kind === 'date' && /^2000-\d\d-01$/u.test(reading.edtf)
    ? Number(reading.edtf.slice(5, 7))
    : undefined;
}

/** `14:30` of whatever form a time of day has; undefined when it is none. */
function timeOf(text: string): string | undefined {
  const [, hour = '', minute = '0', second, half = ''] =
    /^(\d{1,2})(?:[:.h](\d{1,2}))?(?::(\d{1,2}))?(?:\.\d+)?\s*([ap])?\.?m?\.?$/iu.exec(text.trim()) ?? [];
  if (hour === '') return undefined;
  const offset =
    half === '' ? 0 : half.toLowerCase() === 'p' ? (hour === '12' ? 0 : 12) : hour === '12' ? -12 : 0;
  const clock = `${pad(String(Number(hour) + offset), 2)}:${pad(minute, 2)}`;
  return second === undefined || Number(second) === 0 ? clock : `${clock}:${pad(second, 2)}`;
}

const hasDate = ({ year }: SlideDate): boolean => year !== undefined && year.trim() !== '';

/** A date in parts as EDTF, as precise as its parts; a phrase that says why not otherwise. */
export function edtfOf({ year = '', month, day, time }: SlideDate): { edtf: string } | { why: string } {
  const number = whole(year);
  if (!/^-?\d{1,4}$/u.test(number))
    return {
      why: /^-?\d+$/u.test(number)
        ? 'a year beyond the four digits that a document takes'
        : 'a year that is no number',
    };
  const sign = number.startsWith('-') ? '-' : '';
  let edtf = `${sign}${pad(number.replace('-', ''), 4)}`;
  const hasMonth = month !== undefined && month.trim() !== '';
  const hasDay = day !== undefined && day.trim() !== '';
  if (hasMonth) {
    const found = monthOf(whole(month));
    if (found === undefined) return { why: 'a month that is neither a number nor a name' };
    edtf += `-${pad(String(found), 2)}`;
    if (hasDay) edtf += `-${pad(whole(day), 2)}`;
    const clock = time === undefined ? undefined : timeOf(whole(time));
    if (hasDay && clock !== undefined) edtf += `T${clock}`;
  } else if (hasDay) return { why: 'a day without a month' };
  return parseDate(edtf).ok ? { edtf } : { why: 'no such day' };
}

/** How the date is written in the file, for the report. */
const written = ({ year = '', month, day, time }: SlideDate): string =>
  [year, month, day, time].filter((it) => it !== undefined && it.trim() !== '').join(' ');

/** Whether two dates share no day. */
function differ(a: string, b: string): boolean {
  const spans = [a, b].map((edtf) => {
    const parsed = parseDate(edtf);
    return parsed.ok ? extent(spanOf(parsed.date)) : undefined;
  });
  const [one, other] = spans;
  return one !== undefined && other !== undefined && (one.to <= other.from || other.to <= one.from);
}

/** Says what becomes of a text that is shown in place of the date. */
function reportDisplay(draft: Draft, { place, start }: Slide, edtf: string): void {
  const { display } = start;
  if (display === undefined || display.trim() === '') return;
  const reading = readDate(display);
  if (reading.kind === 'date' && reading.edtf === edtf) return;
  const why =
    reading.kind === 'date' && differ(reading.edtf, edtf)
      ? 'the date that is shown is another one than the date'
      : 'a text in place of the date: dates are written by the timeline';
  draft.left({ place: `${place}, display date`, text: display, why });
}

/** The path of a file beside the document; undefined when it leaves the folder, or ends as no medium does. */
function pathOf(text: string): string | undefined {
  const path = text
    .trim()
    .replace(/^(?:\.\/)+/u, '')
    .replaceAll('\\', '/');
  const known = Object.values(EXTENSIONS).some((endings) => endings.includes(extensionOf(path)));
  return known && isFilePath(path) ? path : undefined;
}

interface TakenMedia {
  readonly media: readonly DraftMedia[];
  readonly links: readonly { readonly url: string; readonly label?: string }[];
}

/** The medium of a slide, or the links that are left of it. */
function mediaOf(draft: Draft, { place: slide, media, headline = '' }: Slide): TakenMedia {
  const none: TakenMedia = { media: [], links: [] };
  if (media === undefined || media.url.trim() === '') return none;
  const place = `${slide}, media`;
  const text = (it: string | undefined) => draft.text(place, it ?? '');
  const [caption, credit, alt] = [text(media.caption), text(media.credit), text(media.alt)];
  const links = [...caption.links, ...credit.links];
  if (media.thumbnail !== undefined && media.thumbnail.trim() !== '')
    draft.left({
      place,
      text: media.thumbnail,
      why: 'a thumbnail: small pictures are made of the picture itself',
    });
  const url = webAddress(media.url);
  const file = url === undefined ? pathOf(media.url) : undefined;
  if (url === undefined && file === undefined) {
    draft.left({
      place,
      text: media.url,
      why: 'neither an address nor the path of a medium beside the document',
    });
    return { media: [], links };
  }
  const type = mediaTypeOf(url ?? file ?? '');
  const isPage =
    url !== undefined &&
    type === 'image' &&
    !EXTENSIONS.image.some((it) => extensionOf(new URL(url).pathname) === it);
  if (isPage) {
    draft.changed({
      place,
      text: url,
      reading: 'a link',
      why: 'an address that does not end as a picture, a video or a sound: a link to it',
    });
    return { media: [], links: [{ url, ...(caption.text === '' ? {} : { label: caption.text }) }, ...links] };
  }
  if (file !== undefined)
    draft.changed({
      place,
      text: media.url,
      reading: file,
      why: 'a file: it has to lie beside the document under this path',
    });
  let description = alt.text;
  if (type === 'image' && description === '') {
    description = caption.text === '' ? headline : caption.text;
    draft.changed({
      place,
      text: '',
      reading: description,
      why: 'a picture without a description: its caption or title stands for it',
    });
  }
  return {
    media: [
      {
        type,
        ...(url === undefined ? { file: file ?? '' } : { url }),
        alt: description === '' ? undefined : description,
        caption: caption.text === '' ? undefined : caption.text,
        credit: credit.text === '' ? undefined : credit.text,
      },
    ],
    links,
  };
}

/** Adds a slide as an event. A slide that only holds a group's place in the order gives its lane. */
export function addSlide(draft: Draft, slide: Slide): void {
  const { place, start, end, group } = slide;
  const lane = group === undefined || group.trim() === '' ? undefined : draft.text(place, group).text;
  if (lane !== undefined) draft.lane(lane);
  const headline = draft.text(place, slide.headline ?? '');
  if (start.display?.trim() === '.') {
    draft.left({ place, text: headline.text, why: 'a dummy that only fixes the order of the groups' });
    return;
  }
  if (!hasDate(start)) {
    draft.left({ place, text: headline.text, why: 'no date' });
    return;
  }
  const from = edtfOf(start);
  if ('why' in from) {
    draft.left({ place, text: `${written(start)} ${headline.text}`, why: from.why });
    return;
  }
  const to = hasDate(end) ? edtfOf(end) : undefined;
  if (to && 'why' in to) draft.left({ place: `${place}, end`, text: written(end), why: to.why });
  reportDisplay(draft, slide, from.edtf);
  const text = draft.text(place, slide.text ?? '');
  const { media, links } = mediaOf(draft, { ...slide, headline: headline.text });
  draft.event({
    place,
    id: slide.id,
    date: intervalOf(draft, `${place}, end`, from.edtf, to && 'edtf' in to ? to.edtf : undefined),
    title: headline.text,
    summary: text.text,
    lane,
    links: [...headline.links, ...text.links, ...links],
    media,
  });
}

/** Adds an era as a period. */
export function addEra(draft: Draft, { place, start, end, headline = '', group }: Slide): void {
  const from = edtfOf(start);
  const to = hasDate(end) ? edtfOf(end) : undefined;
  const { text: label } = draft.text(place, headline);
  if ('why' in from || (to && 'why' in to) || label === '') {
    const why =
      label === '' ? 'an era without a name' : 'why' in from ? from.why : 'an era whose end is no date';
    draft.left({ place, text: `${written(start)} ${label}`, why });
    return;
  }
  draft.period({ label, from: from.edtf, to: to?.edtf, lane: group });
}

/** Takes the title slide: its headline and text are those of the document. */
export function addTitle(draft: Draft, slide: Slide): void {
  const { place, headline, text, media } = slide;
  const title = draft.text(place, headline ?? '').text;
  const summary = draft.text(place, text ?? '');
  if (title !== '') draft.title = title;
  if (summary.text !== '') draft.summary = summary.text;
  for (const { url } of summary.links)
    draft.left({ place, text: url, why: 'a link in the summary, which is plain text' });
  if (media !== undefined && media.url.trim() !== '')
    draft.left({
      place: `${place}, media`,
      text: media.url,
      why: 'a medium of the title slide: pictures belong to events',
    });
}
