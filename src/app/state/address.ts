/**
 * The codec between the current view and the query of the page's address. `parse` and `format` are total and pure, and
 * `parse(format(a, d), d)` equals `a`. Values equal to the default are left out; other programs' keys are kept as they
 * are; the hash belongs to the host page.
 */
import type { Viewport } from '../../core/layout/viewport.ts';
import { type Facet, FACETS, type Filter } from '../../core/model/filter.ts';
import { MS_PER_DAY, type Day } from '../../core/model/units.ts';

export const VIEWS = ['timeline', 'list', 'sources'] as const;
export const SCALES = ['even', 'true'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** Where things stand, beside the picture of a wide page. */
export const PANELS = ['open', 'folded'] as const;

/** Tours: through the document's steps (`story`), or through the events on which sources differ. */
export const TOURS = ['story', 'differ'] as const;

export type View = (typeof VIEWS)[number];
export type Scale = (typeof SCALES)[number];
export type Theme = (typeof THEMES)[number];
export type PanelState = (typeof PANELS)[number];
export type Tour = (typeof TOURS)[number];

/** A stop of a tour; `step` counts from 1. It is not checked here that the tour is that long. */
export interface TourPosition {
  readonly tour: Tour;
  readonly step: number;
}

/** Events that are listed together: from one to another, in one lane or in all. */
export interface GroupAddress {
  readonly first: string;
  readonly last: string;
  /** Undefined: all lanes. */
  readonly lane: string | undefined;
}

/** The state of a view that a link holds. Ids are as written in the link: it is not checked here that the document has them. */
export interface Address {
  readonly event: string | undefined;
  readonly claim: string | undefined;
  /** The events that are listed; with `event`, one that was opened from the list. */
  readonly group: GroupAddress | undefined;
  /** The current stop of a tour; with `event`, an event that was opened from it. */
  readonly stop: TourPosition | undefined;
  readonly view: View;
  /** The source whose coverage is shown. */
  readonly source: string | undefined;
  /** What is brought forward: the id of a thread, or `-differ` for the events on which sources differ. */
  readonly front: string | undefined;
  readonly viewport: Viewport;
  readonly scale: Scale;
  /** The search text as typed; empty: no search. */
  readonly search: string;
  readonly filter: Filter;
  readonly theme: Theme;
  readonly panel: PanelState;
  readonly locale: string;
}

const KEYS: ReadonlySet<string> = new Set(
  'event claim group tour step view source front from to scale q theme panel lang'.split(' ').concat(FACETS),
);

/** For viewports shorter than this, in days, hours and minutes are written too. */
const FINE_BELOW = 60;
const MINUTES_PER_DAY = 1440;

const ID = /^[a-z0-9][a-z0-9._-]*$/i;
const FRONT = /^(-differ|[a-z0-9][a-z0-9._-]*)$/i;
const STEP = /^[1-9]\d{0,3}$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
const INSTANT = /^(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/;

/** Reads a query. Values that are missing or malformed are those of `defaults`; the filter's default is none. */
export function parse(query: string, defaults: Address): Address {
  const values = new URLSearchParams(query);
  const matching = (key: string, pattern: RegExp) => {
    const value = values.get(key);
    return value !== null && pattern.test(value) ? value : undefined;
  };
  const event = matching('event', ID) ?? defaults.event;
  return {
    event,
    claim: event === undefined ? undefined : (matching('claim', ID) ?? defaults.claim),
    group: readGroup(values.get('group')) ?? defaults.group,
    stop: readStop(values) ?? defaults.stop,
    view: oneOf(VIEWS, values.get('view')) ?? defaults.view,
    source: matching('source', ID) ?? defaults.source,
    front: matching('front', FRONT) ?? defaults.front,
    viewport: readViewport(values.get('from'), values.get('to')) ?? defaults.viewport,
    scale: oneOf(SCALES, values.get('scale')) ?? defaults.scale,
    search: values.get('q') ?? defaults.search,
    filter: readFilter(values),
    theme: oneOf(THEMES, values.get('theme')) ?? defaults.theme,
    panel: oneOf(PANELS, values.get('panel')) ?? defaults.panel,
    locale: matching('lang', LANGUAGE) ?? defaults.locale,
  };
}

/**
 * Writes the query, with its `?`; empty if everything has its default.
 *
 * @param query the page's present query: keys of other programs in it are kept as written
 */
export function format(address: Address, defaults: Address, query = ''): string {
  const parts = foreignParts(query);
  const add = (key: string, value: string | undefined, ordinary: string | undefined) => {
    if (value !== undefined && value !== ordinary) parts.push(`${key}=${value}`);
  };
  add('event', address.event, defaults.event);
  add('claim', address.claim, defaults.claim);
  add('group', writeGroup(address.group), writeGroup(defaults.group));
  if (address.stop) {
    const { tour, step } = address.stop;
    add('tour', tour, 'story');
    add('step', String(step), tour === 'story' ? undefined : '1');
  }
  add('view', address.view, defaults.view);
  add('source', address.source, defaults.source);
  add('front', address.front, defaults.front);
  const written = writeViewport(address.viewport);
  const ordinary = writeViewport(defaults.viewport);
  if (written && written.join() !== ordinary?.join()) {
    add('from', written[0], undefined);
    add('to', written[1], undefined);
  }
  add('scale', address.scale, defaults.scale);
  add('q', encodeValue(address.search), encodeValue(defaults.search));
  for (const facet of FACETS) add(facet, address.filter[facet].join(','), '');
  add('theme', address.theme, defaults.theme);
  add('panel', address.panel, defaults.panel);
  add('lang', address.locale, defaults.locale);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The parts of a query with keys of other programs, as written. */
function foreignParts(query: string): string[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && ![...new URLSearchParams(part).keys()].some((key) => KEYS.has(key)));
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((it) => it === value);
}

/** `step=3` for the story tour; `tour=differ&step=3` for the other one, `tour=differ` for its first stop. */
function readStop(values: URLSearchParams): TourPosition | undefined {
  const tour = oneOf(TOURS, values.get('tour'));
  const step = values.get('step') ?? '';
  if (STEP.test(step)) return { tour: tour ?? 'story', step: Number(step) };
  return tour && { tour, step: 1 };
}

/** `group=first,last` for all lanes, `group=first,last,lane` for one. */
function readGroup(value: string | null): GroupAddress | undefined {
  const ids = value?.split(',') ?? [];
  const [first, last, lane] = ids;
  if (first === undefined || last === undefined || ids.length > 3) return undefined;
  return ids.every((id) => ID.test(id)) ? { first, last, lane } : undefined;
}

const writeGroup = (group: GroupAddress | undefined): string | undefined =>
  group && [group.first, group.last, ...(group.lane === undefined ? [] : [group.lane])].join(',');

/** `lane=senate,courts`: without duplicates and malformed ids. */
function readFilter(values: URLSearchParams): Filter {
  const chosen = (facet: Facet) => [
    ...new Set((values.get(facet) ?? '').split(',').filter((choice) => ID.test(choice))),
  ];
  return Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as Record<Facet, string[]>;
}

/** Encodes a text as a value of a query, with `+` for spaces. */
const encodeValue = (text: string): string => new URLSearchParams({ q: text }).toString().slice('q='.length);

function readViewport(from: string | null, to: string | null): Viewport | undefined {
  const start = readInstant(from);
  const end = readInstant(to);
  return start !== undefined && end !== undefined && start < end ? { from: start, to: end } : undefined;
}

/** Both ends as text; undefined for a viewport that could not be read back. */
function writeViewport({ from, to }: Viewport): readonly [string, string] | undefined {
  const fine = to - from < FINE_BELOW;
  const written = [writeInstant(from, fine), writeInstant(to, fine)] as const;
  return readViewport(...written) ? written : undefined;
}

function readInstant(text: string | null): Day | undefined {
  const [, year, month, day, hour = '0', minute = '0'] = INSTANT.exec(text ?? '') ?? [];
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return (Math.round(date.getTime() / MS_PER_DAY) * MINUTES_PER_DAY + minutes) / MINUTES_PER_DAY;
}

function writeInstant(day: Day, fine: boolean): string {
  const minutes = fine ? Math.round(day * MINUTES_PER_DAY) : Math.round(day) * MINUTES_PER_DAY;
  const date = new Date((minutes / MINUTES_PER_DAY) * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) return '';
  const year = date.getUTCFullYear();
  const two = (value: number) => String(value).padStart(2, '0');
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const calendar = `${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const minute = minutes - Math.floor(minutes / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return minute === 0 ? calendar : `${calendar}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
