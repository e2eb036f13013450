import fc from 'fast-check';

const two = (value: number): string => String(value).padStart(2, '0');

const year = fc.integer({ min: 1950, max: 2049 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const point = fc.oneof({ weight: 3, arbitrary: day }, month, year);

/** Two points of one precision, the earlier first. */
const pair = fc.oneof(
  fc.tuple(day, day).map((both) => both.toSorted()),
  fc.tuple(month, month).map((both) => both.toSorted()),
);

const zone = fc.constantFrom('', '', 'Z', '+02:00', '-05:30');
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([d, h, m]) => `${d}T${two(h)}:${two(m)}`);
/** Two times with the same offset, or none, the earlier first; or a time and a later day. */
const pairOfTimes = fc.oneof(
  fc.tuple(fc.tuple(time, time), zone).map(([both, offset]) => both.toSorted().map((it) => it + offset)),
  fc.tuple(time, day).map(([from, to]) => (from < to ? [from, to] : [to, from])),
);

const qualifier = fc.constantFrom('', '', '?', '~', '%');
const interval = fc.oneof(
  pair.map(([from, to]) => `${String(from)}/${String(to)}`),
  pairOfTimes.map(([from, to]) => `${String(from)}/${String(to)}`),
  fc.tuple(fc.oneof(point, time), fc.constantFrom('', '..')).map(([from, end]) => `${from}/${end}`),
  fc.tuple(fc.constantFrom('', '..'), point).map(([start, to]) => `${start}/${to}`),
);
const set = fc.oneof(
  pair.map(([from, to]) => `[${String(from)}..${String(to)}]`),
  pair.map((choices) => `[${choices.join(',')}]`),
  point.map((from) => `[${from}..]`),
  point.map((to) => `[..${to}]`),
);

/** Any kind of date a document can have; a day more often than not. */
export const dateText = fc.oneof(
  { weight: 4, arbitrary: day },
  fc.tuple(fc.oneof(point, season), qualifier).map(([date, qualified]) => date + qualified),
  fc.tuple(time, zone).map((parts) => parts.join('')),
  interval,
  set,
);

/** Two dates, `from` not after `to`. */
export const viewDates = pair.map(([from, to]) => ({ from: String(from), to: String(to) }));
