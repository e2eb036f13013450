/**
 * JSON of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html), and of the versions before, which kept it in
 * `timeline.date`.
 */
import { Draft } from '../reading/draft.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { isObject, type JsonObject, objectsIn, textOf } from '../reading/values.ts';
import { addEra, addSlide, addTitle, type Slide, type SlideDate, type SlideMedia } from './timelineJs.ts';

const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Whether a value says nothing: also an object all of whose members say nothing. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));

function dateOf(value: unknown, display?: unknown): SlideDate {
  const date = object(value);
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((part) => textOf(date[part]));
  const time =
    hour === undefined
      ? undefined
      : [hour, minute ?? '0', ...(second === undefined ? [] : [second])].join(':');
  return {
    year: textOf(date['year']),
    month: textOf(date['month']),
    day: textOf(date['day']),
    time,
    display: textOf(date['display_date']) ?? textOf(display),
  };
}

function mediaOf(value: unknown): SlideMedia | undefined {
  const media = object(value);
  const url = textOf(media['url']);
  if (url === undefined) return undefined;
  return {
    url,
    caption: textOf(media['caption']),
    credit: textOf(media['credit']),
    alt: textOf(media['alt']) ?? textOf(media['alttext']),
    thumbnail: textOf(media['thumbnail']),
  };
}

const TAKEN = new Set(['start_date', 'end_date', 'text', 'group', 'media', 'unique_id', 'display_date']);

function slideOf(place: string, slide: JsonObject): Slide {
  const text = object(slide['text']);
  return {
    place,
    id: textOf(slide['unique_id']),
    start: dateOf(slide['start_date'], slide['display_date']),
    end: dateOf(slide['end_date']),
    headline: textOf(text['headline']),
    text: textOf(text['text']),
    group: textOf(slide['group']),
    media: mediaOf(slide['media']),
  };
}

function reportRest(draft: Draft, place: string, slide: JsonObject): void {
  for (const [key, value] of Object.entries(slide))
    if (!TAKEN.has(key) && !isEmpty(value))
      draft.left({
        place: `${place}.${key}`,
        text: textOf(value) ?? JSON.stringify(value),
        why: `no field for it (${key})`,
      });
}

/** Members of the whole file that are read. */
const TOP = new Set(['title', 'events', 'eras', 'scale']);

function readNew(value: JsonObject, draft: Draft): number {
  if (isObject(value['title'])) addTitle(draft, slideOf('$.title', value['title']));
  for (const [at, era] of objectsIn(value['eras']).entries())
    addEra(draft, slideOf(`$.eras[${String(at)}]`, era));
  const events = objectsIn(value['events']);
  for (const [at, slide] of events.entries()) {
    const place = `$.events[${String(at)}]`;
    addSlide(draft, slideOf(place, slide));
    reportRest(draft, place, slide);
  }
  for (const [key, rest] of Object.entries(value))
    if (!TOP.has(key) && !isEmpty(rest))
      draft.left({
        place: `$.${key}`,
        text: textOf(rest) ?? JSON.stringify(rest),
        why: `no field for it (${key})`,
      });
  return events.length;
}

/** `2011,12,10,07,02,10`, or `2011-12-10` and `12/10/2011`, which that version took too, the month first. */
function dateOfOld(value: unknown): SlideDate {
  const text = textOf(value) ?? '';
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  if (us) return { year: us[3], month: us[1], day: us[2] };
  const [year, month, day, ...clock] = text.split(/[,\-/]/u).map((part) => part.trim());
  return { year, month, day, time: clock.length > 0 ? clock.join(':') : undefined };
}

function readOld({ date, era, headline, text, asset }: JsonObject, draft: Draft): number {
  const empty: SlideDate = {};
  addTitle(draft, {
    place: '$.timeline',
    start: empty,
    end: empty,
    headline: textOf(headline),
    text: textOf(text),
    media: oldMediaOf(asset),
  });
  const slideOfOld = (place: string, slide: JsonObject): Slide => ({
    place,
    start: dateOfOld(slide['startDate']),
    end: dateOfOld(slide['endDate']),
    headline: textOf(slide['headline']),
    text: textOf(slide['text']),
    group: textOf(slide['tag']),
    media: oldMediaOf(slide['asset']),
  });
  for (const [at, it] of objectsIn(era).entries())
    addEra(draft, slideOfOld(`$.timeline.era[${String(at)}]`, it));
  const slides = objectsIn(date);
  for (const [at, it] of slides.entries()) addSlide(draft, slideOfOld(`$.timeline.date[${String(at)}]`, it));
  return slides.length;
}

function oldMediaOf(value: unknown): SlideMedia | undefined {
  const asset = object(value);
  return mediaOf({ ...asset, url: asset['media'] });
}

/** The timeline of a file of the versions before 3. */
const oldIn = ({ json }: Content): JsonObject | undefined => {
  const timeline = isObject(json?.value) ? json.value['timeline'] : undefined;
  return isObject(timeline) && Array.isArray(timeline['date']) ? timeline : undefined;
};

const isSlide = (value: unknown): boolean =>
  isObject(value) && ('start_date' in value || 'startDate' in value);

function read(content: Content, options: ImportOptions): Imported {
  const draft = new Draft({ format: 'TimelineJS JSON', options });
  draft.notes.push(...content.notes);
  const old = oldIn(content);
  const value = object(content.json?.value);
  if (old) return draft.finish(readOld(old, draft));
  if (value['scale'] === 'cosmological')
    return {
      outcome: 'refused',
      problems: [
        {
          path: '$.scale',
          value: '"cosmological"',
          expected: 'years from -9999 to 9999: a timeline of ages before is not what this program draws',
          severity: 'error',
        },
      ],
    };
  return draft.finish(readNew(value, draft));
}

export const timelineJsJson: Importer = {
  id: 'timelinejs-json',
  name: 'TimelineJS JSON',
  recognises(content) {
    const value = content.json?.value;
    return (
      oldIn(content) !== undefined ||
      (isObject(value) && Array.isArray(value['events']) && value['events'].some(isSlide))
    );
  },
  read,
};
